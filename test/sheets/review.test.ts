import type { PlanRows, PreviousReview } from "../../src/domain/plan/plan-rows";
import type { ReviewPeriod } from "../../src/domain/plan/review-period";
import { reviewPeriodContaining } from "../../src/domain/plan/review-periods";
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

const plan: PlanRows = {
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

const previous: PreviousReview = {
  label: "Q1 2026",
  kpis: [
    { kpi: "NPS", actual: 10 },
    { kpi: "Open tickets", actual: 0 },
  ],
  actions: [
    { step: "moved", due: asOf - 20 },
    { step: "kept", due: asOf + 9 },
  ],
};

function reviewed(when: ReviewPeriod, more: Partial<Parameters<typeof reviewSheet>[0]> = {}) {
  const sheetPlan = reviewSheet({ facts, period: when, plan, previous, ...more });
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

/** The recommendation when growth and what is still to be won stand at given values. */
function recommended(growth: number | null, toBeWon: number | null, isRed: boolean): unknown {
  const { sheetPlan, sheet } = reviewed(period);
  const cell = (label: string, across: number): string => {
    const { row, column } = sheet.find(label);
    return `${String.fromCharCode(65 + column + across)}${row + 1}`;
  };
  const nps = rowStarting(sheet, "KPI", "NPS");
  const tickets = rowStarting(sheet, "KPI", "Open tickets");
  const changed = calculateSheet(sheetPlan, sourceSheets(account), {
    [cell("Growth", 1)]: growth,
    [cell("Still to be won", 2)]: toBeWon,
    [`C${nps + 1}`]: null,
    [`C${tickets + 1}`]: isRed ? 0 : 5,
  });
  return changed.at(changed.find("Recommended action").row + 1, 0);
}

describe("a review", () => {
  const { sheetPlan, sheet } = reviewed(period);

  test("would compare KPIs with the wrong target or the wrong review", () => {
    const row = (kpi: string) =>
      sheet.values(
        `B${rowStarting(sheet, "KPI", kpi) + 1}:H${rowStarting(sheet, "KPI", kpi) + 1}`,
      )[0];
    expect(row("NPS")).toEqual([25, 26, 10, "higher", "● Amber", "↑ Better", 15]);
    expect(row("Open tickets")).toEqual([1, 0, 0, "lower", "▲ Red", "↓ Worse", 1]);
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
    const last = reviewed(earlier).sheet;
    expect(under(last, "Won in the period")).toBe(160);
    expect(last.at(last.find("What changed").row + 2, 0)).toBe(
      "2 won, 1 lost, 0 new among the opportunities.",
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
      reviewSheet({ facts: { ...facts, sources: {} }, period, plan, previous }),
    );
    const shown = (of: CalculatedSheet) =>
      of
        .values("A83:J94")
        .flat()
        .filter((value) => value !== null);
    expect(shown(alone)).toEqual(shown(sheet));
    expect(shown(sheet).length).toBeGreaterThan(40);
  });

  test.each([
    // growth, still to be won, a red KPI: expected by the rule on the sheet's settings (20 %, 10 %)
    [null, null, false, "○ Keep for now"],
    [0.05, 0.2, false, "✓ Invest"],
    [0.05, 0.2, true, "● Keep"],
    [0.05, 0.19, false, "● Keep"],
    [-0.01, 0.5, false, "● Keep"],
    [null, 0.5, false, "✓ Invest"],
    [-0.1, 0.1, false, "● Keep"],
    [-0.11, 0.1, false, "▲ Review resources"],
    [-0.11, null, false, "▲ Review resources"],
    [-0.11, 0.5, false, "● Keep"],
  ])(
    "would advise wrongly at growth %p, %p to be won, red %p",
    (growth, toBeWon, isRed, advice) => {
      expect(String(recommended(growth, toBeWon, isRed)).startsWith(advice)).toBe(true);
    },
  );

  test.each([
    // What the advice says of growth and potential has to be true of them.
    [-0.11, null, false, "the potential is not known"],
    [-0.11, 0.1, false, "little is left to be won"],
    [-0.11, 0.5, false, "there is room to grow, but revenue shrinks"],
    [0.05, 0.2, true, "there is room to grow, but a KPI is red"],
    [0.05, 0.19, false, "nothing speaks for putting in more or less"],
  ])("would give a wrong reason at growth %p, %p to be won, red %p", (growth, room, isRed, why) => {
    expect(String(recommended(growth, room, isRed))).toContain(why);
  });

  test("would say 0 of 0 where nothing is planned", () => {
    const nothing = { goals: [], actions: [], promises: [], targets: [] };
    const empty = reviewed(period, { plan: nothing }).sheet;
    expect(under(empty, "KPIs on target")).toBe("–");
    expect(under(empty, "Goals reached")).toBe("none set");
    expect(under(empty, "Actions done")).toBe("none planned");
    expect(under(empty, "Overdue")).toBe(0);
    expect(empty.at(empty.find("What changed").row + 3, 0)).toBe("○ No action is planned.");
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
    expect(early.value("A2")).toBe("Account review · Q2 2026 (to date)");
  });

  test("would break in Excel if ranges, tables, names or references were out of place", () => {
    expect(structureProblems(sheetPlan)).toEqual([]);
    expect(sheetPlan.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Account", "PeriodFirstDay", "PeriodLastDay", "ReviewKPIs"]),
    );
  });

  test("would show errors where nothing is known", () => {
    const bare = reviewSheet({ facts: bareFacts("*"), period, plan: null, previous: null });
    expect(structureProblems(bare)).toEqual([]);
    const calculated = calculateSheet(bare);
    const shown = [...cellsOf(bare).keys()].map((address) => String(calculated.value(address)));
    expect(shown.filter((value) => /^#[A-Z/0]+[!?]?$/.test(value))).toEqual([]);
    expect(calculated.at(calculated.find("What changed").row + 1, 0)).toBe(
      "○ There is no review before this one to compare KPIs with.",
    );
  });
});
