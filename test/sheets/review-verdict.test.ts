import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PlanRows } from "../../src/domain/plan/plan-rows";
import { reviewPeriodContaining } from "../../src/domain/plan/review-periods";
import { reviewSheet } from "../../src/sheets/review";
import { calculateSheet, type CalculatedSheet } from "./support/calculate-sheet";
import { asOf, bareFacts } from "./support/plan-facts";

const period = reviewPeriodContaining(asOf, "quarterly");
const page = readFileSync(resolve(__dirname, "../../docs/methods/review-verdict.md"), "utf8");

/** The rows of the page's table as texts. */
const cases = page
  .split("\n")
  .filter((line) => line.startsWith("|") && !line.startsWith("| ---") && !line.includes("Growth"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

function numbers(text: string): readonly number[] {
  return text === "" ? [] : text.split(",").map(Number);
}

/** "1, 2": one that is open and two that are overdue. */
function due<T>(text: string, make: (name: string, day: number) => T): readonly T[] {
  const [open = 0, overdue = 0] = numbers(text);
  return [
    ...Array.from({ length: open }, (_, at) => make(`open ${at}`, asOf + 10)),
    ...Array.from({ length: overdue }, (_, at) => make(`late ${at}`, asOf - 10)),
  ];
}

function planOf(row: readonly string[]): PlanRows & { sheetName: string } {
  const [, , targets = "", promises = "", actions = "", deciders = "", risks = ""] = row;
  const [met = 0, red = 0] = numbers(targets);
  return {
    sheetName: "Plan",
    goals: [],
    actions: due(actions, (step, day) => ({
      step,
      goal: null,
      owner: null,
      due: day,
      status: null,
    })),
    promises: due(promises, (promise, day) => ({
      promise,
      toWhom: null,
      due: day,
      delivered: null,
    })),
    targets: [
      ...(met > 0 ? [{ kpi: "Open tickets", target: 5 }] : []),
      ...(red > 0 ? [{ kpi: "Open tickets", target: 0 }] : []),
    ],
    people: numbers(deciders).map((friendliness, at) => ({
      name: `Decider ${at}`,
      title: null,
      role: "decider",
      level: null,
      friendliness,
    })),
    risks: numbers(risks).map((weight) => ({
      risk: "Risk",
      mitigation: null,
      owner: null,
      probability: weight === 20 ? 4 : 2,
      impact: weight === 20 ? 5 : 2,
    })),
  };
}

function cellBeside(sheet: CalculatedSheet, label: string, across: number): string {
  const { row, column } = sheet.find(label);
  return `${String.fromCharCode(65 + column + across)}${row + 1}`;
}

function verdictOf(row: readonly string[], decided?: readonly [string, string]): string {
  const [growth = "", room = ""] = row;
  const plan = reviewSheet({
    facts: { ...bareFacts("Acme"), tickets: [{ opened: asOf - 5, closed: null }] },
    period,
    plan: planOf(row),
    before: null,
    criteria: null,
    readFrom: "",
  });
  const empty = calculateSheet(plan);
  const sheet = calculateSheet(plan, [], {
    [cellBeside(empty, "Growth", 1)]: growth === "" ? null : Number(growth),
    [cellBeside(empty, "Still to be won", 2)]: room === "" ? null : Number(room),
    ...(decided === undefined
      ? {}
      : {
          [cellBeside(empty, "Decided instead", 1)]: decided[0],
          [cellBeside(empty, "Because", 1)]: decided[1],
        }),
  });
  return String(sheet.at(sheet.find("Recommended action").row + 1, 0));
}

test("the table has its cases", () => expect(cases.length).toBeGreaterThanOrEqual(17));

test.each(cases)(
  "would advise wrongly at growth %s, %s to be won, targets %s, promises %s, actions %s, deciders %s, risks %s",
  (...row) => {
    const expected = row.at(-1) ?? "";
    expect(verdictOf(row).slice(0, expected.length)).toBe(expected);
  },
);

test("would forget why people decided otherwise", () => {
  const invest = ["0.05", "0.5", "1, 0", "1, 0", "1, 0", "1", "4"];
  expect(verdictOf(invest, ["Review resources", "their board sells the unit"])).toBe(
    "● Review resources, as people decided: their board sells the unit",
  );
  expect(verdictOf(invest, ["Keep", ""])).toBe(
    "● Keep, as people decided: no reason is given yet.",
  );
});

test("would let a blank help: no value that is taken away makes the advice better", () => {
  const rank = (verdict: string): number => ["▲", "○", "●", "✓"].indexOf(verdict.slice(0, 1));
  for (const row of cases) {
    if (Number(row[0]) < -0.1) continue;
    const known = rank(verdictOf(row));
    for (let at = 0; at < 7; at += 1) {
      const blank = row.map((text, index) => (index === at ? "" : text));
      expect(rank(verdictOf(blank))).toBeLessThanOrEqual(known);
    }
  }
}, 120_000);
