import { Failure } from "../../domain/failure";
import { eigenvectorPriorities } from "../../domain/weighting/analytic-hierarchy";
import { completePairwiseMatrix } from "../../domain/weighting/pairwise-matrix";
import { columnLetters } from "../cell-place";
import type { CellValue } from "../values/cell-value";

type Cells = readonly (readonly CellValue[])[];

/** Comparisons in pairs as somebody's own sheet holds them. */
export interface FoundComparisons {
  /** What stands over them, else the corner, else nothing. */
  readonly called: string;
  readonly labels: readonly string[];
  /** The cell of the first comparison, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Full and reciprocal; null with a fault. */
  readonly matrix: readonly Float64Array[] | null;
  readonly weights: Float64Array | null;
  /** Why it cannot be used, in words that name the cell. */
  readonly fault: string | null;
  /** What the sheet makes of it itself, where it does: in words; null where nothing stands beside it. */
  readonly ownWeights: string | null;
}

const mostCriteria = 30;
/** Below that, numbers that are shown with four digits are the same. */
const SAME = 0.0006;
/** The sheet's own weights stand so near. */
const nearby = 16;

function textAt(cells: Cells, row: number, column: number): string {
  const value = cells[row]?.[column];
  return typeof value === "string" ? value.trim() : "";
}

function numberAt(cells: Cells, row: number, column: number): number {
  const value = cells[row]?.[column];
  return typeof value === "number" ? value : NaN;
}

/** How many labels stand to the right and, the same ones in the same order, below a corner. */
function sizeAt(cells: Cells, row: number, column: number): number {
  let size = 0;
  while (size < mostCriteria) {
    const across = textAt(cells, row, column + 1 + size);
    const down = textAt(cells, row + 1 + size, column);
    if (across === "" || across.toLowerCase() !== down.toLowerCase()) break;
    size++;
  }
  return size;
}

/** "pairwise, row 2, column 3" is a cell of the sheet. */
function withCells(sentence: string, row: number, column: number): string {
  const named = sentence.replace(
    /(?:pairwise, )?row (\d+), column (\d+)/gu,
    (_, down: string, across: string) =>
      `${columnLetters(column + Number(across) - 1)}${row + Number(down)}`,
  );
  return named.charAt(0).toUpperCase() + named.slice(1);
}

function largestDifference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return Array.from(one).reduce(
    (largest, value, place) => Math.max(largest, Math.abs(value - (other[place] ?? NaN))),
    0,
  );
}

function sharesOf(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

function columnSums(matrix: readonly Float64Array[]): readonly number[] {
  return Array.from(matrix[0] ?? [], (_, column) =>
    matrix.reduce((sum, cells) => sum + (cells[column] as number), 0),
  );
}

/** The means of the columns' shares, which many sheets take for the eigenvector. */
function columnMeans(matrix: readonly Float64Array[]): readonly number[] {
  const sums = columnSums(matrix);
  return matrix.map(
    (cells) =>
      cells.reduce((sum, cell, column) => sum + cell / (sums[column] as number), 0) / cells.length,
  );
}

/** A square beside the comparisons of which a column is divided by something else than its sum. */
function otherDivisor(
  cells: Cells,
  { row, column, matrix }: { row: number; column: number; matrix: readonly Float64Array[] },
): string | null {
  const size = matrix.length;
  const sums = columnSums(matrix);
  for (let at = column + size; at <= column + size + nearby; at++) {
    const divisors = sums.map((_, place) =>
      matrix.map((own, down) => (own[place] as number) / numberAt(cells, row + down, at + place)),
    );
    const areSteady = divisors.every((each) =>
      each.every((divisor) => Math.abs(divisor / (each[0] as number) - 1) < 1e-6),
    );
    if (!areSteady) continue;
    const wrong = divisors.findIndex(
      (each, place) => Math.abs((each[0] as number) / (sums[place] as number) - 1) > 1e-6,
    );
    if (wrong < 0) return null;
    const shown = (value: number): string => String(Number(value.toPrecision(4)));
    return `column ${columnLetters(at + wrong)} divides by ${shown(divisors[wrong]?.[0] ?? 0)}, and column ${columnLetters(column + wrong)} sums to ${shown(sums[wrong] ?? 0)}`;
  }
  return null;
}

/** What the sheet says itself of the weights, against ours. */
function ownWeightsOf(
  cells: Cells,
  found: { row: number; column: number; matrix: readonly Float64Array[]; weights: Float64Array },
): string | null {
  const { row, column, matrix, weights } = found;
  const size = matrix.length;
  const means = columnMeans(matrix);
  for (let at = column + size; at <= column + size + 2 * nearby; at++) {
    const values = matrix.map((_, down) => numberAt(cells, row + down, at));
    if (values.some((value) => !(value > 0))) continue;
    const shares = sharesOf(values);
    const place = `${columnLetters(at)}${row + 1}:${columnLetters(at)}${row + size}`;
    const points = (100 * largestDifference(shares, weights)).toFixed(1);
    if (largestDifference(shares, weights) < SAME) return `${place} holds the same weights.`;
    if (largestDifference(shares, means) < SAME) {
      return `${place} holds the means of the columns' shares, which come near to the eigenvector: at most ${points} points of a hundred away.`;
    }
    const cause = otherDivisor(cells, found);
    if (cause !== null && largestDifference(shares, weights) < 0.1) {
      return `${place} is up to ${points} points of a hundred away, as ${cause}.`;
    }
  }
  return null;
}

/** All comparisons in pairs on a sheet, from the top. */
export function findComparisons(cells: Cells): readonly FoundComparisons[] {
  const found: FoundComparisons[] = [];
  cells.forEach((line, above) => {
    line.forEach((_, left) => {
      const size = sizeAt(cells, above, left);
      if (size < 2) return;
      const [row, column] = [above + 1, left + 1];
      const given = Array.from({ length: size }, (_row, down) =>
        Float64Array.from({ length: size }, (_column, across) =>
          numberAt(cells, row + down, column + across),
        ),
      );
      // Names that stand both ways are comparisons only where there is a number to each pair, or a 0.
      if (given.every((each) => each.every(Number.isNaN))) return;
      // Shares of columns stand in such squares as well, and no criterion is compared with itself there.
      if (given.every((each, place) => Math.abs((each[place] as number) - 1) > 0)) return;
      const labels = Array.from({ length: size }, (_label, down) =>
        textAt(cells, row + down, left),
      );
      const called = textAt(cells, above - 1, left) || textAt(cells, above, left);
      try {
        const matrix = completePairwiseMatrix(given);
        const { weights } = eigenvectorPriorities(matrix);
        const ownWeights = ownWeightsOf(cells, { row, column, matrix, weights });
        found.push({ called, labels, row, column, matrix, weights, fault: null, ownWeights });
      } catch (problem) {
        if (!(problem instanceof Failure)) throw problem;
        const fault = `${withCells(problem.message, row, column)}.`;
        const nothing = { matrix: null, weights: null, ownWeights: null };
        found.push({ called, labels, row, column, fault, ...nothing });
      }
    });
  });
  return found;
}
