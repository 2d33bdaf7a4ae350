import type { PlanGoal } from "../plan/plan-rows";

/** What has become of goals, best first. */
export const goalStatuses = ["Reached", "On the way", "Overdue", "Not measured"] as const;

export type GoalStatus = (typeof goalStatuses)[number];

/** What has become of a goal on a day: what was never measured is neither reached nor on the way. */
export function goalStatus({ baseline, target, actual, due }: PlanGoal, day: number): GoalStatus {
  const isMeasured = target !== null && actual !== null;
  const goesUp = isMeasured && target >= (baseline ?? Number.NEGATIVE_INFINITY);
  if (isMeasured && (goesUp ? actual >= target : actual <= target)) return "Reached";
  if (due !== null && due < day) return "Overdue";
  return isMeasured ? "On the way" : "Not measured";
}
