import { join } from "node:path";
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

interface Said {
  readonly scope: string;
  readonly kpi: string;
  readonly actual: number | null;
  readonly target: number | null;
  readonly status: string;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly trend: readonly (number | null)[];
  readonly why: string | null;
}

function said(result: Result): readonly Said[] {
  return result["kpis"] as readonly Said[];
}

function kpi(result: Result, name: string, scope = "Portfolio"): Said {
  const found = said(result).find((one) => one.kpi === name && one.scope === scope);
  if (found === undefined) throw new Error(`no ${name} of ${scope}`);
  return found;
}

/** What a KAM function in a cell says is what was computed beside it from the rows. */
function expectSame(result: Result): void {
  const wrong = said(result).filter(({ actual, trend }) => {
    const computed = trend.at(-1) ?? null;
    return actual === null || computed === null
      ? actual !== computed
      : Math.abs(actual - computed) > 1e-9 * Math.max(1, Math.abs(computed));
  });
  expect(wrong).toEqual([]);
  const cells = said(result).flatMap((one) => [one.actual, one.status, one.target, one.n]);
  expect(cells.filter((cell) => String(cell).startsWith("#"))).toEqual([]);
}

/** Types targets into the list of targets of a scorecard. */
async function typeTargets(
  { run }: ProgrammeRun,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  const { values } = await run({ do: "read", sheet: "KPI scorecard", range: "A1:E60" });
  const cells = values as readonly (readonly unknown[])[];
  const head = cells.findIndex((row) => row[0] === "KPI" && row[1] === "Scope");
  for (const [index, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      if (value === null) continue;
      const cell = `${"ABCD"[column] ?? ""}${head + 2 + index}`;
      await run({ do: "type", sheet: "KPI scorecard", cell, value });
    }
  }
}

test("targets that were typed would be lost or not read when the next quarter is made", async () => {
  opened = await openSample();
  const first = await opened.run({ do: "scorecard", period: "2026-Q2" });
  expect(first).toMatchObject({ sheet: "KPI scorecard", period: "Q2 2026" });
  expectSame(first);
  expect(first["words"]).toContain("○ No KPI has a target yet: type targets below.");
  await typeTargets(opened, [
    ["Days to resolve", null, 4],
    ["NRR", null, 1.2],
    ["NRR", "Elise Vandamme", 0.9],
    ["Days to resolve", null, 1, "2026-08-01"],
  ]);
  const next = await opened.run({ do: "scorecard", period: "2026-Q3" });
  expect(next).toMatchObject({ sheet: "KPI scorecard", period: "Q3 2026" });
  expectSame(next);
  // Two days and nine tickets against one day, which holds from August on.
  expect(kpi(next, "Days to resolve")).toMatchObject({ target: 1, status: "▲ Off", n: 9 });
  expect(kpi(next, "NRR")).toMatchObject({ target: 1.2, status: "▲ Off" });
  expect(kpi(next, "NRR", "Manager Elise Vandamme")).toMatchObject({
    target: 0.9,
    status: "– n under 5",
  });
  expect(kpi(next, "CSAT")).toMatchObject({ target: null, status: "– No target", n: 1 });
  const back = await opened.run({ do: "scorecard", period: "2026-Q2" });
  expect(kpi(back, "Days to resolve").target).toBe(4);
  // Saved and opened again it is the same sheet with the same targets.
  const bytes = await opened.save();
  opened.host.close();
  opened = await openBytes(bytes);
  const reopened = await opened.run({ do: "scorecard", period: "2026-Q3" });
  expect(reopened["sheet"]).toBe("KPI scorecard");
  expect(said(reopened)).toEqual(said(next));
});

test("a plan would have other targets than the scorecard, or lose the one that was typed on it", async () => {
  opened = await openSample();
  const account = "Aldermoor Foods";
  await opened.run({ do: "scorecard", period: "2026-Q3" });
  await typeTargets(opened, [
    ["CSAT", null, 0.9],
    ["NPS", null, 40],
    ["NPS", account, 55],
    ["Days to resolve", null, 1, "2030-01-01"],
  ]);
  const { sheets } = await opened.run({ do: "plans", accounts: [account] });
  const sheet = (sheets as Result[])[0]?.["sheet"] as string;
  const target = async (name: string) => {
    const { values } = await opened.run({ do: "read", sheet, range: "A1:H250" });
    const cells = values as readonly (readonly unknown[])[];
    const row = cells.findIndex((one) => one[0] === name && one.includes("higher"));
    return { row, value: cells[row]?.[2] };
  };
  expect((await target("CSAT")).value).toBe(0.9);
  expect((await target("NPS")).value).toBe(55);
  expect((await target("Win rate")).value).toBe("");
  // Another value on the scorecard is that of the plan at once, and one typed on the plan stays.
  await opened.run({ do: "type", sheet, cell: `C${(await target("CSAT")).row + 1}`, value: 0.8 });
  await typeTargets(opened, [
    ["CSAT", null, 0.95],
    ["NPS", null, 40],
    ["NPS", account, 60],
  ]);
  expect((await target("NPS")).value).toBe(60);
  await opened.run({ do: "plans", accounts: [account] });
  expect([(await target("CSAT")).value, (await target("NPS")).value]).toEqual([0.8, 60]);
});

test("without surveys, tickets or revenue a KPI would be good, or an error", async () => {
  opened = await openLists({
    Accounts: [
      ["Account", "Account manager", "Status"],
      ["Alder", "Dana", "Key"],
      ["Birch", "Eli", "Lost"],
    ],
  });
  const result = await opened.run({ do: "scorecard", period: "2026-Q3" });
  const all = said(result);
  expect(all.every(({ actual, status }) => actual === null && status === "– Not known")).toBe(true);
  expect(all.every(({ why }) => why !== null)).toBe(true);
  // Eli looks after no key account.
  expect(kpi(result, "NRR", "Manager Eli").why).toBe("Looks after none of these accounts.");
});

test("amounts of several currencies would be added", async () => {
  opened = await openLists({
    Accounts: [
      ["Account", "Status"],
      ["Alder", "Key"],
      ["Birch", "Key"],
    ],
    Orders: [
      ["Account", "Order date", "Amount", "Currency"],
      ...["Alder", "Birch"].flatMap((account) =>
        [2024, 2025, 2026].map((year) => [
          account,
          `${year}-05-10`,
          100,
          account === "Alder" ? "EUR" : "USD",
        ]),
      ),
    ],
  });
  const result = await opened.run({ do: "scorecard", period: "2026-Q2" });
  expect(kpi(result, "NRR")).toMatchObject({ actual: null, status: "– Not known" });
});

test("a period that has not begun would be made", async () => {
  opened = await openSample();
  const answered = await opened.answer({ do: "scorecard", period: "2027-Q1" });
  expect(answered).toMatchObject({ ok: false, code: "badInput" });
});

describeWithSharedData("given data sets", () => {
  test.each([
    ["b2b/maven_crm", ["2017-Q3", "2017-Q4"]],
    ["b2b/ravenstack", ["2024-11", "2024-12"]],
  ] as const)(
    "%s: what KAM functions say on the sheet is another than its rows give",
    async (folder, periods) => {
      opened = await openFolder(join(sharedData(folder)));
      for (const period of periods) {
        const result = await opened.run({ do: "scorecard", period });
        expectSame(result);
        expect(kpi(result, "NRR").actual).not.toBeNull();
        expect(kpi(result, "NRR").n).toBeGreaterThan(50);
      }
    },
  );
});
