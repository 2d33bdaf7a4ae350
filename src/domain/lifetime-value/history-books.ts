import type { AccountHistory } from "./account-future";
import type { Book } from "./book";
import type { Cohorts } from "./cohorts";
import { type CountedHistories, groupCounted, type SortedHistories } from "./counted-histories";
import { poolBooks, type PooledCohorts } from "./pooled-cohorts";
import { DAYS_PER_UNIT, type TimeUnit } from "./time-unit";

/** The cohorts of counted histories; `cohortOfRow` is -1 for none and for rows that say nothing. */
export interface PooledHistories extends Pick<PooledCohorts, "fit" | "books"> {
  readonly cohortOfRow: Int32Array;
}

/** The same histories with times in days, in which everything random is drawn. */
export function inDays(histories: CountedHistories, unit: TimeUnit): CountedHistories {
  const days = DAYS_PER_UNIT[unit];
  return {
    ...histories,
    recency: histories.recency.map((time) => time * days),
    age: histories.age.map((time) => time * days),
  };
}

/** What is known of one account of each of these histories. */
export function accountsOfRows(
  histories: CountedHistories,
  { ofPurchases, ofValues }: SortedHistories,
): readonly AccountHistory[] {
  const valued = new Set(ofValues);
  return Array.from(ofPurchases, (row) => {
    const repeatPurchases = histories.repeatPurchases[row] as number;
    return {
      repeatPurchases,
      recency: histories.recency[row] as number,
      age: histories.age[row] as number,
      valuedPurchases: valued.has(row) ? repeatPurchases : 0,
      meanValue: valued.has(row) ? ((histories.value as Float64Array)[row] as number) : 0,
    };
  });
}

/** What the rows say of the models, the same in whatever order they stand. */
export function bookOfRows(
  histories: CountedHistories,
  { ofPurchases, ofValues }: Pick<SortedHistories, "ofPurchases" | "ofValues">,
): Book {
  const { repeatPurchases, recency, age, count } = histories;
  const value = histories.value ?? new Float64Array(count.length);
  const inOrder = (rows: Int32Array, columns: readonly Float64Array[]): Int32Array =>
    rows.slice().sort((one, other) => {
      const differs = columns.find((column) => column[one] !== column[other]);
      return differs ? (differs[one] as number) - (differs[other] as number) : 0;
    });
  const valued = inOrder(ofValues, [repeatPurchases, value, count]);
  const pick = (column: Float64Array) => Float64Array.from(valued, (row) => column[row] as number);
  return {
    histories: groupCounted(
      histories,
      inOrder(ofPurchases, [repeatPurchases, recency, age, count]),
    ),
    values: { purchases: pick(repeatPurchases), meanValue: pick(value), count: pick(count) },
  };
}

/** Fits models to the cohorts of the rows; null when they are all in one. */
export function poolHistories(
  histories: CountedHistories,
  { ofPurchases, ofValues }: SortedHistories,
  { cohortOfAccount: cohortOf }: Cohorts,
): PooledHistories | null {
  const rows = Int32Array.from(new Set([...ofPurchases, ...ofValues]));
  const pooled = poolBooks(
    rows.map((row) => cohortOf[row] as number),
    (isOf) => {
      const own = new Set(rows.filter((_, place) => isOf(place)));
      return bookOfRows(histories, {
        ofPurchases: ofPurchases.filter((row) => own.has(row)),
        ofValues: ofValues.filter((row) => own.has(row)),
      });
    },
  );
  if (pooled === null) return null;
  const cohortOfRow = new Int32Array(histories.count.length).fill(-1);
  rows.forEach((row, place) => (cohortOfRow[row] = pooled.cohortOfAccount[place] as number));
  return { fit: pooled.fit, books: pooled.books, cohortOfRow };
}
