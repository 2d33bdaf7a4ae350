import type { PlanRows } from "../../src/domain/plan/plan-rows";
import type { ReviewPeriod } from "../../src/domain/plan/review-period";
import { reviewPeriodContaining } from "../../src/domain/plan/review-periods";
import type { ReviewRecord } from "../../src/domain/review/review-record";
import { reviewSheet } from "../../src/sheets/review";
import { calculateSheet, type CalculatedSheet, cellsOf } from "./support/calculate-sheet";
import { structureProblems } from "./support/check-structure";
import { asOf, bareFacts, fullFacts, sourceSheets } from "./support/plan-facts";

const account = '=HYPERLINK("http://x")';
const facts = fullFacts(account);
/** April to June 2026; as of its last day. */
const period = reviewPeriodContaining(asOf, "quarterly");
/** October to December 2025. */
const earlier = reviewPeriodContaining(46000, "quarterly");

const plan: PlanRows & { sheetName: string } = {
  sheetName: "Plan of the account",
  people: [{ name: "Ines Roth", title: "CFO", role: "decider", level: 2, friendliness: 1 }],
  risks: [{ risk: "Price war", mitigation: "Contract", owner: "Ada", probability: 2, impact: 3 }],
  goals: [
    {
      goal: "Fewer complaints",
      measure: "Tickets a month",
      baseline: 10,
      target: 5,
      actual: 6,
      owner: "Ada",
      due: asOf + 10,
    },
  ],
  actions: [
    { step: "moved", goal: null, owner: "Ada", due: asOf + 5, status: "Under way" },
    { step: "done", goal: null, owner: "Ada", due: asOf - 5, status: "Done" },
    { step: "late", goal: null, owner: "Ada", due: asOf - 5, status: null },
    { step: "kept", goal: null, owner: "Ada", due: asOf + 9, status: null },
  ],
  promises: [
    { promise: "Training", toWhom: "Ines", due: asOf - 3, delivered: asOf - 3 },
    { promise: "Report", toWhom: "Ines", due: asOf - 1, delivered: null },
  ],
  targets: [
    { kpi: "NPS", target: 26 },
    { kpi: "Open tickets", target: 0 },
    { kpi: "Revenue, last 12 months", target: 150 },
  ],
};

const before: ReviewRecord = {
  label: "Q1 2026",
  firstDay: 46023,
  lastDay: 46112,
  score: 7,
  rank: 4,
  outOf: 60,
  tier: "B",
  criteria: null,
  kpis: [
    { kpi: "NPS", value: 10, n: 5, better: "higher" },
    { kpi: "Open tickets", value: 0, n: 0, better: "lower" },
  ],
  goals: [],
  actions: [
    { step: "moved", owner: "Ada", due: asOf - 20, status: null },
    { step: "kept", owner: "Ada", due: asOf + 9, status: null },
  ],
  promises: [],
  opportunities: [],
  people: [],
  risks: [],
  offerings: [],
  decisions: [{ decision: "Go on", decidedBy: "Ada", date: 46100 }],
  nextSteps: [],
  participants: [],
  unknown: [],
};

const material = { criteria: null, readFrom: "Accounts (2 rows)" };

function reviewed(when: ReviewPeriod, more: Partial<Parameters<typeof reviewSheet>[0]> = {}) {
  const sheetPlan = reviewSheet({ facts, period: when, plan, before, ...material, ...more });
  return { sheetPlan, sheet: calculateSheet(sheetPlan, sourceSheets(account)) };
}

function rowStarting(sheet: CalculatedSheet, heading: string, text: string): number {
  const { row } = sheet.find(heading);
  for (let at = row + 1; at < row + 40; at += 1) {
    if (sheet.at(at, 0) === text) {
      return at;
    }
  }
  throw new Error(`no row ${text} under ${heading}`);
}

function under(sheet: CalculatedSheet, label: string): unknown {
  const { row, column } = sheet.find(label);
  return sheet.at(row + 1, column);
}

