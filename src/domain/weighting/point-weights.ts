import { Failure } from "../failure";
import { relativeWeights } from "./relative-weights";

/**
 * What do criteria weigh when people hand out points? Each criterion's share of all the points:
 * direct rating, and swing weighting too, where 100 points go to the swing from worst to best that
 * matters most and the others are judged against it (von Winterfeldt & Edwards 1986, Decision
 * Analysis and Behavioral Research, chapter 8).
 *
 * @param points 0 or more each; NaN is a blank and stays one
 * @returns weights that sum to 1, in the order of the points
 */
export function weightsFromPoints(points: Float64Array): Float64Array {
  if (points.every(Number.isNaN)) throw new Failure("unavailable", "judgements are all blank");
  const shares = relativeWeights(
    points.map((value) => (Number.isNaN(value) ? 0 : value)),
    "judgements",
  );
  return shares.map((share, place) => (Number.isNaN(points[place]) ? NaN : share));
}
