import type { Failure } from "../failure";
import { percentileEnds } from "./percentile-ends";
import { rateBySteps } from "./rate-by-steps";
import { rateBy, type RatingMethod } from "./rating-method";
import type { RatingScale } from "./scale";
import type { Criterion } from "./scoring-setup";
import { rateByThreePoints } from "./three-point-scale";

/** All of a criterion that says how its values are rated. */
export type RatedBy = Pick<
  Criterion,
  "direction" | "worst" | "best" | "scale" | "middle" | "steps"
>;

/** The ends that were given, by their size. */
function endsOf({ direction, worst, best }: RatedBy): RatingScale {
  return {
    direction,
    low: direction === "higher" ? worst : best,
    high: direction === "higher" ? best : worst,
  };
}

/**
 * How good is each account on one criterion of a matrix? Its values as ratings 1 (worst) to 10 (best),
 * by the scale that the criterion asks for.
 *
 * @param values one column, any unit; NaN is a blank and stays one
 * @returns ratings in the order of the values; a Failure in the place of a value outside its stated scale
 * @throws Failure when ends, middle or steps make no sense
 */
export function rateCriterion(values: Float64Array, rated: RatedBy): ArrayLike<number | Failure> {
  const ends = endsOf(rated);
  const by = (method: RatingMethod, scale = ends): ArrayLike<number | Failure> =>
    rateBy(method, values, scale);
  switch (rated.scale ?? "line") {
    case "line":
      return by("line");
    case "percentiles": {
      const usual = percentileEnds(values);
      return by("line", {
        ...ends,
        low: ends.low ?? usual?.low ?? null,
        high: ends.high ?? usual?.high ?? null,
      });
    }
    case "three points": {
      const five = rated.middle ?? null;
      return five === null ? by("line") : rateByThreePoints(values, { ...ends, five });
    }
    case "steps":
      return rateBySteps(values, rated.steps ?? []);
    case "rank":
      return by("rank", { ...ends, low: null, high: null });
    case "log":
    case "rated":
      return by(rated.scale as RatingMethod);
  }
}
