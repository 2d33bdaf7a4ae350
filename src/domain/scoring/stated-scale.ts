import { Failure } from "../failure";
import { RELATIVE_ROUNDING } from "../numerics/reaches";
import { BEST_RATING, WORST_RATING, type RatingScale } from "./scale";

/**
 * What are ratings that people gave on a scale of their own, such as 1 to 5, worth on the scale of 1 to
 * 10? A straight line from the stated scale to that one; ratings of 1 to 10 stay what they are.
 *
 * @param values one column of ratings; NaN is a blank and stays one
 * @param scale the ends of the stated scale, by default 1 and 10; the ratings given do not move them
 * @returns ratings 1..10; a Failure in the place of one that lies outside its scale
 * @throws Failure when low is not below high
 * @example
 * convertRatings(new Float64Array([1, 3, 5]), { direction: "higher", low: 1, high: 5 }) // 1, 5.5, 10
 */
export function convertRatings(
  values: Float64Array,
  scale: RatingScale,
): readonly (number | Failure)[] {
  const low = scale.low ?? WORST_RATING;
  const high = scale.high ?? BEST_RATING;
  if (!(low < high)) {
    throw new Failure("value", `low is ${low} and high is ${high}; low must be below high`);
  }
  const slack = RELATIVE_ROUNDING * Math.max(Math.abs(low), Math.abs(high));
  const isOfTen = low === WORST_RATING && high === BEST_RATING;
  return Array.from(values, (value) => {
    if (Number.isNaN(value)) return NaN;
    if (value < low - slack || value > high + slack) {
      return new Failure("value", `${value} is no rating of ${low} to ${high}`);
    }
    if (isOfTen) return scale.direction === "higher" ? value : WORST_RATING + BEST_RATING - value;
    const rise = ((BEST_RATING - WORST_RATING) * (value - low)) / (high - low);
    return scale.direction === "higher" ? WORST_RATING + rise : BEST_RATING - rise;
  });
}
