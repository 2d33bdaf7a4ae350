import { scaleToRatings } from "./scale";
import type { Direction } from "./scoring-setup";

const FIVE = 5;

/** What 1, 5 and 10 mean, in the unit of the values; null takes the column's own extreme. */
export interface ThreePoints {
  readonly direction: Direction;
  readonly low: number | null;
  readonly five: number;
  readonly high: number | null;
}

/**
 * How good is each account on a criterion of which people can say what is poor, ordinary and best? Two
 * straight lines that meet at the value rated 5; what lies outside gets the rating of that end.
 *
 * @param values one column, any unit; NaN is a blank and stays one
 * @throws Failure when the value rated 5 does not lie between the ends
 * @example
 * rateByThreePoints(new Float64Array([0, 10, 55, 100]), { direction: "higher", low: 0, five: 10, high: 100 })
 * // 1, 5, 7.5, 10
 */
export function rateByThreePoints(values: Float64Array, points: ThreePoints): Float64Array {
  const { direction, low, five, high } = points;
  // At the middle of `scaleToRatings` two lines meet as well; there the rating is 5.5.
  const bent = scaleToRatings(values, { direction, low, high, middle: five });
  return bent.map((rating) =>
    rating <= 5.5 ? 1 + ((rating - 1) * (FIVE - 1)) / 4.5 : FIVE + ((rating - 5.5) * FIVE) / 4.5,
  );
}
