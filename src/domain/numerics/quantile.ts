/**
 * The smallest of the numbers that at least the given share of them does not exceed: one of the
 * numbers themselves, so that a quantile of counts is a count (Hyndman & Fan 1996, "Sample
 * quantiles in statistical packages", definition 1).
 *
 * @param sorted in ascending order, at least one
 * @param share 0 to 1
 */
export function quantile(sorted: Float64Array, share: number): number {
  // 0.95 x 20 is 19 and a rounding, which must not count as one more.
  const rank = Math.ceil(share * sorted.length - 1e-9);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1] as number;
}
