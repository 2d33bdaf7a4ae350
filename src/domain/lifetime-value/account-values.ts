import { Failure } from "../failure";
import { refusePercentage } from "../numerics/refuse-percentage";
import { type AccountFailure, summarisePurchases } from "./account-summaries";
import { accountHistories } from "./book";
import { forecastBook, type WhyOpen } from "./book-forecast";
import type { Cohorts } from "./cohorts";
import { forecastCohorts, poolCohorts, shareBorrowed } from "./pooled-cohorts";
import { simulatePortfolio } from "./portfolio-intervals";
import type { PurchaseList } from "./purchase-list";
import type { AccountInterval } from "./simulated-futures";
import { daysAhead } from "./time-ahead";
import { DAYS_PER_UNIT, DAYS_PER_YEAR, discountForUnit, type TimeUnit } from "./time-unit";

const MOST_YEARS = 100;
/** Of the intervals of single accounts: from 5 % to 95 %. */
export const INTERVAL_OF_AN_ACCOUNT = { confidence: 0.9, seed: 1 };

const NOBODY_REPEATS = "no account has bought on a second day, so it is open how often they buy";
const PURCHASES_AMBIGUOUS =
  "the purchases fit several models equally well, and this number differs between them";
const EVERYBODY_LEAVES =
  "the purchases are too few to tell how many stay: they fit best if all leave at their first chance";
export const FEW_VALUES =
  "fewer than two accounts have a repeat purchase with an amount above 0, too few to compare";
export const VALUES_AMBIGUOUS =
  "the amounts differ so much between accounts that the mean of a further one is open";

export const whyPurchasesOpen: Readonly<Record<WhyOpen, string>> = {
  nobodyRepeats: NOBODY_REPEATS,
  everybodyLeaves: EVERYBODY_LEAVES,
  severalModels: PURCHASES_AMBIGUOUS,
};

export interface AccountValueOptions {
  /** The time ahead, in units. */
  readonly horizon: number;
  readonly unit: TimeUnit;
  /** A fraction a year, such as 0.1. */
  readonly discountPerYear: number;
  /** An Excel serial number; null for the last date in the list. */
  readonly asOf: number | null;
}

/** Plain numbers and words, so that it can be handed to a worker. */
export interface AccountValueInput {
  readonly list: PurchaseList;
  readonly options: AccountValueOptions;
  /** Null: one model for all accounts. */
  readonly cohorts?: Cohorts | null;
  /** Whether to work out between which numbers purchases and value will lie. */
  readonly isIntervalWanted?: boolean;
}

/** One element an account; NaN without a history, and those of value where no value is known. */
export interface AccountIntervalColumns {
  readonly purchasesLow: Float64Array;
  readonly purchasesHigh: Float64Array;
  readonly valueLow: Float64Array;
  readonly valueHigh: Float64Array;
}

/** One element an account, in order of first appearance; NaN where a number is not given. */
export interface AccountValues {
  readonly repeatPurchases: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  readonly expectedValue: Float64Array;
  readonly lifetimeValue: Float64Array;
  /** 5 % and 95 % of what may come, where that was asked for. */
  readonly intervals: AccountIntervalColumns | null;
  /** The share of what is known of the parameters that comes from all accounts; null without cohorts. */
  readonly borrowed: Float64Array | null;
  /** Why an account has no numbers at all. */
  readonly failures: readonly AccountFailure[];
  /** Why P(alive) and expected purchases are open, where they are. */
  readonly whyPurchasesOpen: string;
  /** Why the expected value of a purchase is open, where it is. */
  readonly whyValueOpen: string;
}

/**
 * What is each account worth, judged by its purchases so far? The BG/NBD model says how many
 * purchases are ahead, the gamma-gamma model what each is worth. The discount rate is turned into
 * one for the unit of time, so there is one unit throughout: mixing weeks and 30-day months is
 * how a widely copied example gets four times the value.
 *
 * @throws Failure when an option is wrong, or no account has a purchase up to `asOf`
 */
