import { Failure } from "../domain/failure";
import { createMovementReader } from "../domain/movement/rating-movement";
import { createExplainer } from "../domain/scoring/explanation";
import { createScorer, DEFAULT_SCORING_RULES, type ScoringRules } from "../domain/scoring/score";
import {
  openTable,
  readNumberOr,
  readNumbersOrBlanks,
  readOption,
  shapeOf,
  type NumberTable,
  type ResultCell,
} from "./coercion";
import { withHeadings } from "./headings";
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
  const scoreAccount = createScorer(readWeights(weights, table), readRules(missing, low, high));
  const account = new Float64Array(table.columnCount);
  const scores: ResultCell[][] = new Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    scores[row] = [table.readRow(row, account) ?? scoreAccount(account)];
  }
  return scores;
}

/**
 * Explains scores: what each criterion adds to the difference from another account, or takes from it.
 * @customfunction EXPLAIN EXPLAIN
 * @category Scoring and weights
 * @question Why does this account score more or less than that one, or than the last one that is in?
 * @words explain, why, reason, contribution, breakdown, difference, compare, decompose, strengths,
 *   weaknesses
 * @param ratings One row for each account, one column for each criterion, rated low to high (1 to 10).
 * @param weights One weight for each criterion, 0 or more, on any scale.
 * @param reference The ratings to compare with, one for each criterion, or one for all, such as 5.5: those of another account, of the one at the cut, or of the middle.
 * @param [missing] What a blank rating stands for: "renormalise" (default), "error", "worst" or "neutral", as in SCORE.
 * @param [low] The worst rating. Default 1.
 * @param [high] The best rating. Default 10.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns For each account one part for each criterion, in points of score, and the difference of the two scores, to which the parts add up.
 * @intable One account a row; here the part of the first criterion, 1, against the account in row 9
 * =INDEX(KAM.EXPLAIN([@[Product fit]:[Relationship]], $H$2:$J$2, $B$9:$D$9), 1)
 * @failure The error of SCORE in the row of an account that has no score.
 * @failure #VALUE! when weights or reference do not fit the columns, or a rating of the reference is outside low to high.
 * @failure #N/A when the ratings of the reference carry less than 70 % of the weight.
 * @example The first criterion makes up for the second: 6.6 against 6.4
 * =KAM.EXPLAIN({8,6,4}, {0.5,0.3,0.2}, {5,9,6}, , , , TRUE)
 * {"Criterion 1","Criterion 2","Criterion 3","Difference";1.5,-0.9,-0.4,0.2}
 * @example Two accounts against the middle of the scale; the second rating of the second is not known
 * =KAM.EXPLAIN({8,6,4;8,"",4}, {0.5,0.3,0.2}, 5.5)
 * {1.25,0.15,-0.3,1.1;1.25,0.407142857,-0.3,1.357142857}
 * @method Part = share of the weight x (rating - rating of the reference). A blank stands at the account's own score, which is what sharing its weight means; with "worst" at low and with "neutral" in the middle.
 * @differences Nothing is left over and nothing depends on an order: a score is a weighted mean, whose Shapley values are these parts.
 */
function explain(
  ratings: any[][],
  weights: any[][],
  reference: any[][],
  missing: MissingRatingOption,
  low: any,
  high: any,
  headers: any,
): any[][] {
  const table = openTable(ratings, "ratings");
  const { rowCount, columnCount } = table;
  const explainAccount = createExplainer(
    readWeights(weights, table),
    readReference(reference, columnCount),
    readRules(missing, low, high),
  );
  const account = new Float64Array(columnCount);
  const rows = Array.from({ length: rowCount }, (_, row): ResultCell[] => {
    const found = table.readRow(row, account) ?? explainAccount(account);
    return found instanceof Failure
      ? new Array<ResultCell>(columnCount + 1).fill(found)
      : [...found.parts, found.difference];
  });
  const headings = Array.from({ length: columnCount }, (_, column) => `Criterion ${column + 1}`);
  return withHeadings(headers, [...headings, "Difference"], rows);
}

