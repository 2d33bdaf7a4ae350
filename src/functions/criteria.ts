import { Failure } from "../domain/failure";
import { breakEvenWeights } from "../domain/scoring/break-even";
import { rateBy } from "../domain/scoring/rating-method";
import type { Direction } from "../domain/scoring/scoring-setup";
import { rankByIdealSolution } from "../domain/scoring/topsis";
import {
  openTable,
  readNumbers,
  readVector,
  requireLength,
  throwRefusal,
  vectorPlace,
  type ResultCell,
} from "./coercion";
import { readNumberCell } from "./coercion/number-cell";
import { placeLater, placeOf, readRange, type Range } from "./coercion/range";
import { readDirections, readEnds, readWeights, readWords } from "./per-criterion";

/**
 * Whether more or less of a value is better.
 * @customenum {string}
 */
export enum DirectionOption {
  /** More is better */
  higher = "higher",
  /** Less is better */
  lower = "lower",
}

/**
 * How values become ratings.
 * @customenum {string}
 */
export enum RatingMethodOption {
  /** A straight line from the low end to the high end */
  line = "line",
  /** Ratings already, on a scale from low to high; 1 to 10 unless said otherwise */
  rated = "rated",
  /** A line over the logarithms: for money and sizes that differ by factors */
  log = "log",
  /** By order alone: the best 10, the worst 1, even steps between */
  rank = "rank",
}

/**
 * Turns values into ratings from 1 (worst) to 10 (best), column by column.
 * @customfunction SCALE SCALE
 * @category Scoring and weights
 * @question How do revenue, growth and payment days become comparable ratings?
 * @words normalise, normalize, rating, points, convert, criteria, min max, standardise
 * @param values One row for each account, one column for each criterion, in any units.
 * @param [direction] "higher" where more is better (default) or "lower" where less is; one for all columns or one each.
 * @param [low] The value at the low end; one for all columns or one each. Default: the smallest value of the column.
 * @param [high] The value at the high end; one for all columns or one each. Default: the largest value of the column.
 * @param [method] "line" (default), "rated" (they are ratings on the scale low to high, by default 1 to 10), "log" or "rank"; one for all columns or one each.
 * @param [middle] With "line" and "log": the value that means 5.5, so that two lines meet there; one for all columns or one each.
 * @returns A rating of 1 to 10 for each value; a blank stays blank.
 * @intable The ends of the scale come from the whole column
 * =KAM.SCALE([@Revenue], , MIN([Revenue]), MAX([Revenue]))
 * @failure #VALUE! in the place of a value that is not a number.
 * @failure #VALUE! in the place of a rating outside its scale, with the method "rated".
 * @failure #VALUE! when low is above high, middle is not between them, or an option is not known or does not go with the method.
 * @failure #VALUE! when an end of "log" is not above 0; #N/A when no value of the column is.
 * @example Revenue of four accounts
 * =KAM.SCALE({120;80;200;50})
 * {5.2;2.8;10;1}
 * @example Payment days: less is better
 * =KAM.SCALE({120;80;200;50}, "lower")
 * {5.8;8.2;1;10}
 * @example Ends that stay the same when the list changes; what lies outside is clamped
 * =KAM.SCALE({10;50;120}, "higher", 0, 100)
 * {1.9;5.5;10}
 * @example Ratings of 1 to 5 stars, a blank among them
 * =KAM.SCALE({1;3;"";5}, , 1, 5, "rated")
 * {1;5.5;"";10}
 * @example Revenue that differs by factors: each factor of ten counts the same
 * =KAM.SCALE({1000;10000;100000;0}, , 1000, 100000, "log")
 * {1;5.5;10;1}
 * @example 100 is worst, 10 is best and 30 days are ordinary: two lines
 * =KAM.SCALE({10;20;30;65}, "lower", 10, 100, , 30)
 * {10;7.75;5.5;3.25}
 * @method A straight line from low to high: 1 + 9 (x - low)/(high - low), or 10 - 9 (x - low)/(high - low) for "lower". Where low equals high every rating is 5.5. With middle one line runs from low to middle, 1 to 5.5, and another from middle to high. "log" draws the line over logarithms; a value of 0 or below is at the low end, which is by default the smallest value above 0. "rated" never moves a scale by what is in the list. "rank": equal values share the mean of their places.
 * @source Von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research, chapter 7: linear value functions.
 * @differences A min-max scaler of statistics packages gives 0 to 1; 1 + 9 times that is this rating.
 */
