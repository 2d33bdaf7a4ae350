import { rateCriterion, type RatedBy } from "../domain/scoring/rate-criterion";
import type { AccountColumn } from "../domain/scoring/scoring-setup";

/** Outside 1..10: the scorer refuses the account, as the sheet will show an error in its row. */
const UNRATEABLE = 0;

/**
 * Ratings 1..10 of one column as the matrix will hold them: NaN for a blank, 0 for text or a truth
 * value among numbers and for what lies outside its stated scale.
 */
export function rateColumn(column: AccountColumn | undefined, criterion: RatedBy): Float64Array {
  const values = column?.values ?? [];
  const numbers = Float64Array.from(values, (value) => (typeof value === "number" ? value : NaN));
  const rated = rateCriterion(numbers, criterion);
  const ratings = Float64Array.from(rated, (rating) =>
    typeof rating === "number" ? rating : UNRATEABLE,
  );
  values.forEach((value, index) => {
    if (typeof value === "string" || typeof value === "boolean") {
      ratings[index] = UNRATEABLE;
    }
  });
  return ratings;
}
