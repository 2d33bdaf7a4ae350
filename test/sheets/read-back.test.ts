import { accountPlanSheet } from "../../src/sheets/account-plan";
import { planRangeNames, planRowsFrom } from "../../src/sheets/read-back";
import { calculateSheet } from "./support/calculate-sheet";
import type { SheetPlan } from "../../src/sheets/sheet-plan";
import { fullFacts, sourceSheets } from "./support/plan-facts";

const account = "Alder & Co";

function rangesOf(plan: SheetPlan, names: readonly string[], changes = {}) {
  const sheet = calculateSheet(plan, sourceSheets(account), changes);
  return Object.fromEntries(
    names.map((name) => {
      const range = plan.names.find((candidate) => candidate.name === name)?.range;
      if (range === undefined) {
        throw new Error(`the sheet has no name ${name}`);
      }
      return [name, sheet.values(range)];
    }),
  );
}

describe("reading a plan and a review back", () => {
  test("would lose a goal that stands on the plan", () => {
    const rows = planRowsFrom(rangesOf(accountPlanSheet(fullFacts(account)), planRangeNames));
    expect(rows.goals).toEqual([
      {
        goal: "Grow the yearly revenue",
        measure: "Revenue, last 12 months",
        baseline: 40,
        target: null,
        actual: 180,
        owner: null,
        due: null,
      },
    ]);
    expect(rows.actions).toEqual([]);
    expect(rows.targets).toEqual([]);
  });

  test("would read the wrong column after someone moved one, or take a text for a number", () => {
    const rows = planRowsFrom({
      PlanActions: [
        ["Status", "Due", "Action", "Something new"],
        ["Done", 46000, "Call Ines", 1],
        ["", "soon", "Write", 2],
        ["Done", 46000, " ", 3],
      ],
      PlanKPIs: [
        ["KPI", "Target"],
        ["NPS", 40],
        ["CSAT", ""],
      ],
    });
    expect(rows.actions).toEqual([
      { step: "Call Ines", goal: null, owner: null, due: 46000, status: "Done" },
      { step: "Write", goal: null, owner: null, due: null, status: null },
    ]);
    expect(rows.targets).toEqual([{ kpi: "NPS", target: 40 }]);
    expect(rows.goals).toEqual([]);
  });
});
