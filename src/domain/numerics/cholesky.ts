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
  const factor = new Float64Array(size * size);
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row * size + column] as number;
      for (let index = 0; index < column; index += 1) {
        rest -= (factor[row * size + index] as number) * (factor[column * size + index] as number);
      }
      if (column < row) {
        factor[row * size + column] = rest / (factor[column * size + column] as number);
      } else if (rest > smallestPivot) {
        factor[row * size + row] = Math.sqrt(rest);
      } else {
        return null;
      }
    }
  }
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

function at(numbers: Float64Array, index: number): number {
  return numbers[index] as number;
}
