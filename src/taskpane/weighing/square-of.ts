import type { Comparison } from "../../domain/weighting/weighing";

/** The comparisons as a square; NaN where nothing was said. */
export function squareOf(count: number, comparisons: readonly Comparison[]): Float64Array[] {
  const square = Array.from({ length: count }, () => new Float64Array(count).fill(NaN));
  for (const { criterion, than, times } of comparisons) {
    (square[criterion] as Float64Array)[than] = times;
  }
  return square;
}
