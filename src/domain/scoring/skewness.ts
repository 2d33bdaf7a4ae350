/** A column of which half lies within this share of the way from its smallest to its largest. */
const SKEWED_BELOW = 0.15;
/** Over the logarithms the middle must stand well inside. */
const EVEN_FROM = 0.2;
const POSITIVE_SHARE = 0.9;

/** Where the middle account stands on the way from the smallest to the largest, 0 to 1. */
function placeOfMiddle(sorted: Float64Array): number {
  const smallest = sorted[0] as number;
  const largest = sorted[sorted.length - 1] as number;
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] as number;
  return largest > smallest ? (middle - smallest) / (largest - smallest) : 0.5;
}

/**
 * Do a few giants flatten all others on a line, and would a line over the logarithms spread them? Money,
 * head counts and other sizes often do.
 *
 * @param values one column, any unit; NaN is a blank
 * @returns how many times as large as the middle account the largest is; null where a line does
 * @example
 * skewedBy(new Float64Array([1, 2, 4, 8, 1000])) // 250
 */
export function skewedBy(values: Float64Array): number | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const positive = sorted.filter((value) => value > 0);
  if (positive.length < 3 || positive.length < POSITIVE_SHARE * sorted.length) return null;
  if (placeOfMiddle(sorted) >= SKEWED_BELOW) return null;
  const place = placeOfMiddle(positive.map(Math.log));
  if (place < EVEN_FROM || place > 1 - EVEN_FROM) return null;
  const middle = positive[Math.floor((positive.length - 1) / 2)] as number;
  return (positive[positive.length - 1] as number) / middle;
}
