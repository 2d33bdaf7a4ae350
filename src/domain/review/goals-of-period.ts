import type { PlanGoal } from "../plan/plan-rows";
import type { RecordedKpi } from "./review-record";

/**
 * Goals of a plan with what was reached by the review's own days: a goal that is measured by a KPI
 * of the review has that one's value, so that one paper has one number.
 */
export function goalsOfPeriod(
  goals: readonly PlanGoal[],
  kpis: readonly RecordedKpi[],
): readonly PlanGoal[] {
  const values = new Map(kpis.map(({ kpi, value }) => [kpi, value]));
  return goals.map((goal) => ({
    ...goal,
    actual: values.get(goal.measure ?? "") ?? goal.actual,
  }));
}
