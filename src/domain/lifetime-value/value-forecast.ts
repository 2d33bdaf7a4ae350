import { expectedPurchaseValue } from "./expected-value";
import { fitGammaGamma } from "./gamma-gamma-fit";
import type { PurchaseValues } from "./gamma-gamma-likelihood";

const AGREEMENT = 0.01;

/**
 * What one purchase of each account is expected to be worth, by the gamma-gamma model fitted to
 * the accounts with repeat purchases of known value.
 *
 * @param purchases repeat purchases of known value of each account; 0 for an account without any
 * @param meanValue their mean value
 * @param count how many accounts each element stands for; one when left out
 * @returns one number an account; NaN where the data leave it open
 */
export function forecastPurchaseValues(
  purchases: Float64Array,
  meanValue: Float64Array,
  count?: Float64Array,
): Float64Array {
  const { model, rivals } = fitGammaGamma(repeatersOnly(purchases, meanValue, count));
  if (model === null) {
    return new Float64Array(purchases.length).fill(NaN);
  }
  return purchases.map((count, account) => {
    const mean = meanValue[account] as number;
    const value = expectedPurchaseValue(model, count, mean);
    const isAgreed = rivals.every((rival) =>
      agree(value, expectedPurchaseValue(rival, count, mean)),
    );
    return value === null || !isAgreed ? NaN : value;
  });
}

/** The accounts that the gamma-gamma model is fitted to, as in the paper. */
export function repeatersOnly(
  purchases: Float64Array,
  meanValue: Float64Array,
  count?: Float64Array,
): PurchaseValues {
  const isRepeater = (_: number, account: number): boolean => (purchases[account] as number) > 0;
  return {
    purchases: purchases.filter(isRepeater),
    meanValue: meanValue.filter(isRepeater),
    ...(count === undefined ? {} : { count: count.filter(isRepeater) }),
  };
}

function agree(one: ReturnType<typeof expectedPurchaseValue>, other: typeof one): boolean {
  if (one === null || other === null) {
    return false;
  }
  return Math.abs(one - other) <= AGREEMENT * Math.max(one, other);
}
