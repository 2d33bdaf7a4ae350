import { rateCriterion, type RatedBy } from "../domain/scoring/rate-criterion";
import type { AccountColumn } from "../domain/scoring/scoring-setup";

/** Outside 1..10: the scorer refuses the account, as the sheet will show an error in its row. */
const UNRATEABLE = 0;

/** By column, then by all that says how it is rated: a weight that moves rates nothing anew. */
const rated = new WeakMap<AccountColumn, Map<string, Float64Array>>();
/** A typed end leaves one behind with every digit. */
const mostKept = 20;

/**
 * Ratings 1..10 of one column as the matrix will hold them: NaN for a blank, 0 for text or a truth
 * value among numbers and for what lies outside its stated scale. The same ones again for the same column.
 */
export function rateColumn(column: AccountColumn | undefined, criterion: RatedBy): Float64Array {
  if (column === undefined) return new Float64Array(0);
  const { direction, worst, best, scale, middle, steps } = criterion;
  const key = JSON.stringify([direction, worst, best, scale, middle, steps]);
  const known = rated.get(column) ?? new Map<string, Float64Array>();
  const found = known.get(key);
  if (found !== undefined) return found;
  const ratings = rateValues(column, criterion);
  if (known.size >= mostKept) known.clear();
  rated.set(column, known.set(key, ratings));
  return ratings;
}

function rateValues({ values }: AccountColumn, criterion: RatedBy): Float64Array {
  const numbers = Float64Array.from(values, (value) => (typeof value === "number" ? value : NaN));
  const ratings = Float64Array.from(rateCriterion(numbers, criterion), (rating) =>
    typeof rating === "number" ? rating : UNRATEABLE,
  );
  values.forEach((value, index) => {
    if (typeof value === "string" || typeof value === "boolean") {
      ratings[index] = UNRATEABLE;
    }
  });
  return ratings;
}
