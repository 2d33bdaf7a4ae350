import type { PlanAction, PlanGoal } from "./plan-rows";

/** Whether the target was reached, upwards or downwards from the baseline; not while one of them is unknown. */
export function isReached({
  baseline,
  target,
  actual,
}: Pick<PlanGoal, "baseline" | "target" | "actual">): boolean {
  if (target === null || actual === null) return false;
  return target >= (baseline ?? Number.NEGATIVE_INFINITY) ? actual >= target : actual <= target;
}

/** Whether a day that something is due has passed; what has no day is not over. */
export function isOver(due: number | null, day: number): boolean {
  return due !== null && due < day;
}

export function isDone({ status }: Pick<PlanAction, "status">): boolean {
  return status?.trim().toLocaleLowerCase("en") === "done";
}