export function scale(
  values: any[][],
  direction: DirectionOption[][],
  low: any[][],
  high: any[][],
  method: RatingMethodOption[][],
  middle: any[][],
): any[][] {
  const range = readRange(values, "values");
  const { rowCount, columnCount } = range;
  const directions = readDirections(direction, columnCount);
  const lows = readEnds(low, "low", columnCount);
  const highs = readEnds(high, "high", columnCount);
  const methods = readWords(method, "method", Object.values(RatingMethodOption), columnCount);
  const middles = readEnds(middle, "middle", columnCount);
  const ratings: ResultCell[][] = Array.from({ length: rowCount }, () => new Array(columnCount));
  for (let column = 0; column < columnCount; column++) {
    const numbers = new Float64Array(rowCount);
    const refusals = new Map<number, Failure>();
    for (let row = 0; row < rowCount; row++) {
      const cell = readNumberCell(range.rows[row]?.[column], placeLater(range, row, column));
      numbers[row] = typeof cell === "number" ? cell : NaN;
      if (typeof cell !== "number") refusals.set(row, cell);
    }
    const rated = rateBy(methods[column] ?? "line", numbers, {
      direction: directions[column] ?? "higher",
      low: lows[column] ?? null,
      high: highs[column] ?? null,
      middle: middles[column] ?? null,
    });
    for (let row = 0; row < rowCount; row++) {
      (ratings[row] as ResultCell[])[column] =
        refusals.get(row) ?? ratingCell(rated[row] as number | Failure, range, row, column);
    }
  }
  return ratings;
}

function ratingCell(
  rating: number | Failure,
  range: Range,
  row: number,
  column: number,
): ResultCell {
  if (rating instanceof Failure) {
    return new Failure(rating.kind, `${placeOf(range, row, column)}: ${rating.message}`);
  }
  return Number.isNaN(rating) ? "" : rating;
}

/**
 * Ranks accounts by how near they are to the best value on every criterion: 0 (worst) to 1 (best).
 * @customfunction TOPSIS TOPSIS
 * @category Scoring and weights
 * @question Which account is nearest to the best there is on all criteria, without rating them first?
 * @words ideal, distance, multi-criteria, MCDA, compare, rank, scoring, best
 * @param values One row for each account, one column for each criterion, in any units.
 * @param weights One weight for each criterion, 0 or more, on any scale.
 * @param [direction] "higher" where more is better (default) or "lower" where less is; one for all columns or one each.
 * @returns The closeness of each account, 0 to 1.
 * @intable The whole list is read for each row, which a list of some hundred accounts allows
 * =INDEX(KAM.TOPSIS(Accounts[[Product fit]:[Relationship]], $H$2:$J$2), ROW()-ROW(Accounts[#Headers]))
 * @failure #N/A in the row of an account with a blank, which is left out of the comparison; #VALUE! in the row of a value that is not a number.
 * @failure #N/A in every row when no criterion with a weight tells the accounts apart.
 * @failure #VALUE! when the weights do not fit the columns, one is negative, or all are 0.
 * @example Four accounts on three criteria
 * =KAM.TOPSIS({5,8,4;7,6,8;8,8,6;7,4,6}, {0.3,0.4,0.3})
 * {0.5037;0.6581;0.7482;0.334}
 * @method Vector normalisation: every column is divided by its Euclidean length and multiplied by its weight. Closeness is the distance to the worst point divided by the sum of the distances to the worst and the best point. Leaving an account out may change the order of others.
 * @source Hwang & Yoon (1981), Multiple Attribute Decision Making; Tzeng & Huang (2011), Multiple Attribute Decision Making, chapter 5.
 * @differences Tools that normalise by the largest value or by minimum and maximum give other numbers for the same data.
 */