export function valueAccounts({
  list,
  options,
  cohorts = null,
  isIntervalWanted = false,
}: AccountValueInput): AccountValues {
  requireOptions(options);
  const daysPerUnit = DAYS_PER_UNIT[options.unit];
  const summaries = summarisePurchases(list, options.asOf, daysPerUnit);
  const { accounts, histories } = summaries;
  if (accounts.length === 0) {
    throw summaries.failures[0]?.failure ?? new Failure("unavailable", "accounts is empty");
  }
  const discountPerUnit = discountForUnit(options.discountPerYear, options.unit);
  const inDays = summarisePurchases(list, options.asOf, 1);
  const known = accountHistories(inDays);
  const pooled =
    cohorts &&
    poolCohorts(
      known,
      accounts.map((account) => cohorts.cohortOfAccount[account] as number),
    );
  const forecast =
    pooled === null
      ? forecastBook(summaries, options.horizon, discountPerUnit)
      : forecastCohorts(
          accountHistories(summaries),
          pooled,
          daysPerUnit,
          options.horizon,
          discountPerUnit,
        );
  const lifetime = forecast.discountedPurchases.map(
    (purchases, index) => purchases * (forecast.expectedValue[index] as number),
  );
  const places = summaries.total;
  function placed(numbers: Float64Array): Float64Array {
    const all = new Float64Array(places).fill(NaN);
    numbers.forEach((number, index) => (all[accounts[index] as number] = number));
    return all;
  }
  const question = {
    ...INTERVAL_OF_AN_ACCOUNT,
    ahead: daysAhead(options.horizon, options.unit, options.discountPerYear),
  };
  const intervals = isIntervalWanted ? simulatePortfolio(known, question, pooled).accounts : null;
  return {
    failures: summaries.failures,
    whyPurchasesOpen: whyPurchasesOpen[forecast.openBecause],
    whyValueOpen: countRepeaters(summaries.valuedPurchases) < 2 ? FEW_VALUES : VALUES_AMBIGUOUS,
    repeatPurchases: placed(histories.repeatPurchases),
    recency: placed(histories.recency),
    age: placed(histories.age),
    probabilityAlive: placed(forecast.probabilityAlive),
    expectedPurchases: placed(forecast.expectedPurchases),
    expectedValue: placed(forecast.expectedValue),
    lifetimeValue: placed(lifetime),
    borrowed: cohorts && placed(pooled ? shareBorrowed(pooled) : new Float64Array(accounts.length)),
    intervals: intervals && intervalColumns(intervals, placed),
  };
}

/** The limits side by side, each column put where its accounts stand. */
export function intervalColumns(
  intervals: readonly AccountInterval[],
  placed: (numbers: Float64Array) => Float64Array,
): AccountIntervalColumns {
  const column = (numberOf: (interval: AccountInterval) => number) =>
    placed(Float64Array.from(intervals, numberOf));
  return {
    purchasesLow: column(({ purchases }) => purchases.low),
    purchasesHigh: column(({ purchases }) => purchases.high),
    valueLow: column(({ value }) => value?.low ?? NaN),
    valueHigh: column(({ value }) => value?.high ?? NaN),
  };
}

/** @throws Failure when the horizon or the discount cannot be meant */
export function requireOptions({
  horizon,
  unit,
  discountPerYear,
}: Omit<AccountValueOptions, "asOf">): void {
  const most = Math.floor((MOST_YEARS * DAYS_PER_YEAR) / DAYS_PER_UNIT[unit]);
  if (!(horizon > 0 && horizon <= most)) {
    throw new Failure(
      "value",
      `horizon is ${horizon}; give a number of ${unit}s above 0 and up to ${most} (100 years)`,
    );
  }
  if (!(discountPerYear >= 0 && discountPerYear < Infinity)) {
    throw new Failure(
      "value",
      `discount is ${discountPerYear}; give a rate a year of 0 or above, such as 0.1`,
    );
  }
  refusePercentage("discount", discountPerYear);
}

function countRepeaters(valuedPurchases: Float64Array): number {
  return valuedPurchases.filter((purchases) => purchases > 0).length;
}
