import { describeWithSharedData, sharedData } from "../support/shared-data";
import {
  closeAfterEach,
  openBytes,
  openFolder,
  openLists,
  openSample,
  type ProgrammeRun,
  type Result,
} from "./support/programme-run";

closeAfterEach();

let opened: ProgrammeRun;

type Row = Readonly<Record<string, string | number | null>>;

function rows(result: Result, list: string): readonly Row[] {
  return result[list] as readonly Row[];
}

function sum(values: readonly (string | number | null | undefined)[]): number {
  return values.reduce<number>(
    (total, value) => total + (typeof value === "number" ? value : 0),
    0,
  );
}

function count(of: readonly Row[], wanted: Row): number {
  return of.filter((row) =>
    Object.entries(wanted).every(([column, value]) => row[column] === value),
  ).length;
}

/** How much the business hangs on few accounts, worked out from the rows of the accounts. */
function concentrationOf(accounts: readonly Row[]) {
  const revenues = accounts
    .map(({ revenue }) => revenue)
    .filter((revenue) => typeof revenue === "number")
    .sort((a, b) => b - a);
  const total = sum(revenues);
  const shares = revenues.map((revenue) => revenue / total);
  const top = (few: number) => sum(shares.slice(0, few));
  const squares = sum(shares.map((share) => share * share));
  const reached = shares.findIndex((_, at) => top(at + 1) >= 0.8 - 1e-12) + 1;
  return {
    top1: top(1),
    top3: top(3),
    top5: top(5),
    hhi: 10_000 * squares,
    effective: 1 / squares,
    reach: reached,
  };
}

/** Every number of the summaries is the sum of the rows that it is counted from. */
function expectSums(result: Result): void {
  const [accounts, goals, actions, whitespace] = ["accounts", "goals", "actions", "whitespace"].map(
    (list) => rows(result, list),
  ) as [readonly Row[], readonly Row[], readonly Row[], readonly Row[]];
  for (const { status, count: goalsThen } of rows(result, "statuses")) {
    expect([status, goalsThen]).toEqual([status, count(goals, { status: status ?? "" })]);
  }
  for (const { owner = null, overdue, open, oldest } of rows(result, "owners")) {
    expect([owner, overdue]).toEqual([owner, count(actions, { owner, overdue: "yes" })]);
    const own = actions.filter((row) => row["owner"] === owner);
    const late = own.filter((row) => row["overdue"] === "yes").map(({ due }) => Number(due));
    expect([owner, open, oldest]).toEqual([
      owner,
      own.filter(({ status }) => status !== "Done").length,
      late.length === 0 ? null : Math.min(...late),
    ]);
  }
  for (const { offering = null, ...of } of rows(result, "offerings")) {
    const own = whitespace.filter((row) => row["offering"] === offering);
    expect([offering, of["owned"], of["open"], of["lost"], of["never"], of["worth"]]).toEqual([
      offering,
      ...["owned", "open", "lost", "never offered"].map((state) => count(own, { state })),
      expect.closeTo(
        sum(own.filter((row) => row["state"] !== "owned").map((row) => row["worth"])),
        6,
      ),
    ]);
  }
  for (const { manager = null, ...of } of rows(result, "managers")) {
    const own = accounts.filter((row) => row["manager"] === manager);
    expect([manager, of["accounts"], of["actions"], of["revenue"]]).toEqual([
      manager,
      own.length,
      sum(own.map(({ overdue }) => overdue)),
      expect.closeTo(sum(own.map(({ revenue }) => revenue)), 6),
    ]);
    const late = own.filter(({ review }) => String(review).startsWith("▲"));
    expect([manager, of["overdue"]]).toEqual([manager, late.length]);
  }
  const total = sum(accounts.map(({ revenue }) => revenue));
  for (const { tier = null, ...of } of rows(result, "tiers")) {
    const own = accounts.filter((row) => row["tier"] === tier);
    const revenue = sum(own.map((row) => row["revenue"]));
    expect([tier, of["accounts"], of["revenue"]]).toEqual([
      tier,
      own.length,
      expect.closeTo(revenue, 6),
    ]);
    if (total > 0) expect(of["share"]).toBeCloseTo(revenue / total, 12);
    else expect(of["share"]).toBeNull();
  }
  const told = result["concentration"] as Row;
  for (const [measure, expected] of Object.entries(concentrationOf(accounts))) {
    if (total > 0) expect([measure, told[measure]]).toEqual([measure, expect.closeTo(expected, 9)]);
    else expect([measure, told[measure]]).toEqual([measure, null]);
  }
  for (const account of accounts) {
    expect([account["account"], account["overdue"]]).toEqual([
      account["account"],
      count(actions, { account: account["account"] ?? "", overdue: "yes" }),
    ]);
  }
  const cells = Object.values(result).flatMap((list) =>
    Array.isArray(list)
      ? list.flatMap((row: unknown) =>
          typeof row === "object" && row !== null ? Object.values(row) : [row],
        )
      : [],
  );
  expect(cells.filter((cell) => String(cell).startsWith("#"))).toEqual([]);
}

