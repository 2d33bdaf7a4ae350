import { Failure } from "../failure";

/** "=1/3" typed as .33 still is the reciprocal of 3; the rest forgives rounding. */
const RECIPROCAL_TOLERANCE = 0.01 + 1e-9;

/** With fewer, numbers that are far apart round to the same: .1 for a ninth and for a tenth. */
const FEWEST_DECIMALS = 2;

/**
 * The comparisons as a full reciprocal matrix. A cell says how many times more important the row's
 * criterion is than the column's. One of the two cells of a pair is enough; where both are filled
 * they must be reciprocals, to 1 % or as one is rounded to two decimals or more; then the other one
 * counts, else the upper one. The diagonal may be blank.
 *
 * @param judgements k rows of k numbers; NaN is a blank
 * @throws Failure that names the cell
 */
export function completePairwiseMatrix(
  judgements: readonly Float64Array[],
): readonly Float64Array[] {
  const count = judgements.length;
  const columns = judgements[0]?.length ?? 0;
  if (columns !== count) {
    throw new Failure(
      "value",
      `pairwise is ${count} x ${columns}; give a square, one row and one column for each criterion`,
    );
  }
  const matrix = judgements.map(() => new Float64Array(count).fill(1));
  for (let row = 0; row < count; row++) {
    requireDiagonal(judgements, row);
    for (let column = row + 1; column < count; column++) {
      const ratio = ratioOf(judgements, row, column);
      (matrix[row] as Float64Array)[column] = ratio;
      (matrix[column] as Float64Array)[row] = 1 / ratio;
    }
  }
  return matrix;
}

function ratioOf(judgements: readonly Float64Array[], row: number, column: number): number {
  const upper = cellOf(judgements, row, column);
  const lower = cellOf(judgements, column, row);
  if (Number.isNaN(upper) && Number.isNaN(lower)) {
    throw new Failure(
      "unavailable",
      `pairwise, row ${row + 1}, column ${column + 1} is blank; compare the two criteria`,
    );
  }
  if (Number.isNaN(lower)) return upper;
  if (Number.isNaN(upper)) return 1 / lower;
  if (isRoundedReciprocal(lower, upper)) return upper;
  if (isRoundedReciprocal(upper, lower)) return 1 / lower;
  if (Math.abs(upper * lower - 1) > RECIPROCAL_TOLERANCE) {
    throw new Failure(
      "value",
      `pairwise, row ${column + 1}, column ${row + 1} is ${lower} but must be the reciprocal of ` +
        `${upper} in row ${row + 1}, column ${column + 1}; leave the lower triangle blank or type =1/${upper}`,
    );
  }
  return upper;
}

/** Whether a number is what 1/other is when it is typed with two decimals or more, as .14 for 1/7. */
function isRoundedReciprocal(rounded: number, other: number): boolean {
  const decimals = String(rounded).split(".")[1]?.length ?? 0;
  return (
    decimals >= FEWEST_DECIMALS && Number((1 / other).toFixed(Math.min(decimals, 15))) === rounded
  );
}

function cellOf(judgements: readonly Float64Array[], row: number, column: number): number {
  const judgement = judgements[row]?.[column] as number;
  if (judgement <= 0) {
    throw new Failure(
      "value",
      `pairwise, row ${row + 1}, column ${column + 1} is ${judgement}; give a ratio above 0, ` +
        `such as 3 or =1/3`,
    );
  }
  return judgement;
}

function requireDiagonal(judgements: readonly Float64Array[], place: number): void {
  const judgement = cellOf(judgements, place, place);
  if (Number.isNaN(judgement) || judgement === 1) return;
  throw new Failure(
    "value",
    `pairwise, row ${place + 1}, column ${place + 1} is ${judgement}; a criterion compared with ` +
      `itself is 1`,
  );
}
