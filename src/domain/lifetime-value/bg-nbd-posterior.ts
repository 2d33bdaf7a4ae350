import { independentNormals, type LogDensity, withNormalPrior } from "../numerics/log-density";
import { inLogisticCoordinates, logistic } from "../numerics/logistic-coordinates";
import type { Posterior } from "../numerics/highest-point";
import { withUniformShare } from "../numerics/uniform-share";
import { createBgNbdLikelihood } from "./bg-nbd-likelihood";
import { LOG_TOTAL_DEVIATION, USUAL_LOG_TOTAL } from "./dropout-prior";
import type { GroupedHistories } from "./purchase-histories";
import type { PurchaseModel } from "./purchase-model";

/** The places of the unbounded coordinates. */
const LOG_RATE = 0;
const LOG_R = 1;
const LOGIT_CHANCE = 2;
const LOG_TOTAL = 3;

/**
 * What is taken as known of buying before any purchase is seen, in words that do not depend on the unit
 * of time: the mean rate is around the book's own, within a factor of 5; r is around 1, within a factor
 * of 3; and the dropout prior. With thirty accounts the data outweigh it; with three it keeps the answer
 * sane.
 */
const PRIOR_DEVIATION = [1.5, 1, Infinity, LOG_TOTAL_DEVIATION];
const USUAL_LOG_R = 0;

/** r, and chance and total of the dropout, to start the climb from. */
const STARTS = [
  [0, -1.5, 1],
  [0.5, -3, 2],
  [-1, 0.3, 0.5],
] as const;

/** The likelihood of the BG/NBD model in log(r/alpha), log r, logit a/(a + b) and log(a + b). */
export function unboundedBgNbdLikelihood(histories: GroupedHistories): LogDensity {
  return inLogisticCoordinates(createBgNbdLikelihood(histories), [
    "as it is",
    "falling",
    "rising",
    "falling",
  ]);
}

/** The posterior of the BG/NBD model under the weak prior above. */
export function bgNbdPosterior(histories: GroupedHistories): Posterior {
  const usualRate = Math.log(crudeRate(histories));
  const prior = independentNormals([usualRate, USUAL_LOG_R, 0, USUAL_LOG_TOTAL], PRIOR_DEVIATION);
  const logDensity = withUniformShare(
    withNormalPrior(unboundedBgNbdLikelihood(histories), prior),
    LOGIT_CHANCE,
  );
  return {
    logDensity,
    value: (point) => logDensity(point).value,
    starts: STARTS.map((start) => [usualRate, ...start]),
  };
}

/** The model at a point of the unbounded coordinates. */
export function purchaseModelAt(point: Float64Array): PurchaseModel {
  return {
    purchaseRate: Math.exp(point[LOG_RATE] as number),
    rateSpread: Math.exp(-(point[LOG_R] as number)),
    dropout: {
      chance: logistic(point[LOGIT_CHANCE] as number),
      spread: logistic(-(point[LOG_TOTAL] as number)),
    },
  };
}

/** Repeat purchases per unit of time; half a purchase more, so that none at all is no rate of 0. */
function crudeRate({ repeatPurchases, age, count }: GroupedHistories): number {
  let purchases = 0.5;
  let time = 0;
  count.forEach((accounts, group) => {
    purchases += accounts * (repeatPurchases[group] as number);
    time += accounts * (age[group] as number);
  });
  return time > 0 ? purchases / time : 1;
}
