import type { AccountColumn } from "../../domain/scoring/scoring-setup";

/** The smallest and the largest number of a column; null where it has none. */
export function columnExtremes(
  column: AccountColumn | undefined,
): { readonly smallest: number; readonly largest: number } | null {
  let smallest = Infinity;
  let largest = -Infinity;
  for (const value of column?.values ?? []) {
    if (typeof value === "number") {
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
    }
  }
  return smallest <= largest ? { smallest, largest } : null;
}
