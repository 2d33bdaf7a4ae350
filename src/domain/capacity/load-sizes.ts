/** Accounts of the same size are interchangeable: a search works with sizes and how many there are. */
export interface LoadSizes {
  /** Distinct sizes in units, from the largest; none is 0. */
  readonly sizes: readonly number[];
  /** For each account the position of its size; -1 for an account without load. */
  readonly sizeOf: readonly number[];
}

export function distinctSizes(units: readonly number[]): LoadSizes {
  const sizes = [...new Set(units)].filter((size) => size > 0).sort((a, b) => b - a);
  const positions = new Map(sizes.map((size, position) => [size, position]));
  return { sizes, sizeOf: units.map((size) => positions.get(size) ?? -1) };
}

/** How many accounts of each size, among those that `isCounted`. */
export function countSizes(
  { sizes, sizeOf }: LoadSizes,
  isCounted: (account: number) => boolean,
): number[] {
  const counts = sizes.map(() => 0);
  sizeOf.forEach((size, account) => {
    if (size >= 0 && isCounted(account)) counts[size] = (counts[size] as number) + 1;
  });
  return counts;
}

/** How many accounts of one size are on several lists together. */
export function countTogether(lists: readonly (readonly number[])[], size: number): number {
  return lists.reduce((sum, list) => sum + (list[size] as number), 0);
}

export function totalOf(sizes: readonly number[], counts: readonly number[]): number {
  return counts.reduce((sum, count, size) => sum + count * (sizes[size] as number), 0);
}
