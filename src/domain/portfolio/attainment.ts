import { Failure } from "../failure";

/** One goal. `actual` is NaN while it has not been measured; the rest may then be NaN too. */
export interface Goal {
  readonly actual: number;
  readonly target: number;
  readonly baseline: number;
  readonly weight: number;
}

/**
 * How far have we come with our goals? The weighted mean of
 * clamp((actual - baseline) / (target - baseline), 0, cap): the way from baseline to target, so that
 * it holds for targets that go down, and no goal makes up for more than `cap` allows.
 *
 * A goal without an actual is left out: not measured is not missed.
 */
export function attainment(goals: readonly Goal[], cap: number): number {
  if (!(cap > 0)) throw new Failure("value", `cap is ${cap}; give more than 0, such as 1.2`);
  let reached = 0;
  let total = 0;
  let measured = 0;
  goals.forEach(({ actual, target, baseline, weight }, goal) => {
    if (weight < 0) {
      throw new Failure("value", `weights, value ${goal + 1} is ${weight}; use 0 or more`);
    }
    if (Number.isNaN(actual)) return;
    if (target === baseline) {
      throw new Failure("division", `goal ${goal + 1}: its target is equal to its baseline`);
    }
    const way = (actual - baseline) / (target - baseline);
    reached += weight * Math.min(cap, Math.max(0, way));
    total += weight;
    measured++;
  });
  if (measured === 0) throw new Failure("unavailable", "actual is blank for every goal");
  if (total === 0) throw new Failure("value", "weights of the measured goals add up to 0");
  // A mean of values that are all the cap may miss it by a rounding.
  return Math.min(cap, reached / total);
}
