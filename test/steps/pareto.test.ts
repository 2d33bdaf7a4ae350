import {
  closeAfterEach,
  openBytes,
  openLists,
  openSample,
  type ProgrammeRun,
  type Result,
} from "./support/programme-run";

closeAfterEach();

let opened: ProgrammeRun;

const headings = ["Account", "Annual revenue", "Status"];

/** Losses of every way in which accounts may leave, ascending, with their chances. */
function everyWay(revenue: readonly number[], chances: readonly number[]) {
  return Array.from({ length: 2 ** revenue.length }, (_, way) => {
    const leaves = revenue.map((_amount, at) => ((way >> at) & 1) === 1);
    return {
      loss: revenue.reduce((sum, amount, at) => (leaves[at] === true ? sum + amount : sum), 0),
      chance: chances.reduce((all, p, at) => all * (leaves[at] === true ? p : 1 - p), 1),
    };
  }).sort((one, other) => one.loss - other.loss);
}

function quantileOf(ways: ReturnType<typeof everyWay>, share: number): number {
  let together = 0;
  return ways.find(({ chance }) => (together += chance) >= share)?.loss as number;
}

const revenue = [900, 700, 500, 400, 300, 250, 200, 150, 120, 90, 60, 30];
const chances = [0.1, 0.05, 0.2, 0.15, 0.3, 0.1, 0.25, 0.4, 0.05, 0.5, 0.2, 0.1];

test("chances typed on the sheet give the losses of all 4,096 ways, and are kept by a refresh", async () => {
  opened = await openLists({
    Accounts: [headings, ...revenue.map((amount, at) => [`Account ${at + 1}`, amount, "Key"])],
  });
  const first = await opened.run({ do: "pareto" });
  const { sheet } = first;
  expect(first).toMatchObject({ expected: null, unknown: 3700 });
  expect(first["words"][2]).toContain("Revenue at risk is not known");
  expect(first["words"][3]).toBe("○ Without a chance of leaving nothing is said to be safe.");
  const { cells } = await opened.run({ do: "cells", sheet });
  for (const [at, chance] of chances.entries()) {
    await opened.run({ do: "type", sheet, cell: cells[`accounts:${at + 1}:own`], value: chance });
  }
  const refused = { do: "type", sheet, cell: cells["accounts:1:own"], value: 1.2 };
  expect(await opened.answer(refused)).toMatchObject({ ok: false });
  await opened.run({ do: "type", sheet: "Accounts", cell: "A14", value: "Account 13" });
  const made = await opened.run({ do: "pareto" });
  const ways = everyWay(revenue, chances);
  expect(made["expected"]).toBeCloseTo(
    ways.reduce((sum, { loss, chance }) => sum + loss * chance, 0),
    6,
  );
  expect(made["low"]).toBeCloseTo(quantileOf(ways, 0.05), 6);
  expect(made["high"]).toBeCloseTo(quantileOf(ways, 0.95), 6);
  expect(made["largestSingle"]).toBe(900);
  // 3,700 in all: the first five make 2,800 (75.7 %), six 3,050 (82.4 %).
  expect(made["reach"]).toBe(6);
  expect((made["accounts"] as Result[]).slice(0, 12).map(({ from }) => from)).toEqual(
    chances.map(() => "Typed"),
  );
  expect((made["accounts"] as Result[]).map((one) => one["class"]).join("")).toMatch(
    /^AAAAAAB+C+/u,
  );
});

test("three that fail together cost more in a bad year and nothing more on average", async () => {
  opened = await openLists({
    Accounts: [headings, ["Alder", 100, "Key"], ["Birch", 100, "Key"], ["Cedar", 100, "Key"]],
  });
  const { sheet } = await opened.run({ do: "pareto" });
  const { cells } = await opened.run({ do: "cells", sheet });
  await opened.run({ do: "type", sheet, cell: cells["general"], value: 0.1 });
  const made = await opened.run({ do: "pareto" });
  // By themselves .729 nothing, .243 one, .027 two; together .9 nothing and .1 all.
  expect(made).toMatchObject({ expected: 30, low: 0, high: 100, togetherHigh: 300, unknown: 0 });
  expect(made["words"][3]).toContain("by itself");
  expect(made["words"][4]).toBe(
    "▲ If the 3 largest fail together, the expected loss stays, and with a chance of 10.0% all of them go at once: 300.",
  );
});

test("renewals count where an intake is typed: the published customers of Fader and Hardie", async () => {
  opened = await openLists({
    Accounts: [
      ["Account", "Annual revenue", "Customer since", "Status"],
      ["Alder", 1000, 45_000, "Key"],
      ["Birch", 500, 43_000, "Key"],
    ],
  });
  const { sheet } = await opened.run({ do: "pareto" });
  const { cells } = await opened.run({ do: "cells", sheet });
  for (const [at, left] of [1000, 869, 743, 653, 593, 551, 517, 491].entries()) {
    await opened.run({ do: "type", sheet, cell: cells[`survivors:${at + 1}:left`], value: left });
  }
  await opened.run({ do: "type", sheet, cell: cells["lastDay"], value: 45_000 });
  const made = await opened.run({ do: "pareto" });
  const [alder, birch] = made["accounts"] as Result[];
  // alpha / (alpha + beta + n) with .668 and 3.806 for 0 and 5 renewals.
  expect(alder?.["from"]).toBe("Renewals");
  expect(alder?.["chance"]).toBeCloseTo(0.1493, 3);
  expect(birch?.["chance"]).toBeCloseTo(0.0705, 3);
});

