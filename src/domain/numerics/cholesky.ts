import { choleskyFactor } from "./cholesky-factor";

/**
 * Solves a small symmetric positive definite system by Cholesky's factorisation.
 *
 * @param matrix n x n, row by row
 * @param right n numbers
 * @param smallestPivot pivots at or below it count as zero
 * @returns the solution, or null when the matrix is not positive definite
 */
export function solvePositiveDefinite(
  matrix: ArrayLike<number>,
  right: ArrayLike<number>,
  smallestPivot = 0,
): Float64Array | null {
  const size = right.length;
  const factor = choleskyFactor(matrix, size, smallestPivot);
  if (factor === null) {
    return null;
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) {
      solution[row] = at(solution, row) - at(factor, row * size + column) * at(solution, column);
    }
    solution[row] = at(solution, row) / at(factor, row * size + row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let below = row + 1; below < size; below += 1) {
      solution[row] = at(solution, row) - at(factor, below * size + row) * at(solution, below);
    }
    solution[row] = at(solution, row) / at(factor, row * size + row);
  }
  return solution;
}

/** The inverse of such a matrix, row by row; null when it is not positive definite. */
export function invertPositiveDefinite(
  matrix: ArrayLike<number>,
  size: number,
): Float64Array | null {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const solved = solvePositiveDefinite(matrix, unit);
    if (solved === null) {
      return null;
    }
    inverse.set(solved, column * size);
  }
  return inverse;
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] as number;
}
