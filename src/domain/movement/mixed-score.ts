import type { ScoringRules } from "../scoring/score";

/**
 * The score of ratings that never stood together: some of before, some of after. It is the weighted
 * mean of `createScorer` without asking whether enough is rated, for a mixture is no account. NaN where
 * the ratings that are there carry no weight at all.
 *
 * @param ratings NaN for a blank
 */
export function mixedScore(
  ratings: Float64Array,
  weights: Float64Array,
  { missing, low, high }: ScoringRules,
): number {
  const stand = missing === "worst" ? low : (low + high) / 2;
  const isShared = missing !== "worst" && missing !== "neutral";
  let sum = 0;
  let total = 0;
  for (let criterion = 0; criterion < weights.length; criterion++) {
    const rating = ratings[criterion] as number;
    const weight = weights[criterion] as number;
    if (Number.isNaN(rating) && isShared) continue;
    sum += weight * (Number.isNaN(rating) ? stand : rating);
    total += weight;
  }
  return total > 0 ? sum / total : NaN;
}
