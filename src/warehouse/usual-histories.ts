import type { PurchaseHistories } from "../domain/lifetime-value/purchase-histories";
import { DAYS_PER_UNIT, type TimeUnit } from "../domain/lifetime-value/time-unit";

/**
 * Histories that a series must be long enough for where none were counted: accounts that bought on
 * every day since their first purchase, from none to `most` times. No account that bought as often
 * or less needs more terms.
 */
export function usualHistories(unit: TimeUnit, most: number): PurchaseHistories {
  const repeatPurchases = Float64Array.from({ length: most + 1 }, (_, repeats) => repeats);
  const age = repeatPurchases.map((repeats) => repeats / DAYS_PER_UNIT[unit]);
  return { repeatPurchases, recency: age, age };
}