/**
 * Says what moved scores from one time to another: other ratings, other weights, or blanks.
 * @customfunction MOVED MOVED
 * @category Scoring and weights
 * @question Why did this account rise or fall since last time?
 * @words change, moved, why, cause, rise, fall, drift, before, after, compare, attribution, Shapley,
 *   snapshot, trend
 * @param ratings_before The ratings of last time: one row for each account, one column for each criterion.
 * @param weights_before The weights of last time, one for each criterion.
 * @param ratings_after The ratings of now: the same accounts and criteria in the same order.
 * @param weights_after The weights of now, one for each criterion.
 * @param [missing] What a blank rating stands for: "renormalise" (default), "error", "worst" or "neutral", as in SCORE.
 * @param [low] The worst rating. Default 1.
 * @param [high] The best rating. Default 10.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns For each account three numbers in points of score: what ratings, what weights and what blanks that were filled or emptied changed. They add up to the score now less the score before.
 * @intable One account a row: what its ratings changed; 2 gives weights, 3 blanks
 * =INDEX(KAM.MOVED(Before[@[Product fit]:[Relationship]], $H$2:$J$2, [@[Product fit]:[Relationship]], $H$3:$J$3), 1)
 * @failure The error of SCORE in the row of an account that has no score before or now.
 * @failure #N/A in the row of an account of which nothing that was rated before is rated now.
 * @failure #VALUE! when the two tables differ in rows or columns, or weights do not fit the columns.
 * @example The relationship fell from 8 to 5 while it came to count more
 * =KAM.MOVED({8,6}, {0.6,0.4}, {5,6}, {0.7,0.3}, , , , TRUE)
 * {"Ratings","Weights","Blanks";-1.95,0.05,0}
 * @example A blank was filled: all that changed is of blanks
 * =KAM.MOVED({8,6,""}, {4,4,2}, {8,6,4}, {4,4,2})
 * {0,0,-0.6}
 * @method The Shapley value of the three changes: the mean of what each does over the six orders in which they can come, from the eight mixtures of before and now. A rating that is blank on one side counts with the other side's rating where ratings are moved, so that its whole effect is of blanks. Whether 70 % of the weight is rated is asked of before and now only.
 * @source Shapley (1953), A value for n-person games, in Contributions to the Theory of Games 2.
 * @differences Changing one thing after the other gives another answer in each order; this is the mean of all of them.
 */
function moved(
  ratings_before: any[][],
  weights_before: any[][],
  ratings_after: any[][],
  weights_after: any[][],
  missing: MissingRatingOption,
  low: any,
  high: any,
  headers: any,
): any[][] {
  const before = openTable(ratings_before, "ratings_before");
  const after = openTable(ratings_after, "ratings_after");
  requireSameShape(before, after);
  const readMovement = createMovementReader(
    readWeights(weights_before, before, "weights_before"),
    readWeights(weights_after, after, "weights_after"),
    readRules(missing, low, high),
  );
  const ratingsBefore = new Float64Array(before.columnCount);
  const ratingsAfter = new Float64Array(after.columnCount);
  const rows = Array.from({ length: before.rowCount }, (_, row): ResultCell[] => {
    const found =
      before.readRow(row, ratingsBefore) ??
      after.readRow(row, ratingsAfter) ??
      readMovement(ratingsBefore, ratingsAfter);
    return found instanceof Failure
      ? [found, found, found]
      : [found.ratings, found.weights, found.blanks];
  });
  return withHeadings(headers, ["Ratings", "Weights", "Blanks"], rows);
}

function readRules(missing: unknown, low: unknown, high: unknown): ScoringRules {
  return {
    missing: readOption(missing, "missing", Object.values(MissingRatingOption), "renormalise"),
    low: readNumberOr(low, "low", DEFAULT_SCORING_RULES.low),
    high: readNumberOr(high, "high", DEFAULT_SCORING_RULES.high),
  };
}

function readReference(argument: unknown, columnCount: number): Float64Array {
  const reference = readNumbersOrBlanks(argument, "reference");
  if (reference.length === columnCount) return reference;
  if (reference.length === 1 && !Number.isNaN(reference[0])) {
    return new Float64Array(columnCount).fill(reference[0] as number);
  }
  throw new Failure(
    "value",
    `reference has ${reference.length} ${reference.length === 1 ? "value" : "values"} but ratings ` +
      `has ${columnCount} columns; give one rating for each column, or one for all`,
  );
}

function requireSameShape(before: NumberTable, after: NumberTable): void {
  if (before.rowCount === after.rowCount && before.columnCount === after.columnCount) return;
  throw new Failure(
    "value",
    `ratings_after is ${shapeOf(after)} but ratings_before is ${shapeOf(before)}; give the same ` +
      "accounts and criteria in both",
  );
}

export const scoringFunctions = { SCORE: score, EXPLAIN: explain, MOVED: moved };