describe("a review", () => {
  const { sheetPlan, sheet } = reviewed(period);

  test("would compare KPIs with the wrong target or the wrong review", () => {
    const row = (kpi: string) =>
      sheet.values(
        `B${rowStarting(sheet, "KPI", kpi) + 1}:I${rowStarting(sheet, "KPI", kpi) + 1}`,
      )[0];
    expect(row("NPS")).toEqual([25, 26, 10, "higher", "● Amber", "↑ Better", 4, 15]);
    expect(row("Open tickets")).toEqual([1, 0, 0, "lower", "▲ Red", "↓ Worse", 1, 1]);
    expect(row("Revenue, last 12 months")?.slice(0, 2)).toEqual([180, 150]);
    expect(row("Revenue in the period")?.[0]).toBe(60);
    expect(under(sheet, "KPIs on target")).toBe("1 of 3");
  });

  test("would call an action moved, done or overdue when it is not", () => {
    const states = ["moved", "done", "late", "kept"].map((step) =>
      sheet.at(rowStarting(sheet, "Action", step), 6),
    );
    expect(states).toEqual(["● Moved", "✓ Done", "▲ Overdue", "● Open"]);
    // The late action and the report that was promised.
    expect(under(sheet, "Overdue")).toBe(2);
    expect(sheet.at(rowStarting(sheet, "Goal", "Fewer complaints"), 7)).toBeCloseTo(0.8, 12);
  });

  test("would count opportunities into the wrong period", () => {
    // Won 100 on 2025-12-09 and 60 on 2025-12-29, lost 40 on 2025-12-19.
    const last = reviewed(earlier, { before: null }).sheet;
    expect(under(last, "Won in the period")).toBe(160);
    const { row, column } = last.find("Won and lost");
    expect(last.at(row, column + 1)).toBe(
      "Won: Pilot (100). Lost: Add-on (40). Won: Renewal (60).",
    );
    expect(under(sheet, "Won in the period")).toBe(0);
  });

  test("would count tickets and answers of other days", () => {
    const at = (label: string) => {
      const { row, column } = sheet.find(label);
      return sheet.at(row, column + 2);
    };
    // Of the tickets opened on days 46100, 46110 and 46190, one lies in the quarter from 46113.
    expect([at("Tickets opened"), at("Tickets closed"), at("Open at the end")]).toEqual([1, 1, 1]);
    const before = reviewed(earlier).sheet;
    const { row, column } = before.find("Answers behind NPS");
    expect(before.at(row, column + 1)).toBe(0);
  });

  test("would tell other figures without the source columns than with them", () => {
    const alone = calculateSheet(
      reviewSheet({ facts: { ...facts, sources: {} }, period, plan, before, ...material }),
    );
    const shown = (of: CalculatedSheet) =>
      of
        .values("A30:L160")
        .flat()
        .filter((value) => value !== null);
    expect(shown(alone)).toEqual(shown(sheet));
    expect(shown(sheet).length).toBeGreaterThan(40);
  });

  test("would say 0 of 0 where nothing is planned", () => {
    const nothing = {
      ...plan,
      goals: [],
      actions: [],
      promises: [],
      targets: [],
      people: [],
      risks: [],
    };
    const empty = reviewed(period, { plan: nothing, before: null }).sheet;
    expect(under(empty, "KPIs on target")).toBe("no targets");
    expect(under(empty, "Goals reached")).toBe("none set");
    expect(under(empty, "Actions done")).toBe("none planned");
    expect(under(empty, "Overdue")).toBe(0);
    const { row } = empty.find("Action");
    expect(
      empty
        .values(`A${row + 2}:G${row + 4}`)
        .flat()
        .every((value) => !value),
    ).toBe(true);
  });

  test("would show money with cents or a share as a decimal among the goals", () => {
    const goal = { owner: null, due: null };
    const goals = [
      {
        ...goal,
        goal: "a",
        measure: "Revenue",
        baseline: 2414450,
        target: null,
        actual: 2483150.4,
      },
      { ...goal, goal: "b", measure: "Win rate", baseline: 0.25, target: 0.4, actual: 0.305 },
      { ...goal, goal: "c", measure: "NPS", baseline: 20, target: 35, actual: null },
      { ...goal, goal: "d", measure: "Days to resolve", baseline: 7.5, target: 5, actual: 6.25 },
    ];
    const shown = reviewed(period, { plan: { ...plan, goals } });
    const formatOf = (name: string): unknown => {
      const row = rowStarting(shown.sheet, "Goal", name) + 1;
      return ["D", "E", "F"].map(
        (column) =>
          shown.sheetPlan.formats.filter(({ range }) => range === `${column}${row}`).at(-1)
            ?.numberFormat,
      );
    };
    expect(goals.map(({ goal: name }) => formatOf(name))).toEqual(
      ["#,##0", "0.0%", "#,##0;-#,##0", "#,##0.00"].map((format) => [format, format, format]),
    );
  });

  test("would forget a KPI that people added to the plan with a target", () => {
    const targets = [...plan.targets, { kpi: "Trained users", target: 1200 }];
    const more = reviewed(period, { plan: { ...plan, targets } }).sheet;
    const row = rowStarting(more, "KPI", "Trained users");
    expect(more.values(`B${row + 1}:D${row + 1}`)[0]).toEqual([null, 1200, null]);
    expect(row).toBeGreaterThan(rowStarting(more, "KPI", "Score"));
  });

  test("would pass a period for whole that is not over", () => {
    expect(sheet.value("A2")).toBe("Account review · Q2 2026");
    const early = reviewed(period, { facts: { ...facts, asOf: asOf - 1 } }).sheet;
    const { row } = early.find("State");
    expect(String(early.at(row, 1))).toMatch(
      /^○ To date: what is known reaches to 2026-06-29, the period to 2026-06-30\./,
    );
  });

  test("would break in Excel if ranges, tables, names or references were out of place", () => {
    expect(structureProblems(sheetPlan)).toEqual([]);
    expect(sheetPlan.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Account", "PeriodFirstDay", "PeriodLastDay", "ReviewKPIs"]),
    );
  });

  test("would show errors where nothing is known", () => {
    const bare = reviewSheet({
      facts: bareFacts("*"),
      period,
      plan: null,
      before: null,
      ...material,
    });
    expect(structureProblems(bare)).toEqual([]);
    const calculated = calculateSheet(bare);
    const shown = [...cellsOf(bare).keys()].map((address) => String(calculated.value(address)));
    expect(shown.filter((value) => /^#[A-Z/0]+[!?]?$/.test(value))).toEqual([]);
  });
});
