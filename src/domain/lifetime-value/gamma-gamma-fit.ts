import { Failure } from "../failure";
import { bestMaximum, isStrictMaximum, rulesOut } from "../numerics/best-maximum";
import type { BoxMaximum, BoxProblem } from "../numerics/maximise-in-box";
import {
  LOG_LEVEL,
  LOG_P,
  LOG_Q,
  type PurchaseValues,
  accountsOf,
  createGammaGammaLikelihood,
} from "./gamma-gamma-likelihood";

const LOG_LIMIT = Math.log(1e7);
const FEWEST_ACCOUNTS = 2;

/** log p and log q to start from: accounts that differ much or little, purchases alike or not. */
const STARTS = [
  [Math.log(4), Math.log(4)],
  [Math.log(0.8), Math.log(20)],
  [Math.log(50), Math.log(2)],
  [Math.log(0.5), Math.log(1e5)],
] as const;

/** Where a few accounts buy for thousands of times as much, the mean says nothing of the others. */
const STARTS_OF_A_LONG_TAIL = [
  [Math.log(4), Math.log(0.5)],
  [Math.log(1000), Math.log(0.2)],
] as const;

/** The gamma-gamma model; `gamma` in the currency of the values. */
export interface ValueModel {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

export interface GammaGammaFit {
  /** The most likely model; null when fewer than two accounts have a repeat purchase of value. */
  readonly model: ValueModel | null;
  /** Other models that the data cannot tell from it. */
  readonly rivals: readonly ValueModel[];
  readonly logLikelihood: number | null;
  /** Whether the likelihood has one highest point, at which p, q and gamma are finite. */
  readonly isStrict: boolean;
}

/**
 * Fits the gamma-gamma model of Fader & Hardie (2013) to mean purchase values by maximum
 * likelihood.
 *
 * Assumptions: an account's purchases vary at random around its own mean (gamma-distributed with
 * shape p); the means differ between accounts (their scale is gamma-distributed with q and gamma)
 * and do not change over time; how much an account spends has nothing to do with how often.
 *
 * @throws Failure "number" when no start converges
 */
export function fitGammaGamma(values: PurchaseValues): GammaGammaFit {
  const accounts = totalAccounts(values);
  if (accounts < FEWEST_ACCOUNTS) {
    return { model: null, rivals: [], logLikelihood: null, isStrict: false };
  }
  const found = bestMaximum(gammaGammaProblem(values), [
    ...STARTS.map((start) => [...start, logOfMean(values)]),
    ...STARTS_OF_A_LONG_TAIL.map((start) => [...start, meanOfLogs(values)]),
  ]);
  if (found === null) {
    throw new Failure("number", "the gamma-gamma fit did not converge; check the amounts");
  }
  return {
    model: toModel(found.best),
    rivals: found.ties.map(toModel),
    logLikelihood: found.best.value,
    isStrict: found.ties.length === 0 && isStrictMaximum(found.best, accounts),
  };
}

/**
 * Whether the data single out p, q and gamma: the fit is strict, and models in which purchases of
 * an account are all alike, or all accounts are, are far less likely.
 */
export function isGammaGammaIdentified(values: PurchaseValues, fit: GammaGammaFit): boolean {
  if (fit.model === null || !fit.isStrict) {
    return false;
  }
  const { p, q, gamma } = fit.model;
  const point = [Math.log(p), Math.log(q), Math.log((p * gamma) / q)];
  return rulesOut(
    gammaGammaProblem(values),
    point,
    [LOG_P, LOG_Q].map((coordinate) => ({ coordinate, value: LOG_LIMIT })),
  );
}

function gammaGammaProblem(values: PurchaseValues): BoxProblem {
  const logMean = logOfMean(values);
  return {
    evaluate: createGammaGammaLikelihood(values),
    lower: [-LOG_LIMIT, -LOG_LIMIT, logMean - LOG_LIMIT],
    upper: [LOG_LIMIT, LOG_LIMIT, logMean + LOG_LIMIT],
  };
}

function totalAccounts(values: PurchaseValues): number {
  return values.meanValue.reduce((sum, _, index) => sum + accountsOf(values, index), 0);
}

function logOfMean(values: PurchaseValues): number {
  const total = totalAccounts(values);
  return Math.log(
    values.meanValue.reduce((sum, value, at) => sum + (accountsOf(values, at) * value) / total, 0),
  );
}

function meanOfLogs(values: PurchaseValues): number {
  const total = totalAccounts(values);
  return values.meanValue.reduce(
    (sum, value, at) => sum + (accountsOf(values, at) * Math.log(value)) / total,
    0,
  );
}

function toModel(maximum: BoxMaximum): ValueModel {
  const p = Math.exp(maximum.point[LOG_P] as number);
  const q = Math.exp(maximum.point[LOG_Q] as number);
  return { p, q, gamma: (Math.exp(maximum.point[LOG_LEVEL] as number) * q) / p };
}
