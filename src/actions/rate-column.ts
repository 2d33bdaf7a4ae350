import { scaleToRatings } from "../domain/scoring/scale";
import type { AccountColumn, Criterion } from "../domain/scoring/scoring-setup";

/** Outside 1..10: the scorer refuses the account, as the sheet will show an error in its row. */
const UNRATEABLE = 0;

/**
 * Ratings 1..10 of one column as the matrix will hold them: NaN for a blank, 0 for text or a truth
 * value among numbers.
 */
export function rateColumn(
  column: AccountColumn | undefined,
  criterion: Pick<Criterion, "direction" | "worst" | "best">,
): Float64Array {
  const values = column?.values ?? [];
  const numbers = Float64Array.from(values, (value) => (typeof value === "number" ? value : NaN));
  const { direction, worst, best } = criterion;
  const ratings = scaleToRatings(numbers, {
    direction,
    low: direction === "higher" ? worst : best,
    high: direction === "higher" ? best : worst,
  });
  values.forEach((value, index) => {
    if (typeof value === "string" || typeof value === "boolean") {
      ratings[index] = UNRATEABLE;
    }
  });
  return ratings;
}
