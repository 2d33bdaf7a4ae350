import { gammaVariate, logGammaVariate } from "../numerics/gamma-variate";
import { poissonVariate } from "../numerics/poisson-variate";
import { portableLogarithm } from "../numerics/portable-logarithm";
import { probabilityAlive } from "./bg-nbd-predictions";
import type { ValueModel } from "./gamma-gamma-fit";
import type { PurchaseModel } from "./purchase-model";
import { discountAt, meanDiscountUntil, type TimeAhead } from "./time-ahead";

/** Beyond so many expected purchases they are drawn together instead of one by one. */
const ONE_BY_ONE = 20;
const SMALLEST_SHAPE = 1e-100;

/** What is known of one account: its repeat purchases, and those of known value above 0. */
export interface AccountHistory {
  readonly repeatPurchases: number;
  readonly recency: number;
  readonly age: number;
  readonly valuedPurchases: number;
  readonly meanValue: number;
}

/** One way in which the future of an account may turn out. */
export interface Future {
  purchases: number;
  /** What they are worth, discounted; NaN without a model of values. */
  value: number;
}

/**
 * Draws one future of an account from the models: whether it is still alive, its own rate, chance to
 * drop out and mean value given its history, then every purchase and what it is worth.
 *
 * Given that it is alive, the rate is gamma-distributed with r + x and alpha + T, and the chance
 * beta-distributed with a and b + x (Fader, Hardie & Lee 2005, the factors of equation 5); the scale
 * of its values is gamma-distributed with p x + q and gamma + x z (Fader & Hardie 2013, equation 4).
 * Many purchases are drawn together: as many as fall into the time until it drops out, with the mean
 * discount of that time, which leaves out next to nothing of their chance.
 *
 * @param uniform the next random number in 0 <= u < 1, from `createRandom`
 * @param into is filled, to spare an allocation in long loops
 */
export function drawFuture(
  uniform: () => number,
  model: PurchaseModel,
  values: ValueModel | null,
  history: AccountHistory,
  ahead: TimeAhead,
  into: Future,
): Future {
  const { repeatPurchases, recency, age } = history;
  into.purchases = 0;
  into.value = values === null ? NaN : 0;
  if (repeatPurchases > 0 && uniform() >= probabilityAlive(model, repeatPurchases, recency, age)) {
    return into;
  }
  const r = 1 / model.rateSpread;
  const rate = gammaVariate(uniform, r + repeatPurchases) / (r / model.purchaseRate + age);
  const last = purchasesUntilDropout(uniform, model, repeatPurchases);
  const scale = values === null ? 1 : scaleOfValues(uniform, values, history);
  const expected = rate * ahead.horizon;
  if (expected > ONE_BY_ONE) {
    const end = drawTogether(uniform, expected, last, ahead.horizon, into);
    if (values !== null && into.purchases > 0) {
      const sum = gammaVariate(uniform, values.p * into.purchases) / scale;
      into.value = sum * meanDiscountUntil(ahead, end);
    }
    return into;
  }
  let time = 0;
  while (into.purchases < last) {
    time -= portableLogarithm(1 - uniform()) / rate;
    if (!(time <= ahead.horizon)) {
      break;
    }
    into.purchases += 1;
    if (values !== null) {
      into.value += (gammaVariate(uniform, values.p) / scale) * discountAt(ahead, time);
    }
  }
  return into;
}

/** The number of the purchase after which it drops out, 1 for the next one. */
function purchasesUntilDropout(
  uniform: () => number,
  { dropout: { chance, spread } }: PurchaseModel,
  repeatPurchases: number,
): number {
  const total = (1 - spread) / spread;
  const leaving = logGammaVariate(uniform, Math.max(SMALLEST_SHAPE, chance * total));
  const staying = logGammaVariate(
    uniform,
    Math.max(SMALLEST_SHAPE, (1 - chance) * total + repeatPurchases),
  );
  // log(1 - p) for p = e^leaving/(e^leaving + e^staying), which keeps its digits where p is small.
  const logStays = -Math.log1p(Math.exp(leaving - staying));
  const stays = portableLogarithm(1 - uniform()) / logStays;
  return logStays === 0 ? Infinity : 1 + Math.floor(stays);
}

function scaleOfValues(
  uniform: () => number,
  { p, q, gamma }: ValueModel,
  { valuedPurchases, meanValue }: AccountHistory,
): number {
  const bought = valuedPurchases > 0 ? valuedPurchases * meanValue : 0;
  return gammaVariate(uniform, q + p * valuedPurchases) / (gamma + bought);
}

/** Fills in how many purchases there are and returns when the last one can be. */
function drawTogether(
  uniform: () => number,
  expected: number,
  last: number,
  horizon: number,
  into: Future,
): number {
  const within = poissonVariate(uniform, expected);
  into.purchases = Math.min(within, last);
  if (last >= within) {
    return horizon;
  }
  // When one of many purchases comes that are spread evenly over the horizon.
  const before = gammaVariate(uniform, last);
  return (horizon * before) / (before + gammaVariate(uniform, within - last + 1));
}
