import { exposure } from "./bg-nbd-exposure";
import { dropoutHazard } from "./dropout";
import type { PurchaseModel } from "./purchase-model";

/** Of the sum: below the first, what is still to come is estimated, below the second left out. */
const SMALL = 1e-13;
const NEGLIGIBLE = 1e-16;
const RESCALE_ABOVE = 1e200;

/**
 * The chance that an account is still alive, so that its silence is chance and not goodbye.
 *
 * Fader, Hardie & Lee (2008), "Computing P(alive) using the BG/NBD model", equation 7:
 * 1/(1 + a/(b + x - 1) ((alpha + T)/(alpha + t_x))^(r + x)), and 1 without a repeat purchase,
 * because in this model an account can leave only after a repeat purchase.
 *
 * @param purchases repeat purchases x
 * @param recency t_x, the time from the first to the last purchase
 * @param age T, the time from the first purchase to now, in the same unit
 * @returns 0 to 1
 */
export function probabilityAlive(
  model: PurchaseModel,
  purchases: number,
  recency: number,
  age: number,
): number {
  if (purchases === 0) {
    return 1;
  }
  const { rateSpread, purchaseRate, dropout } = model;
  const silence =
    exposure(rateSpread, purchaseRate * age, purchases) -
    exposure(rateSpread, purchaseRate * recency, purchases);
  const { hazard, staying } = dropoutHazard(dropout, purchases - 1);
  const byChance = Math.exp(-silence) * staying;
  const sum = byChance + hazard;
  return sum === 0 ? 1 : byChance / sum;
}

/**
 * How many purchases an account that is alive is expected to make from now on.
 *
 * The conditional expectation of Fader, Hardie & Lee (2005), equation 10, given that the account
 * is alive. The paper's form, with 2F1 and a division by a - 1, cancels badly when a is near 1 or
 * the horizon is short. Summed over the number n of purchases that the account would make if it
 * never dropped out (negative binomial), it has positive terms only:
 *
 *   sum_{n>=1} P(N = n) G_n,   G_n = sum_{k<n} (b + x)_k/(a + b + x)_k
 *
 * where G_n is how many of n chances to buy it lives to take. With purchases and age 0 it is the
 * expectation for a new account, equation 9.
 *
 * @param purchases repeat purchases x so far
 * @param age T, in the model's unit of time
 * @param horizon the time ahead, in the same unit
 */
export function expectedPurchasesWhileAlive(
  model: PurchaseModel,
  purchases: number,
  age: number,
  horizon: number,
): number {
  const { rateSpread, purchaseRate } = model;
  const { chance, spread } = model.dropout;
  const expected = purchaseRate * horizon;
  if (!(expected > 0)) {
    return 0;
  }
  const growth = expected / (1 + rateSpread * purchaseRate * (age + horizon));
  const limit = growth * rateSpread;
  const open = 1 - spread;
  const openStaying = (1 - chance) * open;
  let logScale =
    exposure(rateSpread, purchaseRate * age, purchases) -
    exposure(rateSpread, purchaseRate * (age + horizon), purchases);
  let probability = 1;
  let ratio = growth * (1 + rateSpread * purchases);
  let staying = 1;
  let lived = 0;
  let sum = 0;
  for (let n = 1; ; n += 1) {
    probability *= ratio;
    lived += staying;
    const term = probability * lived;
    sum += term;
    const survived = purchases + n - 1;
    staying *=
      survived === 0 ? 1 - chance : (openStaying + spread * survived) / (open + spread * survived);
    ratio = (growth * (1 + rateSpread * (survived + 1))) / (n + 1);
    if (term <= SMALL * sum) {
      const decline = Math.max(limit, ratio);
      const rest = (probability * decline * (lived + 1 / (1 - decline))) / (1 - decline);
      if (decline < 1 && rest <= NEGLIGIBLE * sum) {
        return sum * Math.exp(logScale);
      }
    } else if (sum > RESCALE_ABOVE) {
      probability /= RESCALE_ABOVE;
      sum /= RESCALE_ABOVE;
      logScale += Math.log(RESCALE_ABOVE);
    }
  }
}
