/**
 * The value below which the given share of the weight lies: values in ascending order count as spread
 * evenly around where they stand, and between two of them it is interpolated.
 *
 * @param weights sum to 1
 * @param share 0 to 1
 */
export function weightedQuantile(
  values: Float64Array,
  weights: Float64Array,
  share: number,
): number {
  const order = Int32Array.from(values.keys()).sort(
    (one, other) => (values[one] as number) - (values[other] as number),
  );
  let below = 0;
  let previousValue = NaN;
  let previousShare = NaN;
  for (const place of order) {
    const value = values[place] as number;
    const weight = weights[place] as number;
    const middle = below + weight / 2;
    if (middle >= share) {
      const part = (share - previousShare) / (middle - previousShare);
      return Number.isNaN(previousValue) ? value : previousValue + part * (value - previousValue);
    }
    below += weight;
    previousValue = value;
    previousShare = middle;
  }
  return previousValue;
}
