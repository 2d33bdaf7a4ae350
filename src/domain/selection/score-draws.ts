import { normalVariate } from "../numerics/normal-variate";
import type { WeightDraws } from "./weight-draws";

/** Fills the scores of one more draw. */
export type ScoreDraws = (scores: Float64Array) => void;

/**
 * Scores of accounts whose weights are drawn and whose ratings are uncertain. Noise in the ratings
 * is normal and independent, so that the noise of a score has the variance
 * deviation^2 x (w_1^2 + ... + w_k^2): one random number an account and draw is enough.
 *
 * @param ratings rows of k numbers
 * @param ratingDeviation the standard deviation of one rating
 * @param uniform from `createRandom`
 */
export function createScoreDraws(
  ratings: readonly Float64Array[],
  drawWeights: WeightDraws,
  ratingDeviation: number,
  uniform: () => number,
): ScoreDraws {
  const criteria = ratings[0]?.length ?? 0;
  const columns = Array.from({ length: criteria }, (_, criterion) =>
    Float64Array.from(ratings, (row) => row[criterion] as number),
  );
  const weights = new Float64Array(criteria);
  return function drawScores(scores) {
    drawWeights(weights);
    scores.fill(0);
    // Two columns at a time: reading and writing the scores costs as much as the sum itself.
    for (let criterion = 0; criterion + 1 < criteria; criterion += 2) {
      addTwo(scores, columns, weights, criterion);
    }
    if (criteria % 2 === 1) addOne(scores, columns, weights, criteria - 1);
    if (ratingDeviation > 0) addNoise(scores, ratingDeviation * lengthOf(weights), uniform);
  };
}

function addTwo(
  scores: Float64Array,
  columns: readonly Float64Array[],
  weights: Float64Array,
  criterion: number,
): void {
  const first = columns[criterion] as Float64Array;
  const second = columns[criterion + 1] as Float64Array;
  const firstWeight = weights[criterion] as number;
  const secondWeight = weights[criterion + 1] as number;
  for (let account = 0; account < scores.length; account++) {
    scores[account] =
      (scores[account] as number) +
      firstWeight * (first[account] as number) +
      secondWeight * (second[account] as number);
  }
}

function addOne(
  scores: Float64Array,
  columns: readonly Float64Array[],
  weights: Float64Array,
  criterion: number,
): void {
  const column = columns[criterion] as Float64Array;
  const weight = weights[criterion] as number;
  for (let account = 0; account < scores.length; account++) {
    scores[account] = (scores[account] as number) + weight * (column[account] as number);
  }
}

function addNoise(scores: Float64Array, deviation: number, uniform: () => number): void {
  for (let account = 0; account < scores.length; account++) {
    scores[account] = (scores[account] as number) + deviation * normalVariate(uniform);
  }
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
