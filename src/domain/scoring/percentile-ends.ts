/** One giant or one dwarf in twenty moves neither end. */
const LOW_SHARE = 0.05;

/** The k-th smallest with a part of the next, as PERCENTILE.INC of Excel interpolates. */
function percentile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const from = sorted[below] as number;
  const to = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return from + (place - below) * (to - from);
}

/**
 * Between which values do the accounts usually lie? The 5th and the 95th percentile of a column
 * (Hyndman & Fan 1996, definition 7), so that one giant does not flatten all others on a line.
 *
 * @param values one column, any unit; NaN is a blank
 * @returns null where nothing is known
 * @example
 * percentileEnds(new Float64Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])) // { low: 0.5, high: 9.5 }
 */
export function percentileEnds(
  values: Float64Array,
): { readonly low: number; readonly high: number } | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return sorted.length === 0
    ? null
    : { low: percentile(sorted, LOW_SHARE), high: percentile(sorted, 1 - LOW_SHARE) };
}
