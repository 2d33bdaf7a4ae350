/**
 * The lower triangle L with L L' = matrix, of a small symmetric positive definite matrix.
 *
 * @param matrix n x n, row by row
 * @param size n
 * @param smallestPivot pivots at or below it count as zero
 * @returns n x n, row by row, or null when the matrix is not positive definite
 */
export function choleskyFactor(
  matrix: ArrayLike<number>,
  size: number,
  smallestPivot = 0,
): Float64Array | null {
  const factor = new Float64Array(size * size);
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
  return factor;
}
