import { BEST_RATING } from "../scoring/scale";
import { rankByIdealSolution } from "../scoring/topsis";
import { relativeWeights } from "../weighting/relative-weights";
import { descendingOrder } from "./descending-order";

/** Where score and TOPSIS see an account, and what makes most of the difference. */
export interface SecondOpinion {
  readonly account: number;
  readonly rankByScore: number;
  readonly rankByIdeal: number;
  readonly closeness: number;
  /** The criterion whose shortfall weighs more, or less, in a distance than in a sum; -1 without one. */
  readonly criterion: number;
  /** Its share of the distance to the best, and of the points that the score lacks, 0..1. */
  readonly shareOfDistance: number;
  readonly shareOfShortfall: number;
}

/**
 * Who would be ranked otherwise by TOPSIS than by the score, and why? The score adds up, so that a
 * strength makes up for a weakness point by point; TOPSIS measures a distance, whose squares let one
 * large shortfall count for more than several small ones. For each account the criterion is named whose
 * share of the squared distance to the best is farthest from its share of the score's shortfall, on the
 * side that explains the move.
 *
 * @param ratings rows of k ratings 1..10, none missing
 * @param weights k numbers, 0 or more, any scale
 * @returns one opinion for each account, in their order; of equal scores the earlier ranks first
 */
export function secondOpinions(
  ratings: readonly Float64Array[],
  weights: Float64Array,
): readonly SecondOpinion[] {
  const shares = relativeWeights(weights);
  const scores = Float64Array.from(ratings, (row) =>
    row.reduce((sum, rating, criterion) => sum + rating * (shares[criterion] as number), 0),
  );
  const { closeness, ideal } = rankByIdealSolution(
    ratings,
    weights,
    Array.from(weights, () => "higher" as const),
  );
  const byScore = ranksOf(scores);
  const byIdeal = ranksOf(closeness);
  const lengths = Array.from(weights, (_, criterion) =>
    Math.sqrt(ratings.reduce((sum, row) => sum + (row[criterion] as number) ** 2, 0)),
  );
  return ratings.map((row, account) => {
    const squares = row.map((rating, criterion) => {
      const length = lengths[criterion] as number;
      const placed = length === 0 ? 0 : (rating / length) * (shares[criterion] as number);
      return ((ideal[criterion] as number) - placed) ** 2;
    });
    const lacks = row.map(
      (rating, criterion) => (BEST_RATING - rating) * (shares[criterion] as number),
    );
    const [distance, shortfall] = [shareOf(squares), shareOf(lacks)];
    const [rankByScore, rankByIdeal] = [byScore[account] as number, byIdeal[account] as number];
    const sign = rankByIdeal > rankByScore ? 1 : -1;
    const gaps = distance.map((share, place) => sign * (share - (shortfall[place] as number)));
    // Where all that an account lacks lies on one criterion, the two shares are the same.
    const criterion = gaps.some((gap) => gap > 0) ? placeOfLargest(gaps) : placeOfLargest(distance);
    return {
      account,
      rankByScore,
      rankByIdeal,
      closeness: closeness[account] as number,
      criterion,
      shareOfDistance: distance[criterion] ?? 0,
      shareOfShortfall: shortfall[criterion] ?? 0,
    };
  });
}

/** Those whom the two see farthest apart, the farthest first; ranks that agree are no difference. */
export function largestDifferences(
  opinions: readonly SecondOpinion[],
  most: number,
): readonly SecondOpinion[] {
  const apart = ({ rankByScore, rankByIdeal }: SecondOpinion): number =>
    Math.abs(rankByScore - rankByIdeal);
  return opinions
    .filter((one) => apart(one) > 0)
    .sort((a, b) => apart(b) - apart(a) || a.rankByScore - b.rankByScore)
    .slice(0, most);
}

function ranksOf(values: Float64Array): readonly number[] {
  const ranks = new Array<number>(values.length);
  descendingOrder(values).forEach((account, place) => (ranks[account] = place + 1));
  return ranks;
}

/** -1 where nothing is above 0. */
function placeOfLargest(values: Float64Array): number {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  return largest > 0 ? values.indexOf(largest) : -1;
}

function shareOf(parts: Float64Array): Float64Array {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return total === 0 ? parts : parts.map((part) => part / total);
}
