import { digammaDifference } from "../numerics/digamma-difference";
import { logBeta } from "../numerics/log-beta";
import type { Evaluation } from "../numerics/maximise-in-box";
import { trigamma } from "../numerics/trigamma";

/** Mean values of repeat purchases, one element an account that has made any. */
export interface PurchaseValues {
  /** How many repeat purchases the mean is of, x. */
  readonly purchases: Float64Array;
  /** Their mean value, above 0. */
  readonly meanValue: Float64Array;
  /** How many accounts have that mean; one each when left out. */
  readonly count?: Float64Array;
}

/** The places of the coordinates: log p, log q and log(p gamma/q). */
export const LOG_P = 0;
export const LOG_Q = 1;
export const LOG_LEVEL = 2;

/**
 * The log-likelihood of the gamma-gamma model with gradient and second derivatives.
 *
 * Fader & Hardie (2013), "The gamma-gamma model of monetary value", equation 1a. For an account
 * whose x purchases have the mean value z,
 *
 *   L = gamma(p x + q)/(gamma(p x) gamma(q)) gamma^q z^(p x - 1) x^(p x)/(gamma + x z)^(p x + q)
 *
 * With y = x z/(gamma + x z) its logarithm is -log B(p x, q) - log z + p x log y + q log(1 - y).
 * Only logarithms of y and y itself depend on z, so accounts with the same x are summed first.
 */
export function createGammaGammaLikelihood(
  values: PurchaseValues,
): (point: Float64Array) => Evaluation {
  const groups = groupByPurchases(values);
  const sumOfLogs = values.meanValue.reduce(
    (sum, value, index) => sum + accountsOf(values, index) * Math.log(value),
    0,
  );

  return function evaluate(point: Float64Array): Evaluation {
    const p = Math.exp(point[LOG_P] as number);
    const q = Math.exp(point[LOG_Q] as number);
    const gamma = (Math.exp(point[LOG_LEVEL] as number) * q) / p;
    const derivatives = { u: 0, q: 0, g: 0, uu: 0, qq: 0, uq: 0, ug: 0, qg: 0, gg: 0 };
    const curvatureOfQ = trigamma(q);
    let value = -sumOfLogs;
    for (const { purchases, meanValues, counts, count } of groups) {
      const u = p * purchases;
      let logOwn = 0;
      let logPrior = 0;
      let own = 0;
      let others = 0;
      let product = 0;
      for (let index = 0; index < meanValues.length; index += 1) {
        const accounts = counts[index] as number;
        const total = purchases * (meanValues[index] as number);
        const y = total / (gamma + total);
        const rest = gamma / (gamma + total);
        logOwn -= accounts * Math.log1p(gamma / total);
        logPrior += accounts * Math.log(rest);
        own += accounts * y;
        others += accounts * rest;
        product += accounts * (y * rest);
      }
      const curvatureOfSum = trigamma(u + q);
      const byGamma = q * own - u * others;
      const byGammaTwice = -(u + q) * product;
      value += -count * logBeta(u, q) + u * logOwn + q * logPrior;
      derivatives.g += byGamma;
      derivatives.gg += byGammaTwice;
      derivatives.u += u * (count * digammaDifference(u, q) + logOwn);
      derivatives.uu += u * u * count * (curvatureOfSum - trigamma(u));
      derivatives.uq += u * q * count * curvatureOfSum;
      derivatives.ug -= u * others;
      derivatives.q += q * (count * digammaDifference(q, u) + logPrior);
      derivatives.qq += q * q * count * (curvatureOfSum - curvatureOfQ);
      derivatives.qg += q * own;
    }
    return { value, ...toCoordinates(derivatives) };
  };
}

/** Derivatives in log(p x), log q and log gamma, less the first derivatives in the second ones. */
interface LogDerivatives {
  u: number;
  q: number;
  g: number;
  uu: number;
  qq: number;
  uq: number;
  ug: number;
  qg: number;
  gg: number;
}

/** log gamma = log level + log q - log p, so p and q act through it too. */
function toCoordinates(at: LogDerivatives): Pick<Evaluation, "gradient" | "hessian"> {
  const pp = at.uu + at.u - 2 * at.ug + at.gg;
  const qq = at.qq + at.q + 2 * at.qg + at.gg;
  const pq = at.uq + at.ug - at.qg - at.gg;
  const pLevel = at.ug - at.gg;
  const qLevel = at.qg + at.gg;
  return {
    gradient: Float64Array.of(at.u - at.g, at.q + at.g, at.g),
    hessian: Float64Array.of(pp, pq, pLevel, pq, qq, qLevel, pLevel, qLevel, at.gg),
  };
}

interface ValuesOfFrequency {
  readonly purchases: number;
  readonly meanValues: Float64Array;
  readonly counts: Float64Array;
  /** How many accounts there are of this frequency. */
  readonly count: number;
}

function groupByPurchases(values: PurchaseValues): ValuesOfFrequency[] {
  const byPurchases = new Map<number, number[]>();
  values.purchases.forEach((purchases, index) => {
    const group = byPurchases.get(purchases) ?? [];
    group.push(index);
    byPurchases.set(purchases, group);
  });
  return [...byPurchases].map(([purchases, places]) => {
    const counts = Float64Array.from(places, (place) => accountsOf(values, place));
    return {
      purchases,
      meanValues: Float64Array.from(places, (place) => values.meanValue[place] as number),
      counts,
      count: counts.reduce((sum, accounts) => sum + accounts, 0),
    };
  });
}

/** How many accounts an element stands for. */
export function accountsOf({ count }: PurchaseValues, index: number): number {
  return count === undefined ? 1 : (count[index] as number);
}
