import { createScorer, DEFAULT_SCORING_RULES } from "../domain/scoring/score";
import { openTable, readNumberOr, readOption, type ResultCell } from "./coercion";
import { readWeights } from "./per-criterion";

/**
 * What a missing rating stands for.
 * @customenum {string}
 */
export enum MissingRatingOption {
  /** Share its weight among the ratings that are there */
  renormalise = "renormalise",
  /** Give #N/A for the account */
  error = "error",
  /** Take the low end of the scale */
  worst = "worst",
  /** Take the middle of the scale */
  neutral = "neutral",
}

/**
 * Scores accounts: the weighted mean of their ratings.
 * @customfunction SCORE SCORE
 * @category Scoring and weights
 * @question Which accounts deserve key account treatment, when several criteria count and some count more?
 * @words scoring, key accounts, important, best, most valuable, prioritise, rank, selection,
 *   rating, top, matrix
 * @param ratings One row for each account, one column for each criterion, rated low to high (1 to 10).
 * @param weights One weight for each criterion, 0 or more, on any scale.
 * @param [missing] What a blank rating stands for: "renormalise" (default), "error", "worst" or "neutral".
 * @param [low] The worst rating. Default 1.
 * @param [high] The best rating. Default 10.
 * @returns One score for each account, on the scale of the ratings: sum(weight x rating) / sum(weight).
 * @intable One account a row
 * =KAM.SCORE([@[Product fit]:[Relationship]], $H$2:$J$2)
 * @failure #VALUE! in the row of a rating that is outside low to high or is not a number.
 * @failure #VALUE! when the weights do not fit the columns, one is negative, or all are 0.
 * @failure #N/A in the row of an account whose ratings carry less than 70 % of the weight.
 * @example Two accounts on three criteria
 * =KAM.SCORE({8,6,4;5,9,6}, {0.5,0.3,0.2})
 * {6.6;6.4}
 * @example The second rating is missing: its weight goes to the other two
 * =KAM.SCORE({8,"",4}, {0.5,0.3,0.2})
 * 6.857142857
 * @method Additive value measurement. A blank is missing, never 0. With "renormalise" the weights of the ratings that are there are scaled up to the whole; with "worst" and "neutral" a blank counts as low or as the middle of the scale.
 * @source Keeney & Raiffa (1976), Decisions with Multiple Objectives, chapter 3.
 * @differences SUMPRODUCT(ratings, weights) counts a blank as 0 and does not divide by the weights, so it punishes accounts for what nobody has filled in yet.
 */
export function score(
  ratings: any[][],
  weights: any[][],
  missing: MissingRatingOption,
  low: any,
  high: any,
): any[][] {
  const table = openTable(ratings, "ratings");
  const scoreAccount = createScorer(readWeights(weights, table), {
    missing: readOption(missing, "missing", Object.values(MissingRatingOption), "renormalise"),
    low: readNumberOr(low, "low", DEFAULT_SCORING_RULES.low),
    high: readNumberOr(high, "high", DEFAULT_SCORING_RULES.high),
  });
  const account = new Float64Array(table.columnCount);
  const scores: ResultCell[][] = new Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    scores[row] = [table.readRow(row, account) ?? scoreAccount(account)];
  }
  return scores;
}

export const scoringFunctions = { SCORE: score };
