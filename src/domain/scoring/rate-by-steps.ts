import { Failure } from "../failure";
import { BEST_RATING, WORST_RATING } from "./scale";
import type { RatingStep } from "./scoring-setup";

/**
 * How good is each account on a criterion that people judge by steps, such as "from 1 million on:
 * large"? The rating of the highest step that a value reaches; below all of them that of the lowest.
 *
 * @param values one column, any unit; NaN is a blank and stays one
 * @param steps in any order
 * @throws Failure when there is no step, or one has a rating outside 1..10
 * @example
 * rateBySteps(new Float64Array([5, 20, 300]), [
 *   { from: 10, rating: 4, words: "some" },
 *   { from: 100, rating: 9, words: "many" },
 * ]) // 4, 4, 9
 */
export function rateBySteps(values: Float64Array, steps: readonly RatingStep[]): Float64Array {
  const ascending = [...steps].sort((a, b) => a.from - b.from);
  const [lowest] = ascending;
  if (lowest === undefined) {
    throw new Failure("value", "steps has none; give at least one value with its rating");
  }
  for (const { from, rating } of ascending) {
    if (rating >= WORST_RATING && rating <= BEST_RATING) continue;
    throw new Failure("value", `the step from ${from} is rated ${rating}; give it 1 to 10`);
  }
  return values.map((value) => {
    if (Number.isNaN(value)) return NaN;
    let reached = lowest;
    for (const step of ascending) if (step.from <= value) reached = step;
    return reached.rating;
  });
}
