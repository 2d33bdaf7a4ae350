import type { ValueModel } from "./gamma-gamma-fit";

/**
 * What one purchase of an account is expected to be worth: its own mean, pulled towards that of all
 * accounts the more, the fewer its purchases.
 *
 * Fader & Hardie (2013), equation 5: p (gamma + x z)/(p x + q - 1).
 *
 * @param purchases repeat purchases x that the mean is of
 * @param meanValue their mean value z; ignored without any
 * @returns the expected value, or null where it is infinite: for an account without repeat
 *   purchases when q <= 1
 */
export function expectedPurchaseValue(
  model: ValueModel,
  purchases: number,
  meanValue: number,
): number | null {
  const weight = model.p * purchases + model.q - 1;
  const total = purchases > 0 ? purchases * meanValue : 0;
  return weight > 0 ? (model.p * (model.gamma + total)) / weight : null;
}
