import { createScorer, type ScoringRules } from "./score";

/** What one criterion would have to come to, all others left as they are. */
export interface Crossing {
  /**
   * The rating at which the account's score is the wanted one; null where no rating of this criterion
   * moves it there, because it has no weight or too little is rated all the same.
   */
  readonly rating: number | null;
  /** Whether that rating lies within the scale. */
  readonly isPossible: boolean;
}

/** One crossing for each criterion; NaN stands for a rating that is missing. */
export type CrossingFinder = (ratings: Float64Array, wanted: number) => readonly Crossing[];

/** A rating that is beyond the end of the scale by less is at the end: both have their rounding. */
const END_ROUNDING = 1e-9;

/**
 * What would have to change for an account to cross the cut? For each criterion alone, the rating at
 * which its score would be the score at the cut. A score is a straight line in each of its ratings, so
 * two evaluations give the line, and a blank that is filled counts by the rules for blanks.
 *
 * @param weights one for each criterion, 0 or more, not all 0
 * @throws Failure when weights or rules make no sense
 */
export function createCrossingFinder(weights: Float64Array, rules: ScoringRules): CrossingFinder {
  const score = createScorer(weights, rules);
  const { low, high } = rules;
  return function findCrossings(ratings, wanted) {
    return Array.from(weights, (_, criterion): Crossing => {
      const changed = Float64Array.from(ratings);
      const scoreWith = (rating: number) => {
        changed[criterion] = rating;
        return score(changed);
      };
      const [least, most] = [scoreWith(low), scoreWith(high)];
      if (typeof least !== "number" || typeof most !== "number" || !(most > least)) {
        return { rating: null, isPossible: false };
      }
      const rating = low + ((wanted - least) / (most - least)) * (high - low);
      if (!Number.isFinite(rating)) return { rating: null, isPossible: false };
      const isPossible = rating >= low - END_ROUNDING && rating <= high + END_ROUNDING;
      return { rating: isPossible ? Math.min(high, Math.max(low, rating)) : rating, isPossible };
    });
  };
}
