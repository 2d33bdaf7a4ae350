import { Failure } from "../failure";
import { areSame } from "../numerics/reaches";
import type { Direction } from "./scoring-setup";

/** How one column of values becomes ratings; null takes the column's own extreme. */
export interface RatingScale {
  readonly direction: Direction;
  readonly low: number | null;
  readonly high: number | null;
  /** The value rated 5.5, where two straight lines are meant: one up to it and one from it. */
  readonly middle?: number | null;
}

export const WORST_RATING = 1;
export const BEST_RATING = 10;
export const MIDDLE_RATING = 5.5;

/**
 * How good is each account on one criterion, in the common unit of a scoring matrix? Puts a column
 * of values on a straight line from 1 (worst) to 10 (best): `higher` 1 + 9 (x - low)/(high - low),
 * `lower` 10 - 9 (x - low)/(high - low). What lies outside low..high gets the rating of that end.
 *
 * Where low and high are the same value, rounding apart, the column tells the accounts apart no
 * longer and every one gets the middle, 5.5. A column that lies wholly beyond the one end that was
 * given is at that end.
 *
 * A middle bends the line: from low to the middle it runs to 5.5, and on from there to high.
 *
 * @param values one column, any unit; NaN is a blank and stays one
 * @returns ratings 1..10 in the order of the values
 * @throws Failure when both ends are given and low is above high, or the middle is not between them
 * @example
 * scaleToRatings(new Float64Array([120, 80, 200, 50]), { direction: "higher", low: null, high: null })
 * // 5.2, 2.8, 10, 1
 */
export function scaleToRatings(values: Float64Array, scale: RatingScale): Float64Array {
  if (scale.low !== null && scale.high !== null && scale.low > scale.high) {
    throw new Failure(
      "value",
      `low is ${scale.low} and high is ${scale.high}; give the smaller value as low, and the ` +
        `direction "lower" where less is better`,
    );
  }
  const [smallest, largest] = extremes(values);
  const low = scale.low ?? smallest;
  const high = scale.high ?? largest;
  const isOnePoint = areSame(low, high);
  const middle = scale.middle ?? null;
  if (middle !== null && smallest <= largest && !(low < middle && middle < high)) {
    throw new Failure("value", "middle does not lie between low and high; give a value that does");
  }
  return values.map((value) => {
    if (Number.isNaN(value)) return NaN;
    if (isOnePoint) return MIDDLE_RATING;
    const share =
      middle === null
        ? shareOfTheWay(value, low, high)
        : value <= middle
          ? shareOfTheWay(value, low, middle) / 2
          : (1 + shareOfTheWay(value, middle, high)) / 2;
    const rise = (BEST_RATING - WORST_RATING) * share;
    return scale.direction === "higher" ? WORST_RATING + rise : BEST_RATING - rise;
  });
}

/** From 0 at low to 1 at high. Halves keep the difference of two huge numbers finite. */
function shareOfTheWay(value: number, low: number, high: number): number {
  if (low > high) return value <= high ? 0 : 1;
  if (value <= low) return 0;
  if (value >= high) return 1;
  const width = high - low;
  return width < Infinity ? (value - low) / width : (value / 2 - low / 2) / (high / 2 - low / 2);
}

function extremes(values: Float64Array): readonly [number, number] {
  let smallest = Infinity;
  let largest = -Infinity;
  for (const value of values) {
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  return [smallest, largest];
}
