import { Failure } from "../failure";
import {
  bestMaximum,
  differentMaxima,
  isStrictMaximum,
  levelPoints,
  rulesOut,
} from "../numerics/best-maximum";
import type { BoxMaximum, BoxProblem } from "../numerics/maximise-in-box";
import { CHANCE, ETA, KAPPA, SPREAD } from "./bg-nbd-derivatives";
import { createBgNbdLikelihood } from "./bg-nbd-likelihood";
import type { GroupedHistories } from "./purchase-histories";
import type { PurchaseModel } from "./purchase-model";

const LARGEST_KAPPA = 1 - 1e-9;
const GROUPS_THAT_CHOOSE_A_START = 1000;
const MAXIMA_TO_CLIMB_AGAIN = 3;
const RIDGE_VALUES = [0, 0.1, 0.5, 0.9, 0.999];

/**
 * kappa, chance and spread to start from: rates and dropout that differ little, much, very much. Where
 * next to nobody drops out there are lower maxima, often without dropout, just below the highest: the
 * last three climb past them.
 */
const STARTS = [
  [0.7, 0.2, 0.2],
  [0.3, 0.05, 0.1],
  [0.9, 0.6, 0.5],
  [0.5, 0.3, 0.8],
  [0.05, 0.02, 0.05],
  [0.05, 0.02, 0.8],
  [0.9, 0.02, 0.8],
] as const;

export interface BgNbdFit {
  /** The most likely model; null when nobody bought twice, which leaves everything open. */
  readonly model: PurchaseModel | null;
  /** Other models that the data cannot tell from it. */
  readonly rivals: readonly PurchaseModel[];
  /** For times in the unit of the histories; null without a model. */
  readonly logLikelihood: number | null;
  readonly accounts: number;
  readonly repeaters: number;
  /** Whether the likelihood has one highest point, at which r, alpha, a and b are finite. */
  readonly isStrict: boolean;
}

/**
 * Fits the BG/NBD model of Fader, Hardie & Lee (2005) to purchase histories by maximum likelihood.
 *
 * Assumptions: while alive, an account buys at random at its own constant rate; rates are
 * gamma-distributed over accounts; after each purchase an account drops out with its own constant
 * chance; chances are beta-distributed; rate and chance are independent. There is no contract, so
 * nobody sees an account leave.
 *
 * @param histories the accounts' histories, grouped
 * @returns the fit; when the likelihood has no single highest point, also the rivals
 * @throws Failure "number" when no start converges
 */
export function fitBgNbd(histories: GroupedHistories): BgNbdFit {
  const accounts = sum(histories.count);
  const repeaters = sum(histories.count.filter((_, group) => purchasesOf(histories, group) > 0));
  if (repeaters === 0) {
    return {
      model: null,
      rivals: [],
      logLikelihood: null,
      accounts,
      repeaters,
      isStrict: false,
    };
  }
  const problem = bgNbdProblem(histories);
  const found =
    bestMaximum(problem, startsFor(histories)) ?? bestMaximum(problem, plainStarts(histories));
  if (found === null) {
    throw new Failure("number", "the BG/NBD fit did not converge; check accounts and dates");
  }
  const { best, ties } = found;
  const isStrict = ties.length === 0 && isStrictMaximum(best, accounts);
  const ridge = isStrict ? [] : ridgeThrough(problem, best);
  return {
    model: toModel(best),
    rivals: [...ties, ...ridge].map(toModel),
    logLikelihood: best.value,
    accounts,
    repeaters,
    isStrict,
  };
}

/**
 * Whether the data single out r, alpha, a and b: the fit is strict, and models without dropout, or
 * in which all accounts have the same rate or the same chance to drop out, are far less likely.
 */
export function isBgNbdIdentified(histories: GroupedHistories, fit: BgNbdFit): boolean {
  if (fit.model === null || !fit.isStrict) {
    return false;
  }
  const { purchaseRate, rateSpread, dropout } = fit.model;
  const point = [
    Math.log(purchaseRate),
    rateSpread / (1 + rateSpread),
    dropout.chance,
    dropout.spread,
  ];
  return rulesOut(
    bgNbdProblem(histories),
    point,
    [KAPPA, CHANCE, SPREAD].map((coordinate) => ({ coordinate, value: 0 })),
  );
}

/** The model at a point of the likelihood's coordinates. */
function toModel(maximum: BoxMaximum): PurchaseModel {
  const kappa = maximum.point[KAPPA] as number;
  return {
    purchaseRate: Math.exp(maximum.point[ETA] as number),
    rateSpread: kappa / (1 - kappa),
    dropout: {
      chance: maximum.point[CHANCE] as number,
      spread: maximum.point[SPREAD] as number,
    },
  };
}

function bgNbdProblem(histories: GroupedHistories): BoxProblem {
  return {
    evaluate: createBgNbdLikelihood(histories),
    lower: [-700, 0, 0, 0],
    upper: [700, LARGEST_KAPPA, 1, 1],
  };
}

function ridgeThrough(problem: BoxProblem, best: BoxMaximum): BoxMaximum[] {
  return [KAPPA, SPREAD].flatMap((place) => levelPoints(problem, best, place, RIDGE_VALUES));
}

/** On many accounts the starts compete on an evenly spread part of them, to save time. */
function startsFor(histories: GroupedHistories): readonly (readonly number[])[] {
  const starts = plainStarts(histories);
  const stride = Math.ceil(histories.count.length / GROUPS_THAT_CHOOSE_A_START);
  if (stride < 2) {
    return starts;
  }
  return differentMaxima(bgNbdProblem(everyNth(histories, stride)), starts)
    .slice(0, MAXIMA_TO_CLIMB_AGAIN)
    .map(({ point }) => insideBox([...point]));
}

function plainStarts(histories: GroupedHistories): readonly (readonly number[])[] {
  const rate = Math.log(
    (1.5 * weightedSum(histories.repeatPurchases, histories.count)) /
      weightedSum(histories.age, histories.count),
  );
  return STARTS.map((start) => [rate, ...start]);
}

/** A start at a bound could not tell a bound of the part from one of the whole. */
function insideBox(point: readonly number[]): number[] {
  return point.map((value, index) =>
    index === ETA ? value : Math.min(0.99, Math.max(0.01, value)),
  );
}

/** Every n-th history in the order of age, recency and purchases, whatever the order of accounts. */
function everyNth(histories: GroupedHistories, stride: number): GroupedHistories {
  const { age, recency, repeatPurchases, count } = histories;
  const difference = (column: Float64Array, one: number, other: number) =>
    (column[one] as number) - (column[other] as number);
  const chosen = Int32Array.from(count.keys())
    .sort(
      (one, other) =>
        difference(age, one, other) ||
        difference(recency, one, other) ||
        difference(repeatPurchases, one, other),
    )
    .filter((_, place) => place % stride === 0);
  const thin = (column: Float64Array) =>
    Float64Array.from(chosen, (group) => column[group] as number);
  return {
    repeatPurchases: thin(repeatPurchases),
    recency: thin(recency),
    age: thin(age),
    count: thin(count),
    groupOfAccount: new Int32Array(0),
  };
}

function purchasesOf(histories: GroupedHistories, group: number): number {
  return histories.repeatPurchases[group] as number;
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function weightedSum(numbers: Float64Array, weights: Float64Array): number {
  return numbers.reduce((total, number, index) => total + number * (weights[index] as number), 0);
}
