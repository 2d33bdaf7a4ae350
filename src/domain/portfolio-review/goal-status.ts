import { isOver, isReached } from "../plan/outcome";
import type { PlanGoal } from "../plan/plan-rows";

/** What has become of goals, best first. */
export const goalStatuses = ["Reached", "On the way", "Overdue", "Not measured"] as const;

export type GoalStatus = (typeof goalStatuses)[number];

/** What has become of a goal on a day: what was never measured is neither reached nor on the way. */
export function goalStatus(goal: PlanGoal, day: number): GoalStatus {
  if (isReached(goal)) return "Reached";
  if (isOver(goal.due, day)) return "Overdue";
  return goal.target !== null && goal.actual !== null ? "On the way" : "Not measured";
}
