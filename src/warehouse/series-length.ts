import { Failure } from "../domain/failure";
import type { PurchaseHistories } from "../domain/lifetime-value/purchase-histories";
import { type FittedPurchases, parametersOf } from "./purchase-model";

/** Beyond so many terms an account would be a long calculation of its own. */
const MOST_TERMS = 2000;
/** What the terms that are left out may be of the sum. */
export const LEFT_OUT = 1e-12;

/**
 * How many terms of the series of expected purchases every history needs so that what is left out
 * is below 1e-12 of the sum. The terms are P(N = n) G_n of `expectedPurchasesWhileAlive`. The
 * chances fall by `decline` or faster and G_n grows by 1 at most, so that the terms to come add up
 * to less than twice the last one times decline/(1 - decline)^2.
 *
 * @throws Failure in a sentence when a history needs more than 2,000
 */
export function seriesLength(fit: FittedPurchases, histories: PurchaseHistories): number {
  const seen = new Map<number, Set<number>>();
  let longest = 1;
  histories.age.forEach((age, index) => {
    const purchases = histories.repeatPurchases[index] as number;
    const ages = seen.get(purchases) ?? new Set<number>();
    seen.set(purchases, ages);
    if (ages.has(age)) return;
    ages.add(age);
    longest = Math.max(longest, termsOf(fit, purchases, age));
  });
  return longest;
}

function termsOf(fit: FittedPurchases, purchases: number, age: number): number {
  const { r, alpha, a, b } = parametersOf(fit.purchases);
  const growth = fit.horizon / (alpha + age + fit.horizon);
  let chance = 1;
  let staying = 1;
  let lived = 0;
  let sum = 0;
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    chance *= (growth * (r + purchases + n - 1)) / n;
    lived += staying;
    const term = chance * lived;
    sum += term;
    staying *= (b + purchases + n - 1) / (a + b + purchases + n - 1);
    const decline = Math.max(growth, (growth * (r + purchases + n)) / (n + 1));
    if (decline < 1 && term * decline <= LEFT_OUT * sum * (1 - decline) ** 2) return n;
    if (sum > 1e200) {
      chance /= 1e200;
      sum /= 1e200;
    }
  }
  throw new Failure(
    "unavailable",
    `An account with ${purchases} repeat purchases needs more than ${MOST_TERMS} terms to look ${fit.horizon} ${fit.unit}s ahead: choose a shorter horizon.`,
  );
}
