import { areSame } from "../numerics/reaches";
import type { Direction } from "./scoring-setup";
import { BEST_RATING, WORST_RATING } from "./scale";

/**
 * Which value has this rating? The way back along the straight line of `scaleToRatings`.
 *
 * @param rating on 1..10
 * @returns in the unit of low and high; null where the rating lies outside the scale, or where low and
 * high are one value, which tells no accounts apart
 */
export function valueOfRating(
  rating: number,
  {
    direction,
    low,
    high,
  }: { readonly direction: Direction; readonly low: number; readonly high: number },
): number | null {
  if (!(rating >= WORST_RATING && rating <= BEST_RATING)) return null;
  if (!(low < high) || areSame(low, high)) return null;
  const share = (rating - WORST_RATING) / (BEST_RATING - WORST_RATING);
  return direction === "higher" ? low + share * (high - low) : high - share * (high - low);
}
