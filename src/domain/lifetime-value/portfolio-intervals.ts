import { Failure } from "../failure";
import type { Posterior } from "../numerics/highest-point";
import type { Interval } from "../numerics/interval";
import { type NormalPrior, withNormalPrior } from "../numerics/log-density";
import { drawFromPosterior } from "../numerics/posterior-draws";
import { createRandom } from "../numerics/random";
import type { AccountHistory } from "./account-future";
import { bgNbdPosterior, purchaseModelAt, unboundedBgNbdLikelihood } from "./bg-nbd-posterior";
import { type Book, bookOf, hasValues } from "./book";
import type { CohortFit } from "./cohort-fit";
import { createGammaGammaLikelihood } from "./gamma-gamma-likelihood";
import { gammaGammaPosterior, valueModelAt } from "./gamma-gamma-posterior";
import { compareContent, orderOfContent } from "./order-of-content";
import {
  type AccountInterval,
  intervalOf,
  type ParameterDraws,
  simulateAccount,
} from "./simulated-futures";
import type { PooledCohorts } from "./pooled-cohorts";
import type { TimeAhead } from "./time-ahead";

/** Why there is no interval of a value. */
export const NO_VALUE_KNOWN =
  "no account has a repeat purchase with an amount above 0, so it is open what one is worth";

const MOST_DRAWS = 2000;
const FEWEST_DRAWS = 400;
const DRAWS_OF_ALL_ACCOUNTS = 1_000_000;
const MOST_ACCOUNTS = 20_000;

export interface PortfolioIntervals {
  /** In the order of the accounts. */
  readonly accounts: readonly AccountInterval[];
  readonly totalPurchases: Interval;
  /** Null when no account has a repeat purchase of known value. */
  readonly totalValue: Interval | null;
}

export interface IntervalQuestion {
  readonly ahead: TimeAhead;
  /** How likely an interval holds what comes, such as 0.9. */
  readonly confidence: number;
  readonly seed: number;
  /** How many futures are drawn; null for as many as so many accounts can afford. */
  readonly draws?: number | null;
}

/**
 * Between which numbers the purchases and the value of every account, and of all together, will lie:
 * parameters drawn from their posterior, chance drawn on top. It is the interval of these models: where
 * accounts buy otherwise than they assume, no interval of theirs knows.
 *
 * The same accounts give the same intervals in whatever order; accounts of which the same is known have
 * the same interval.
 *
 * @param accounts their histories, times in one unit throughout
 * @param cohorts null: one model for all
 */
export function simulatePortfolio(
  accounts: readonly AccountHistory[],
  { ahead, confidence, seed, draws: wanted = null }: IntervalQuestion,
  cohorts: PooledCohorts | null = null,
): PortfolioIntervals {
  if (accounts.length > MOST_ACCOUNTS) {
    throw new Failure(
      "unavailable",
      `there are ${accounts.length} accounts; an interval is given for up to ${MOST_ACCOUNTS}, ` +
        "so give it a part of them",
    );
  }
  const draws = wanted ?? drawsFor(accounts.length);
  const cohortOf = (place: number) => cohorts?.cohortOfAccount[place] ?? -1;
  const order = orderOfContent(accounts).sort(
    (one, other) =>
      compareContent(accounts[one] as AccountHistory, accounts[other] as AccountHistory) ||
      cohortOf(one) - cohortOf(other),
  );
  const uniform = createRandom(seed);
  const parameters = drawParameters(accounts, order, cohorts, draws, uniform);
  const totals = { purchases: new Float64Array(draws), value: new Float64Array(draws) };
  const intervals = new Array<AccountInterval>(accounts.length);
  let before = -1;
  for (const place of order) {
    const account = accounts[place] as AccountHistory;
    const own = parameters.get(cohortOf(place)) as ParameterDraws;
    const interval = simulateAccount(uniform, own, account, ahead, confidence, totals);
    const isLikeBefore =
      before >= 0 &&
      cohortOf(before) === cohortOf(place) &&
      compareContent(accounts[before] as AccountHistory, account) === 0;
    intervals[place] = isLikeBefore ? (intervals[before] as AccountInterval) : interval;
    before = place;
  }
  return {
    accounts: intervals,
    totalPurchases: intervalOf(totals.purchases, confidence),
    totalValue: Number.isNaN(totals.value[0]) ? null : intervalOf(totals.value, confidence),
  };
}

/** Roughly what it takes, to decide where it runs. */
export function intervalMilliseconds(accounts: number): number {
  return 50 + accounts * drawsFor(accounts) * 0.002;
}

function drawsFor(accounts: number): number {
  const affordable = Math.floor(DRAWS_OF_ALL_ACCOUNTS / Math.max(1, accounts));
  return Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, affordable));
}

/** By cohort, -1 for accounts without one. */
function drawParameters(
  accounts: readonly AccountHistory[],
  order: Int32Array,
  cohorts: PooledCohorts | null,
  draws: number,
  uniform: () => number,
): ReadonlyMap<number, ParameterDraws> {
  const inOrder = Array.from(order, (place) => accounts[place] as AccountHistory);
  const whole = bookOf(inOrder);
  const drawn = new Map<number, ParameterDraws>();
  if (cohorts === null || cohorts.cohortOfAccount.includes(-1)) {
    drawn.set(-1, {
      models: pointsOf(bgNbdPosterior(whole.histories), draws, uniform).map(purchaseModelAt),
      values: hasValues(whole)
        ? pointsOf(gammaGammaPosterior(whole.values), draws, uniform).map(valueModelAt)
        : null,
    });
  }
  cohorts?.fit.cohorts.forEach((_, cohort) => {
    const own = bookOf(
      Array.from(order)
        .filter((place) => cohorts.cohortOfAccount[place] === cohort)
        .map((place) => accounts[place] as AccountHistory),
    );
    drawn.set(cohort, drawCohort(own, cohorts.fit, draws, uniform));
  });
  return drawn;
}

function drawCohort(
  own: Book,
  { purchasePrior, valuePrior }: CohortFit,
  draws: number,
  uniform: () => number,
): ParameterDraws {
  const models = pointsOf(
    posteriorAround(unboundedBgNbdLikelihood(own.histories), purchasePrior),
    draws,
    uniform,
  ).map(purchaseModelAt);
  if (valuePrior === null) {
    return { models, values: null };
  }
  const likelihood = createGammaGammaLikelihood(own.values);
  const values = pointsOf(posteriorAround(likelihood, valuePrior), draws, uniform);
  return { models, values: values.map(valueModelAt) };
}

function posteriorAround(likelihood: Posterior["logDensity"], prior: NormalPrior): Posterior {
  const logDensity = withNormalPrior(likelihood, prior);
  return {
    logDensity,
    value: (point) => logDensity(point).value,
    starts: [[...prior.centre]],
  };
}

function pointsOf(
  posterior: Posterior,
  draws: number,
  uniform: () => number,
): readonly Float64Array[] {
  const drawn = drawFromPosterior(posterior, draws, uniform);
  if (drawn === null) {
    throw new Failure("number", "the interval did not converge; check accounts and dates");
  }
  return drawn.points;
}
