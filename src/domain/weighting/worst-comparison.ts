import { eigenvectorPriorities } from "./analytic-hierarchy";
import { consistencyRatio } from "./consistency-ratio";

/** The comparison that contradicts the others most, and what would fit them better. */
export interface WorstComparison {
  readonly row: number;
  readonly column: number;
  /** How many times more important the row's criterion was said to be. */
  readonly given: number;
  /** The nearest value of the scale 1/9 ... 9 to what the other comparisons say. */
  readonly better: number;
  /** The consistency ratio with that value in its place. */
  readonly ratioThen: number;
}

const SCALE = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const FEWEST_CRITERIA = 3;

/**
 * Which one comparison hurts the consistency most, and what should it rather be? Each comparison is
 * replaced in turn by the ratio of the weights that all comparisons give, on Saaty's scale, and the one
 * whose replacement lowers the consistency ratio most is the worst (after Saaty 2003, "Decision-making
 * with the AHP: why is the principal eigenvector necessary", EJOR 145; there the largest a w_j / w_i is
 * named, here what a change would do).
 *
 * @param matrix a full reciprocal matrix, from `completePairwiseMatrix`
 * @returns null where no change of a single comparison helps
 */
export function worstComparison(matrix: readonly Float64Array[]): WorstComparison | null {
  const count = matrix.length;
  if (count < FEWEST_CRITERIA) return null;
  const now = consistencyRatio(matrix, "saaty");
  let worst: WorstComparison | null = null;
  for (let row = 0; row < count; row++) {
    for (let column = row + 1; column < count; column++) {
      const given = matrix[row]?.[column] as number;
      const better = onScale(ratioWithout(matrix, row, column));
      if (better === given) continue;
      const ratioThen = consistencyRatio(withRatio(matrix, row, column, better), "saaty");
      if (ratioThen < Math.min(now, worst?.ratioThen ?? Infinity) - 1e-12) {
        worst = { row, column, given, better, ratioThen };
      }
    }
  }
  return worst;
}

/**
 * What the other comparisons say of two criteria: the ratio of the weights when this one is left out,
 * its two cells 0 and one more on both diagonals (Harker 1987, "Incomplete pairwise comparisons in the
 * analytic hierarchy process", Mathematical Modelling 9(11)), approached by giving it in turn what the
 * weights say until that no longer moves.
 */
function ratioWithout(matrix: readonly Float64Array[], row: number, column: number): number {
  let ratio = matrix[row]?.[column] as number;
  for (let step = 0; step < 50; step++) {
    const { weights } = eigenvectorPriorities(withRatio(matrix, row, column, ratio));
    const next = (weights[row] as number) / (weights[column] as number);
    if (Math.abs(Math.log(next / ratio)) < 1e-6) return next;
    ratio = next;
  }
  return ratio;
}

function withRatio(
  matrix: readonly Float64Array[],
  row: number,
  column: number,
  ratio: number,
): readonly Float64Array[] {
  const changed = matrix.map((cells) => cells.slice());
  (changed[row] as Float64Array)[column] = ratio;
  (changed[column] as Float64Array)[row] = 1 / ratio;
  return changed;
}

/** The nearest of 1/9, ..., 1/2, 1, 2, ..., 9 by proportion. */
function onScale(ratio: number): number {
  const larger = Math.max(ratio, 1 / ratio);
  const nearest = SCALE.reduce<number>(
    (best, step) =>
      Math.abs(Math.log(step / larger)) < Math.abs(Math.log(best / larger)) ? step : best,
    1,
  );
  return ratio >= 1 ? nearest : 1 / nearest;
}