test("a number of the portfolio review is another than the rows it is counted from", async () => {
  opened = await openSample();
  const { run } = opened;
  await run({ do: "score", slots: 6 });
  await run({ do: "snapshot", name: "Start" });
  const { sheets } = (await run({ do: "plans", accounts: "key" })) as {
    sheets: readonly { account: string; sheet: string }[];
  };
  const [first, second] = sheets.map(({ sheet }) => sheet) as [string, string];
  const { cells } = (await run({ do: "cells", sheet: first })) as {
    cells: Readonly<Record<string, string>>;
  };
  const type = (cell: string, value: unknown, sheet = first) =>
    run({ do: "type", sheet, cell: cells[cell] ?? cell, value });
  await type("goal:1:goal", "Grow in pumps");
  await type("goal:1:baseline", 10);
  await type("goal:1:target", 20);
  await type("goal:1:actual", 25);
  await type("goal:2:goal", "Second site");
  await type("goal:2:target", 2);
  await type("goal:2:actual", 1);
  await type("goal:2:due", "2026-09-01");
  await type("action:1:step", "Call the board");
  await type("action:1:owner", "Dana Lee");
  await type("action:1:due", "2026-08-01");
  await run({ do: "reviews", accounts: [sheets[0]?.account ?? ""], period: "2026-Q3" });
  await run({ do: "close", sheet: `Review ${sheets[0]?.account ?? ""} Q3 2026` }).catch(() => null);
  const atRisk = (await run({ do: "pareto" })) as { expected: number; high: number };
  const result = await run({ do: "portfolio", period: "2026-Q3" });
  expectSums(result);
  expect(result["risk"]).toEqual({ expected: atRisk.expected, high: atRisk.high });
  expect(atRisk.high).toBeGreaterThan(0);
  expect(rows(result, "accounts")).toHaveLength(6);
  expect(rows(result, "statuses")).toEqual([
    { status: "Reached", count: 1 },
    { status: "On the way", count: 0 },
    { status: "Overdue", count: 1 },
    expect.objectContaining({ status: "Not measured" }),
  ]);
  expect(rows(result, "owners")).toContainEqual(
    expect.objectContaining({ owner: "Dana Lee", overdue: 1 }),
  );
  expect(rows(result, "movers")[0]?.["account"]).toBe("Nobody's rank changed.");
  const states = rows(result, "accounts").map(({ review }) => String(review).slice(0, 6));
  expect(states.filter((state) => state === "▲ None")).toHaveLength(5);
  // A plan that is deleted takes its goals along, and no cell is left in error.
  await run({ do: "deleteSheet", sheet: first });
  await type("A1", sheets[1]?.account ?? "", second);
  const after = await run({ do: "portfolio", period: "2026-Q3" });
  expectSums(after);
  expect(sum(rows(after, "statuses").map((row) => row["count"]))).toBe(rows(after, "goals").length);
  const bytes = await opened.save();
  opened.host.close();
  opened = await openBytes(bytes);
  const next = await opened.run({ do: "portfolio", period: "2026-10" });
  expect(next).toMatchObject({ sheet: "Portfolio review", period: "October 2026" });
  expectSums(next);
});

test("one account without a manager, plan, matrix or revenue would be an error", async () => {
  opened = await openLists({
    Accounts: [
      ["Account", "Status"],
      ["Alder", "Key"],
    ],
  });
  const result = await opened.run({ do: "portfolio", period: "2026-Q3" });
  expectSums(result);
  expect(rows(result, "accounts")).toHaveLength(1);
  expect(rows(result, "movers")[0]?.["account"]).toBe(
    "Not known: no snapshot of the matrix was kept.",
  );
  expect(result["words"]).toContain("○ No plan has a goal yet.");
});

test("the review of another period would count as that of this one, and a manager without key accounts be left out", async () => {
  opened = await openLists({
    Accounts: [
      ["Account", "Account manager", "Status", "Annual revenue"],
      ["Alder", "Dana", "Key", 100],
      ["Birch", "Dana", "Key", 50],
      ["Cedar", "Eli", "", 70],
    ],
  });
  const { run } = opened;
  await run({ do: "settings", asOf: "2026-11-26" });
  await run({ do: "reviews", accounts: ["Alder"], period: "2026-Q2" });
  await run({ do: "reviews", accounts: ["Birch"], period: "2026-09" });
  const states = async (period: string) => {
    const result = await run({ do: "portfolio", period });
    expectSums(result);
    expect(rows(result, "managers").map(({ manager, accounts }) => [manager, accounts])).toEqual([
      ["Dana", 2],
      ["Eli", 0],
    ]);
    return rows(result, "accounts").map(({ account, review }) => [
      account,
      String(review).split(",")[0],
    ]);
  };
  expect(await states("2026-Q3")).toEqual([
    ["Alder", "▲ None"],
    ["Birch", "▲ None"],
  ]);
  expect(await states("2026-09")).toEqual([
    ["Alder", "▲ None"],
    ["Birch", "▲ Open"],
  ]);
  expect(await states("2026-Q2")).toEqual([
    ["Alder", "▲ Open"],
    ["Birch", "▲ None"],
  ]);
});

describeWithSharedData("given data sets", () => {
  test.each([
    ["b2b/maven_crm", "2017-Q4"],
    ["b2b/ravenstack", "2024-12"],
  ] as const)("%s: a summary is not the sum of its rows", async (folder, period) => {
    opened = await openFolder(sharedData(folder));
    const result = await opened.run({ do: "portfolio", period });
    expectSums(result);
    expect(rows(result, "accounts").length).toBeGreaterThan(50);
    expect(sum(rows(result, "accounts").map(({ revenue }) => revenue))).toBeGreaterThan(0);
  });
});
