import { meanPlaces } from "../numerics/average-ranks";
import { BEST_RATING, MIDDLE_RATING, WORST_RATING } from "./scale";
import type { Direction } from "./scoring-setup";

/**
 * How good is each account on a criterion of which only the order is to count? The best gets 10, the
 * worst 1, and each place between is the same step; equal values share the mean of their places. One
 * account alone, or all alike, get the middle, 5.5.
 *
 * @param values one column, any unit; NaN is a blank and stays one
 * @example
 * rateByRank(new Float64Array([120, 80, 200, 50]), "higher") // 7, 4, 10, 1
 */
export function rateByRank(values: Float64Array, direction: Direction): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value));
  const steps = known.length - 1;
  if (steps <= 0) return values.map((value) => (Number.isNaN(value) ? NaN : MIDDLE_RATING));
  const places = meanPlaces(known);
  return values.map((value) => {
    if (Number.isNaN(value)) return NaN;
    const rise = (BEST_RATING - WORST_RATING) * ((places.get(value) as number) / steps);
    return direction === "higher" ? WORST_RATING + rise : BEST_RATING - rise;
  });
}
