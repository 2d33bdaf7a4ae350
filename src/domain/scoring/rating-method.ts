import { Failure } from "../failure";
import { scaleByLogarithm } from "./logarithmic-scale";
import { rateByRank } from "./rank-ratings";
import { scaleToRatings, type RatingScale } from "./scale";
import { convertRatings } from "./stated-scale";

/**
 * How values become ratings: by a straight line, as ratings on a stated scale, by a line over their
 * logarithms, or by their order alone.
 */
export type RatingMethod = "line" | "rated" | "log" | "rank";

/**
 * How good is each account on one criterion? One column of values as ratings 1 (worst) to 10 (best) by
 * the method that suits the criterion.
 *
 * @returns ratings in the order of the values, NaN for a blank; a Failure in the place of a value that
 *   the method cannot rate
 * @throws Failure when ends or middle make no sense, or do not go with the method
 */
export function rateBy(
  method: RatingMethod,
  values: Float64Array,
  scale: RatingScale,
): ArrayLike<number | Failure> {
  const { direction, low, high, middle = null } = scale;
  if (middle !== null && (method === "rated" || method === "rank")) {
    throw new Failure("value", `middle does not go with the method "${method}"; leave it blank`);
  }
  if (method === "line") return scaleToRatings(values, scale);
  if (method === "log") return scaleByLogarithm(values, scale);
  if (method === "rated") return convertRatings(values, scale);
  if (low !== null || high !== null) {
    throw new Failure("value", 'low and high do not go with the method "rank"; leave them blank');
  }
  return rateByRank(values, direction);
}