/** 1 January of a year. */
function newYear(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000 + 25_569;
}

test("a list of contracts tells its renewals: who came new, who stayed for years, whose contract is over", async () => {
  // The published customers of Fader and Hardie (2007), of whom 869, 743, 653, ... stayed each year.
  const left = [1000, 869, 743, 653, 593, 551, 517, 491];
  const intake = left.flatMap((stayed, year) =>
    Array.from({ length: stayed - (left[year + 1] ?? 0) }, () => year),
  );
  const contracts = [
    ...intake.map((year, at): [string, number, number | string] => [
      `Old ${at + 1}`,
      newYear(2018),
      year === left.length - 1 ? "" : newYear(2019 + year) - 1,
    ]),
    ...["New", "Returned", "Without end"].map((name): [string, number, string] => [
      name,
      newYear(2024) + 100,
      "",
    ]),
    ["Over", newYear(2023), newYear(2024)] as [string, number, number],
  ];
  const names = ["New", "Without end", "Over", "Never under contract"];
  opened = await openLists({
    Accounts: [
      ["Account", "Annual revenue", "Status"],
      ...names.map((name) => [name, 100, "Key"]),
      ...intake.map((_, at) => [`Old ${at + 1}`, at >= 509 ? 10 : 0, ""]),
    ],
    Contracts: [
      ["Contract ID", "Account", "Start date", "End date", "Annual fee"],
      ...contracts.map(([account, start, end], at) => [`C-${at}`, account, start, end, 100]),
    ],
  });
  await opened.run({ do: "settings", asOf: "2025-01-01" });
  const made = await opened.run({ do: "pareto" });
  const of = (name: string) =>
    (made["accounts"] as Result[]).find((one) => one["account"] === name);
  // alpha / (alpha + beta + n) with .668 and 3.806, after 0 renewals and after 7.
  expect(of("New")).toMatchObject({ from: "Renewals", atRisk: 1200 });
  expect(of("New")?.["chance"]).toBeCloseTo(0.1493, 3);
  expect(of("Old 1000")?.["from"]).toBe("Renewals");
  expect(of("Old 1000")?.["chance"]).toBeCloseTo(0.668 / (0.668 + 3.806 + 7), 3);
  expect([of("Over"), of("Old 1")]).toMatchObject([
    { from: "Not known", chance: null },
    { from: "Not known", chance: null },
  ]);
  // Of 517 with a contract a year before, 26 and Over have none: (27 + 1) / (518 + 2), as of 551.
  expect(of("Never under contract")?.["from"]).toBe("One for all");
  expect(made["renewals"]).toBe("Contracts: 1000 of 1003 accounts, watched for 7 terms");
});

test("one chance for all is what the year before tells, and never 0 for want of losses", async () => {
  opened = await openSample();
  const made = await opened.run({ do: "pareto" });
  const accounts = made["accounts"] as Result[];
  const keys = accounts.filter(({ atRisk }) => atRisk !== null);
  const [one] = keys;
  expect(one?.["from"]).toBe("One for all");
  expect(one?.["chance"]).toBeGreaterThan(0);
  expect(one?.["chance"]).toBeLessThan(0.1);
  const sum = keys.reduce((all, { revenue: amount }) => all + Number(amount), 0);
  expect(made["expected"]).toBeCloseTo(sum * Number(one?.["chance"]), 3);
  const bytes = await opened.save();
  opened.host.close();
  opened = await openBytes(bytes);
  const again = await opened.run({ do: "pareto" });
  expect(again["sheet"]).toBe(made["sheet"]);
  expect(again).toEqual(made);
});

test.each([
  ["no revenue", [["Account"], ["Alder"], ["Birch"]]],
  ["only credits", [headings.slice(0, 2), ["Alder", -100], ["Birch", -5]]],
])("%s: nothing is known and nothing is said to be safe", async (_, lists) => {
  opened = await openLists({ Accounts: lists });
  const made = await opened.run({ do: "pareto" });
  expect(made["reach"]).toBeNull();
  expect(made["expected"]).toBeNull();
  expect((made["words"] as string[]).filter((line) => line.startsWith("✓"))).toEqual([]);
});

test("a single account is all of the revenue and its own largest loss", async () => {
  opened = await openLists({ Accounts: [headings, ["Alder", 800, "Key"]] });
  const { sheet } = await opened.run({ do: "pareto" });
  const { cells } = await opened.run({ do: "cells", sheet });
  await opened.run({ do: "type", sheet, cell: cells["general"], value: 0.2 });
  const made = await opened.run({ do: "pareto" });
  expect(made).toMatchObject({ reach: 1, expected: 160, low: 0, high: 800, largestSingle: 800 });
});
