import type { Failure } from "../failure";
import { relativeWeights } from "../weighting/relative-weights";
import { createScorer, type ScoringRules } from "./score";

export interface Explanation {
  /** What each criterion adds to the difference, or takes from it, in points of score. */
  readonly parts: Float64Array;
  /** The account's score less the reference's; the parts add up to it. */
  readonly difference: number;
}

/** The explanation of one account; NaN stands for a rating that is missing. */
export type Explainer = (ratings: Float64Array) => Explanation | Failure;

/**
 * Why does an account score more, or less, than another one, than the cut or than the middle? A score
 * is a weighted mean, so that each criterion's part of a difference is exactly its share of the weight
 * times the difference of the two ratings.
 *
 * A blank stands where its policy puts it: at the account's own score where its weight is shared, for
 * that leaves the score as it is, else at the low end or in the middle of the scale.
 *
 * @param weights one for each criterion, 0 or more, not all 0
 * @param reference the ratings to compare with; NaN is a blank
 * @throws Failure when weights, rules or reference give no score
 */
export function createExplainer(
  weights: Float64Array,
  reference: Float64Array,
  rules: ScoringRules,
): Explainer {
  const shares = relativeWeights(weights);
  const scoreOf = createScorer(weights, rules);
  const referenceScore = createScorer(weights, rules, "reference")(reference);
  if (typeof referenceScore !== "number") throw referenceScore;
  const against = reference.map((rating) => standing(rating, referenceScore, rules));
  return function explain(ratings) {
    const score = scoreOf(ratings);
    if (typeof score !== "number") return score;
    const parts = shares.map((share, criterion) => {
      const rating = standing(ratings[criterion] as number, score, rules);
      return share * (rating - (against[criterion] as number));
    });
    return { parts, difference: score - referenceScore };
  };
}

/** Where a rating stands when a blank must stand somewhere. */
function standing(rating: number, ownScore: number, { missing, low, high }: ScoringRules): number {
  if (!Number.isNaN(rating)) return rating;
  if (missing === "worst") return low;
  return missing === "neutral" ? (low + high) / 2 : ownScore;
}
