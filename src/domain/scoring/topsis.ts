import { Failure } from "../failure";
import { areSame } from "../numerics/reaches";
import { relativeWeights } from "../weighting/relative-weights";
import type { Direction } from "./scoring-setup";

/** The answer and, to explain it, the tables on the way. */
export interface IdealSolutionRanking {
  /** 0 (worst on everything) to 1 (best on everything), one for each account. */
  readonly closeness: Float64Array;
  /** The best and the worst weighted, normalised value of each criterion. */
  readonly ideal: Float64Array;
  readonly antiIdeal: Float64Array;
  readonly distanceToIdeal: Float64Array;
  readonly distanceToAntiIdeal: Float64Array;
}

/**
 * Which account is nearest to the best there is on every criterion, and farthest from the worst?
 * TOPSIS (Hwang & Yoon 1981; Tzeng & Huang 2011, Multiple Attribute Decision Making, chapter 5):
 * every column is divided by its Euclidean length and multiplied by its weight; closeness is
 * D- / (D+ + D-), with D+ and D- the distances to the best and the worst value of all columns.
 *
 * It depends on which accounts are in the list: leaving one out may turn two others round.
 *
 * @param accounts rows of k values, any units, none missing
 * @param weights k numbers, 0 or more, any scale
 * @param directions k: whether more or less is better
 * @throws Failure where all accounts are alike, as nothing then tells near from far
 */
export function rankByIdealSolution(
  accounts: readonly Float64Array[],
  weights: Float64Array,
  directions: readonly Direction[],
): IdealSolutionRanking {
  const weighted = weightedColumns(accounts, relativeWeights(weights));
  const ends = weighted.map((column, criterion) => endsOf(column, directions[criterion]));
  const ideal = Float64Array.from(ends, ({ best }) => best);
  const antiIdeal = Float64Array.from(ends, ({ worst }) => worst);
  if (ends.every(({ best, worst }) => areSame(best, worst))) {
    throw new Failure(
      "unavailable",
      "values tell the accounts apart on no criterion that has a weight, so none is nearer to the best",
    );
  }
  const distanceToIdeal = distancesTo(ideal, weighted, accounts.length);
  const distanceToAntiIdeal = distancesTo(antiIdeal, weighted, accounts.length);
  const closeness = distanceToAntiIdeal.map(
    (fromWorst, row) => fromWorst / (fromWorst + (distanceToIdeal[row] as number)),
  );
  return { closeness, ideal, antiIdeal, distanceToIdeal, distanceToAntiIdeal };
}

/** One array a criterion: its values divided by the column's length, times its weight. */
function weightedColumns(accounts: readonly Float64Array[], shares: Float64Array): Float64Array[] {
  return Array.from(shares, (share, criterion) => {
    const values = Float64Array.from(accounts, (account) => account[criterion] as number);
    const largest = values.reduce((found, value) => Math.max(found, Math.abs(value)), 0);
    if (largest === 0) return values;
    // Measured by the largest value, the squares can neither overflow nor vanish together.
    const measured = values.map((value) => value / largest);
    const length = Math.sqrt(measured.reduce((sum, value) => sum + value * value, 0));
    return measured.map((value) => (value / length) * share);
  });
}

function endsOf(
  column: Float64Array,
  direction: Direction | undefined,
): { readonly best: number; readonly worst: number } {
  const largest = column.reduce((found, value) => Math.max(found, value), -Infinity);
  const smallest = column.reduce((found, value) => Math.min(found, value), Infinity);
  return direction === "lower"
    ? { best: smallest, worst: largest }
    : { best: largest, worst: smallest };
}

function distancesTo(
  point: Float64Array,
  columns: readonly Float64Array[],
  count: number,
): Float64Array {
  const squares = new Float64Array(count);
  columns.forEach((column, criterion) => {
    column.forEach((value, row) => {
      squares[row] = (squares[row] as number) + (value - (point[criterion] as number)) ** 2;
    });
  });
  return squares.map(Math.sqrt);
}
