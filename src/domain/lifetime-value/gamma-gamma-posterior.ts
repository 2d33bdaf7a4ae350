import { independentNormals, withNormalPrior } from "../numerics/log-density";
import type { Posterior } from "../numerics/highest-point";
import type { ValueModel } from "./gamma-gamma-fit";
import {
  accountsOf,
  createGammaGammaLikelihood,
  LOG_LEVEL,
  LOG_P,
  LOG_Q,
  type PurchaseValues,
} from "./gamma-gamma-likelihood";

/**
 * What is taken as known of values before any is seen, in words that do not depend on the currency: p
 * and q are around 4, within a factor of 3; the level p gamma/q is around the book's own, within a
 * factor of 4 or so.
 */
const USUAL_SHAPE = Math.log(4);
const PRIOR_DEVIATION = [1, 1, 1.5];

/** The posterior of the gamma-gamma model under the weak prior above; one account is enough. */
export function gammaGammaPosterior(values: PurchaseValues): Posterior {
  const accounts = values.meanValue.reduce((sum, _, at) => sum + accountsOf(values, at), 0);
  const level = values.meanValue.reduce(
    (sum, value, at) => sum + (accountsOf(values, at) * Math.log(value)) / accounts,
    0,
  );
  const prior = independentNormals([USUAL_SHAPE, USUAL_SHAPE, level], PRIOR_DEVIATION);
  const logDensity = withNormalPrior(createGammaGammaLikelihood(values), prior);
  return {
    logDensity,
    value: (point) => logDensity(point).value,
    starts: [
      [USUAL_SHAPE, USUAL_SHAPE, level],
      [USUAL_SHAPE + 2, 0, level],
    ],
  };
}

/** The model at a point of the coordinates log p, log q and log(p gamma/q). */
export function valueModelAt(point: Float64Array): ValueModel {
  const p = Math.exp(point[LOG_P] as number);
  const q = Math.exp(point[LOG_Q] as number);
  return { p, q, gamma: (Math.exp(point[LOG_LEVEL] as number) * q) / p };
}
