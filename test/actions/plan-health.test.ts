import { beginSteps } from "../../src/steps";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(120_000);

type Cell = string | number;

/** 2026-06-30, the last day of every list. */
const asOf = 46203;
const sheet = "Plan Alder";
const healthLabel = "Account health (1 to 10)";

let host: HeadlessHost;
let run: ReturnType<typeof beginSteps>;

/** The cases of health: six measures at their best, all of the last days, and what is then typed. */
beforeAll(async () => {
  host = await startHost({ calculates: false });
  const months = Array.from({ length: 24 }, (_, index) => index);
  await writeSheet(host, "Accounts", [
    ["Account", "Industry"],
    ["Alder", "Steel"],
    ["Birch", "Food"],
  ]);
  await writeSheet(host, "Revenue", [
    ["Account", "Month", "Revenue"],
    ...months.map((index): Cell[] => [
      "Alder",
      `${2024 + Math.floor((index + 6) / 12)}-${String(((index + 6) % 12) + 1).padStart(2, "0")}-01`,
      index < 12 ? 100 : 130,
    ]),
  ]);
  await writeSheet(host, "Surveys", [
    ["Account", "Date", "Recommend (0-10)", "Satisfaction (1-5)"],
    ["Alder", "2026-06-30", 10, 5],
    ["Birch", "2026-06-30", 0, 1],
  ]);
  await writeSheet(host, "Tickets", [
    ["Account", "Ticket", "Opened", "Closed"],
    ["Alder", "T1", "2026-05-01", "2026-05-03"],
    ["Birch", "T2", "2026-05-01", "2026-05-03"],
  ]);
  run = beginSteps({ whenCalculated: host.whenCalculated });
  await run({ do: "clock", today: "2026-06-30" });
  const made = await run({ do: "plans", accounts: ["Alder", "Birch"] });
  if (!made.ok) throw new Error(made.sentence);
  await typeRow("Name", { Name: "Ann", Role: "decider", Friendliness: 2, "Last contact": asOf });
  await typeRow("Promise", { Promise: "p", Due: asOf, Delivered: asOf });
});

afterAll(() => host.close());

async function cells(of = sheet): Promise<Cell[][]> {
  const read = await run({ do: "read", sheet: of, range: "A1:P260" });
  if (!read.ok) throw new Error(read.sentence);
  return (read.result as { values: Cell[][] }).values;
}

async function find(text: string, of = sheet): Promise<{ row: number; column: number }> {
  const values = await cells(of);
  const row = values.findIndex((one) => one.includes(text));
  return { row, column: values[row]?.indexOf(text) ?? -1 };
}

function address(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

async function type(cell: string, value: Cell): Promise<void> {
  const typed = await run({ do: "type", sheet, cell, value });
  if (!typed.ok) throw new Error(typed.sentence);
}

/** Types into the first row of a list, by its headings. */
async function typeRow(heading: string, row: Readonly<Record<string, Cell>>): Promise<void> {
  const values = await cells();
  const at = values.findIndex((one) => one[0] === heading);
  for (const [label, value] of Object.entries(row)) {
    await type(address(at + 1, values[at]?.indexOf(label) ?? -1), value);
  }
}

async function health(of = sheet): Promise<Cell> {
  const { row, column } = await find(healthLabel, of);
  return (await cells(of))[row + 1]?.[column] ?? "";
}

/** What health is with some cells of first rows changed, and then made what they were. */
async function healthWith(
  heading: string,
  row: Readonly<Record<string, Cell>>,
  back: Readonly<Record<string, Cell>>,
): Promise<Cell> {
  await typeRow(heading, row);
  const found = await health();
  await typeRow(heading, back);
  return found;
}

const risk = { Risk: "r", "Probability (1 to 5)": 3, "Impact (1 to 5)": 5 };
const noRisk = { Risk: "", "Probability (1 to 5)": "", "Impact (1 to 5)": "" };

test("all measures at their best: 10", async () => {
  expect(await health()).toBe(10);
});

test("no data but an account without open tickets: not known", async () => {
  const made = await run({ do: "read", sheet: "Plan Birch", range: "A1:A1" });
  expect(made).toMatchObject({ result: { values: [["Birch"]] } });
  // Birch has one survey and no revenue: 35 and 10 of a weight of 100.
  expect(await health("Plan Birch")).toBe("not known");
});

test("as of 200 days later, everything else equal: not higher", async () => {
  const { row, column } = await find("As of");
  const cell = address(row, column + 1);
  await type(cell, asOf + 200);
  // Five measures fade; the open tickets are those of the day. June ends as long after its begin as
  // May took, two days later than the other days are.
  const faded = (days: number): number => 5.5 + 4.5 * 2 ** (-days / 90);
  expect(await health()).toBeCloseTo(0.65 * faded(200) + 0.25 * faded(198) + 0.1 * 10, 9);
  await type(cell, asOf);
  expect(await health()).toBe(10);
});

test("a decider at -2: lower than at 0, and not above 5", async () => {
  const best = { Friendliness: 2 };
  const neutral = await healthWith("Name", { Friendliness: 0 }, best);
  const hostile = await healthWith("Name", { Friendliness: -2 }, best);
  // 15 of 100 at 5.5.
  expect(neutral).toBeCloseTo(0.85 * 10 + 0.15 * 5.5, 9);
  expect(hostile).toBe(5);
});

test("a risk of 15 without mitigation: not above 5; with one, or of 14: not held", async () => {
  expect(await healthWith("Risk", risk, noRisk)).toBe(5);
  const mitigated = { ...risk, Mitigation: "m" };
  expect(await healthWith("Risk", mitigated, { ...noRisk, Mitigation: "" })).toBe(10);
  expect(await healthWith("Risk", { ...risk, "Impact (1 to 5)": 4 }, noRisk)).toBe(10);
});

test("revenue down by half: not above 5, and said why", async () => {
  const months = Array.from({ length: 12 }, (_, index) => `C${index + 14}`);
  for (const cell of months) await run({ do: "type", sheet: "Revenue", cell, value: 50 });
  expect(await health()).toBe(5);
  const said = (await cells()).flat().find((cell) => String(cell).includes("held down"));
  expect(said).toBe("▲ Health is 5.0, from 6 of 6 measures, and held down: revenue is down 50%.");
  for (const cell of months) await run({ do: "type", sheet: "Revenue", cell, value: 130 });
  expect(await health()).toBe(10);
});

test("a good rating left blank, or of an older day: never higher", async () => {
  const blank = await healthWith(
    "Promise",
    { Delivered: "", Due: "" },
    { Delivered: asOf, Due: asOf },
  );
  expect(blank).toBeCloseTo(0.85 * 10 + 0.15 * 5.5, 9);
  const undated = await healthWith("Name", { "Last contact": "" }, { "Last contact": asOf });
  expect(undated).toBeCloseTo(0.85 * 10 + 0.15 * 5.5, 9);
  const older = await healthWith("Name", { "Last contact": asOf - 90 }, { "Last contact": asOf });
  expect(older).toBeCloseTo(0.85 * 10 + 0.15 * (5.5 + 4.5 / 2), 9);
});

test("half of the weight is enough to show it, less is not", async () => {
  const { row } = await find("Measure");
  // Growth, friendliness and tickets without weight: 50 of 50 known; only promises: 15 of 50.
  const weights = [3, 4, 6].map((at) => address(row + at, 5));
  for (const cell of weights) await type(cell, 0);
  expect(await health()).toBe(10);
});
