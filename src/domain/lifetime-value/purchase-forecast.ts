import { type BgNbdFit } from "./bg-nbd-fit";
import { expectedPurchasesWhileAlive, probabilityAlive } from "./bg-nbd-predictions";
import { createDiscountSchedule } from "./discount-schedule";
import type { GroupedHistories } from "./purchase-histories";
import type { PurchaseModel } from "./purchase-model";

/** A hundredth: models that the data cannot tell apart may differ by so much in a prediction. */
const AGREEMENT = 0.01;

/** What is ahead for each different history; NaN where the data leave it open. */
export interface PurchaseForecast {
  readonly probabilityAlive: Float64Array;
  /** Purchases within the horizon. */
  readonly expectedPurchases: Float64Array;
  /** The same, each purchase discounted to now. */
  readonly discountedPurchases: Float64Array;
}

/**
 * Whether the likelihood is highest where every account leaves after its first further purchase: the
 * edge of what chances there are, at which all who bought twice would be gone for certain. Lists
 * short enough to end there do not determine that.
 */
export function isFitOfLeavingAtOnce({ dropout }: PurchaseModel): boolean {
  return dropout.chance === 1;
}

/**
 * Forecasts the purchases of every history in the groups.
 *
 * Where the fit has rivals that are just as likely, a number is given only if they all agree on it
 * within a hundredth. Without any repeat purchase the rate is open, but the model still holds
 * everyone to be alive.
 *
 * @param horizon the time ahead in the unit of the histories, above 0
 * @param discountPerUnit the discount rate for one unit of time
 */
export function forecastPurchases(
  histories: GroupedHistories,
  fit: Pick<BgNbdFit, "model" | "rivals">,
  horizon: number,
  discountPerUnit: number,
): PurchaseForecast {
  const groups = histories.count.length;
  const alive = new Float64Array(groups).fill(1);
  const expected = new Float64Array(groups).fill(NaN);
  const discounted = new Float64Array(groups).fill(NaN);
  if (fit.model !== null) {
    const { model, rivals } = fit;
    const { times, weights } = createDiscountSchedule(horizon, discountPerUnit, timescaleOf(model));
    const last = times.length - 1;
    for (let group = 0; group < groups; group += 1) {
      const purchases = histories.repeatPurchases[group] as number;
      if (purchases > 0 && isFitOfLeavingAtOnce(model)) {
        alive[group] = NaN;
        continue;
      }
      const recency = histories.recency[group] as number;
      const age = histories.age[group] as number;
      const chance = agreed(model, rivals, (rival) => {
        return probabilityAlive(rival, purchases, recency, age);
      });
      const within = agreed(model, rivals, (rival) => {
        return (
          probabilityAlive(rival, purchases, recency, age) *
          expectedPurchasesWhileAlive(rival, purchases, age, horizon)
        );
      });
      alive[group] = chance;
      expected[group] = within;
      let sum = within * (weights[last] as number);
      for (let index = 0; index < last; index += 1) {
        const time = times[index] as number;
        const soFar = expectedPurchasesWhileAlive(model, purchases, age, time);
        sum += chance * soFar * (weights[index] as number);
      }
      discounted[group] = sum;
    }
  }
  return {
    probabilityAlive: alive,
    expectedPurchases: expected,
    discountedPurchases: discounted,
  };
}

/** alpha, or the mean time between purchases where that is shorter. */
export function timescaleOf({ purchaseRate, rateSpread }: PurchaseModel): number {
  return 1 / (purchaseRate * Math.max(1, rateSpread));
}

function agreed(
  model: PurchaseModel,
  rivals: readonly PurchaseModel[],
  predict: (model: PurchaseModel) => number,
): number {
  const prediction = predict(model);
  const isOpen = rivals.some((rival) => {
    const other = predict(rival);
    return Math.abs(other - prediction) > AGREEMENT * Math.max(other, prediction);
  });
  return isOpen ? NaN : prediction;
}
