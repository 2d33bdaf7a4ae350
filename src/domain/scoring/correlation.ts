/** From this correlation on, whichever its sign, two criteria say almost the same. */
export const ALIKE_FROM = 0.8;

/** With fewer accounts a correlation says nothing. */
export const FEWEST_TO_COMPARE = 5;

/**
 * Pearson's correlation of two columns over the rows where both are numbers; null where fewer than
 * five rows are, or where one of them does not vary.
 */
export function correlation(one: Float64Array, other: Float64Array): number | null {
  const both = (row: number): boolean => !Number.isNaN(one[row]) && !Number.isNaN(other[row]);
  let count = 0;
  let oneMean = 0;
  let otherMean = 0;
  for (let row = 0; row < one.length; row++) {
    if (both(row)) {
      count += 1;
      oneMean += ((one[row] ?? 0) - oneMean) / count;
      otherMean += ((other[row] ?? 0) - otherMean) / count;
    }
  }
  if (count < FEWEST_TO_COMPARE) {
    return null;
  }
  let oneSquares = 0;
  let otherSquares = 0;
  let products = 0;
  for (let row = 0; row < one.length; row++) {
    if (both(row)) {
      const [x, y] = [(one[row] ?? 0) - oneMean, (other[row] ?? 0) - otherMean];
      oneSquares += x * x;
      otherSquares += y * y;
      products += x * y;
    }
  }
  return oneSquares === 0 || otherSquares === 0
    ? null
    : products / Math.sqrt(oneSquares * otherSquares);
}
