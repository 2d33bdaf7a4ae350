import { Failure } from "../failure";
import { shapleyValues } from "../numerics/shapley-values";
import { createScorer, type ScoringRules } from "../scoring/score";
import { mixedScore } from "./mixed-score";

/** What changed a score, in points; the three add up to the score after less the score before. */
export interface RatingMovement {
  readonly ratings: number;
  readonly weights: number;
  /** Ratings that were missing and are there now, or the other way round. */
  readonly blanks: number;
}

/** The movement of one account; NaN stands for a rating that is missing. */
export type MovementReader = (
  before: Float64Array,
  after: Float64Array,
) => RatingMovement | Failure;

const RATINGS = 1;
const WEIGHTS = 2;
const BLANKS = 4;

/**
 * Why did a score change: because of other ratings, other weights, or blanks that were filled or
 * emptied? The Shapley value of the three changes, which is their mean effect over all six orders in
 * which they may have come. With shared weights a score is no sum over criteria, so there is no shorter
 * form than the eight mixtures.
 *
 * A rating that is blank on one side counts with the other side's rating where ratings are moved, so
 * that its whole effect is of blanks. Whether enough is rated is asked of before and after only.
 *
 * @throws Failure when weights or rules make no sense
 */
export function createMovementReader(
  weightsBefore: Float64Array,
  weightsAfter: Float64Array,
  rules: ScoringRules,
): MovementReader {
  const scoreBefore = createScorer(weightsBefore, rules, "ratings_before");
  const scoreAfter = createScorer(weightsAfter, rules, "ratings_after");
  return function readMovement(before, after) {
    for (const score of [scoreBefore(before), scoreAfter(after)]) {
      if (typeof score !== "number") return score;
    }
    const ratings = new Float64Array(before.length);
    const effects = shapleyValues(3, (mixture) => {
      const isRated = mixture & BLANKS ? after : before;
      const [first, second] = mixture & RATINGS ? [after, before] : [before, after];
      for (let criterion = 0; criterion < ratings.length; criterion++) {
        const rating = first[criterion] as number;
        ratings[criterion] = Number.isNaN(isRated[criterion])
          ? NaN
          : Number.isNaN(rating)
            ? (second[criterion] as number)
            : rating;
      }
      return mixedScore(ratings, mixture & WEIGHTS ? weightsAfter : weightsBefore, rules);
    });
    if (effects.some(Number.isNaN)) {
      return new Failure("unavailable", "nothing rated before is rated now");
    }
    const [byRatings = 0, byWeights = 0, byBlanks = 0] = effects;
    return { ratings: byRatings, weights: byWeights, blanks: byBlanks };
  };
}
