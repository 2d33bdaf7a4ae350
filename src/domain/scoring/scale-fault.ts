import { BEST_RATING, WORST_RATING } from "./scale";
import type { AccountColumn, Criterion } from "./scoring-setup";

/** What a criterion lacks to be rated by its scale; null where nothing is missing. */
export type ScaleFault = "endsAboveZero" | "five" | "steps" | "statedEnds";

function numbersOf(column: AccountColumn | undefined): readonly number[] {
  return (column?.values ?? []).filter((value) => typeof value === "number");
}

/** Whether a criterion says all that its scale needs: what no matrix can be rated by. */
export function scaleFault(
  criterion: Criterion,
  column: AccountColumn | undefined,
): ScaleFault | null {
  const { direction, worst, best, scale = "line", middle = null, steps = [] } = criterion;
  const [low, high] = direction === "higher" ? [worst, best] : [best, worst];
  switch (scale) {
    case "log": {
      const isAbove = [low, high].every((end) => end === null || end > 0);
      return isAbove && (low !== null || numbersOf(column).some((value) => value > 0))
        ? null
        : "endsAboveZero";
    }
    case "three points": {
      const numbers = numbersOf(column);
      const from = low ?? numbers.reduce((least, value) => Math.min(least, value), Infinity);
      const to = high ?? numbers.reduce((most, value) => Math.max(most, value), -Infinity);
      return middle !== null && from < middle && middle < to ? null : "five";
    }
    case "steps":
      return steps.length > 0 &&
        steps.every(({ rating }) => rating >= WORST_RATING && rating <= BEST_RATING)
        ? null
        : "steps";
    case "rated":
      return (low ?? WORST_RATING) < (high ?? BEST_RATING) ? null : "statedEnds";
    default:
      return null;
  }
}