function topsis(values: any[][], weights: any[][], direction: DirectionOption[][]): any[][] {
  const table = openTable(values, "values");
  const { rowCount, columnCount } = table;
  const criterionWeights = readWeights(weights, table);
  const directions = readDirections(direction, columnCount);
  const result: ResultCell[][] = [];
  const complete: Float64Array[] = [];
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const account = new Float64Array(columnCount);
    const refusal =
      table.readRow(row, account) ?? blankIn(account, (column) => table.placeOf(row, column));
    result.push([refusal ?? ""]);
    if (refusal) continue;
    complete.push(account);
    rows.push(row);
  }
  if (complete.length === 0) return result;
  const closeness = closenessOf(complete, criterionWeights, directions);
  rows.forEach((row, place) => (result[row] = [closeness[place] as ResultCell]));
  return result;
}

/** Where no account can be told from another, each says so and the errors of others stay seen. */
function closenessOf(
  accounts: readonly Float64Array[],
  weights: Float64Array,
  directions: readonly Direction[],
): ArrayLike<ResultCell> {
  try {
    return rankByIdealSolution(accounts, weights, directions).closeness;
  } catch (error) {
    if (error instanceof Failure && error.kind === "unavailable") return accounts.map(() => error);
    throw error;
  }
}

/**
 * Gives the weight of each criterion at which two accounts change places.
 * @customfunction BREAKEVEN BREAKEVEN
 * @category Scoring and weights
 * @question How far must a weight move before the second account overtakes the first?
 * @words sensitivity, tipping point, what if, change of weight, swap, overtake
 * @param first The ratings of one account, one for each criterion.
 * @param second The ratings of the other account.
 * @param weights One weight for each criterion, 0 or more, on any scale.
 * @returns For each criterion the share of the weight, 0 to 1, at which both score the same; in the shape of weights.
 * @intable Put it beside the table: its result is a row of criteria, not one account. The first criterion alone
 * =INDEX(KAM.BREAKEVEN([@[Product fit]:[Relationship]], $H$3:$J$3, $H$2:$J$2), 1)
 * @failure #N/A for a criterion where no weight from 0 to 1 makes the two equal, or every weight does.
 * @failure #N/A when a rating is blank.
 * @failure #VALUE! when the numbers of ratings and weights differ, a weight is negative, or all are 0.
 * @example With 46 % instead of 50 % on the first criterion the second account is as good
 * =KAM.BREAKEVEN({8,6,4}, {5,9,6}, {0.5,0.3,0.2})
 * {0.464285714,0.34375,0.272727273}
 * @method The other weights keep their proportions. With d the lead of the first account on the criterion and r the weighted mean of its lead on the others, the share is r/(r - d).
 * @source Von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research, chapter 11: one-way sensitivity analysis.
 */
function breakEven(first: any[][], second: any[][], weights: any[][]): any[][] {
  const given = readVector(weights, "weights");
  throwRefusal(given);
  const count = given.values.length;
  const shares = breakEvenWeights(
    readRatings(first, "first", count),
    readRatings(second, "second", count),
    readNumbers(weights, "weights"),
  );
  return given.range.rowCount === 1 ? [[...shares]] : shares.map((share) => [share]);
}

function readRatings(argument: any[][], name: string, count: number): Float64Array {
  const vector = readVector(argument, name);
  throwRefusal(vector);
  requireLength(vector, count, "weights");
  const refusal = blankIn(vector.values, (position) => vectorPlace(vector, position));
  if (refusal) throw refusal;
  return vector.values;
}

function blankIn(values: Float64Array, place: (position: number) => string): Failure | null {
  const blank = values.findIndex(Number.isNaN);
  return blank < 0
    ? null
    : new Failure("unavailable", `${place(blank)} is blank; every value is needed`);
}

export const criteriaFunctions = { SCALE: scale, TOPSIS: topsis, BREAKEVEN: breakEven };
