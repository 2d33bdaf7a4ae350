import { Failure } from "../failure";
import type { Interval } from "../numerics/interval";
import { createRandom } from "../numerics/random";
import type { AccountHistory } from "./account-future";
import { type Book, bookOf } from "./book";
import { compareContent, orderOfContent } from "./order-of-content";
import { drawParameters } from "./parameter-draws";
import type { PooledCohorts } from "./pooled-cohorts";
import {
  type AccountInterval,
  intervalOf,
  type ParameterDraws,
  simulateAccount,
} from "./simulated-futures";
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
 * @param known what all accounts say of the models, where it is more than these accounts do
 */
export function simulatePortfolio(
  accounts: readonly AccountHistory[],
  { ahead, confidence, seed, draws: wanted = null }: IntervalQuestion,
  cohorts: PooledCohorts | null = null,
  known: Book | null = null,
): PortfolioIntervals {
  refuseTooMany(accounts.length, "accounts");
  const draws = wanted ?? drawsFor(accounts.length);
  const cohortOf = (place: number) => cohorts?.cohortOfAccount[place] ?? -1;
  const order = orderOfContent(accounts).sort(
    (one, other) =>
      compareContent(accounts[one] as AccountHistory, accounts[other] as AccountHistory) ||
      cohortOf(one) - cohortOf(other),
  );
  const uniform = createRandom(seed);
  const whole = known ?? bookOf(Array.from(order, (place) => accounts[place] as AccountHistory));
  const parameters = drawParameters(whole, cohorts, draws, uniform);
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

/** @throws Failure where drawing futures of all of them would take too long */
export function refuseTooMany(count: number, things: "accounts" | "histories"): void {
  if (count > MOST_ACCOUNTS) {
    throw new Failure(
      "unavailable",
      `there are ${count} ${things}; an interval is given for up to ${MOST_ACCOUNTS}, ` +
        "so give it a part of them",
    );
  }
}

/** Roughly what it takes, to decide where it runs. */
export function intervalMilliseconds(accounts: number): number {
  return 50 + accounts * drawsFor(accounts) * 0.002;
}

function drawsFor(accounts: number): number {
  const affordable = Math.floor(DRAWS_OF_ALL_ACCOUNTS / Math.max(1, accounts));
  return Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, affordable));
}
