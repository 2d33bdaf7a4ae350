import { whyOpen } from "./book-forecast";
import { Failure } from "../failure";
import {
  type AccountIntervalColumns,
  type AccountValueOptions,
  FEW_VALUES,
  intervalColumns,
  INTERVAL_OF_AN_ACCOUNT,
  requireOptions,
  VALUES_AMBIGUOUS,
  whyPurchasesOpen,
} from "./account-values";
import { fitBgNbd } from "./bg-nbd-fit";
import type { Cohorts } from "./cohorts";
import {
  type CountedHistories,
  groupCounted,
  type RefusedHistory,
  type SortedHistories,
  sortHistories,
} from "./counted-histories";
import { expectedPurchaseValue } from "./expected-value";
import {
  accountsOfRows,
  bookOfRows,
  inDays,
  type PooledHistories,
  poolHistories,
} from "./history-books";
import { forecastCohorts, modelsOf, type PooledCohorts } from "./pooled-cohorts";
import { refuseTooMany, simulatePortfolio } from "./portfolio-intervals";
import { forecastPurchases, type PurchaseForecast } from "./purchase-forecast";
import { daysAhead } from "./time-ahead";
import { DAYS_PER_UNIT, discountForUnit } from "./time-unit";
import { forecastPurchaseValues } from "./value-forecast";

export interface HistoryValueInput {
  readonly histories: CountedHistories;
  readonly options: Omit<AccountValueOptions, "asOf">;
  /** By row. Null: one model for all accounts. */
  readonly cohorts?: Cohorts | null;
  /** Whether to work out between which numbers purchases and value of one account will lie. */
  readonly isIntervalWanted?: boolean;
}

/** What one account of each history is worth; NaN where a number is not given. */
export interface HistoryValues {
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  readonly expectedValue: Float64Array;
  readonly lifetimeValue: Float64Array;
  /** 5 % and 95 % of what may come, where that was asked for. */
  readonly intervals: AccountIntervalColumns | null;
  /** The share of what is known of the parameters that comes from all accounts; null without cohorts. */
  readonly borrowed: Float64Array | null;
  /** Rows that say how often and when accounts bought. */
  readonly isOfPurchases: readonly boolean[];
  readonly failures: readonly RefusedHistory[];
  readonly whyPurchasesOpen: string;
  readonly whyValueOpen: string;
}

/**
 * What is each account worth, from counted histories: the models of `valueAccounts`, fitted to how
 * many accounts have each history. The likelihood is the same sum, so the fit of purchases is that
 * of the raw rows; the values are as fine as they were counted.
 *
 * @throws Failure when an option is wrong, or no row has a history
 */
export function valueHistories({
  histories,
  options,
  cohorts = null,
  isIntervalWanted = false,
}: HistoryValueInput): HistoryValues {
  requireOptions(options);
  const sorted = sortHistories(histories);
  const { ofPurchases, ofValues, failures } = sorted;
  if (ofPurchases.length === 0) {
    throw failures[0]?.failure ?? new Failure("unavailable", "repeats is empty");
  }
  if (isIntervalWanted) refuseTooMany(ofPurchases.length, "histories");
  const dated = inDays(histories, options.unit);
  const pooled = cohorts && poolHistories(dated, sorted, cohorts);
  const rows = histories.count.length;
  function placed(ofPlaces: Float64Array): Float64Array {
    const all = new Float64Array(rows).fill(NaN);
    ofPurchases.forEach((row, place) => (all[row] = ofPlaces[place] as number));
    return all;
  }
  const ahead = pooled
    ? {
        ...forecastByCohort(histories, sorted, pooled, options),
        whyOpen: "severalModels" as const,
      }
    : forecastAlike(histories, ofPurchases, options);
  const expectedValue = pooled
    ? worthByCohort(histories, sorted, pooled)
    : worthOf(histories, ofValues);
  const discounted = placed(ahead.discountedPurchases);
  const isOfPurchases = new Array<boolean>(rows).fill(false);
  ofPurchases.forEach((row) => (isOfPurchases[row] = true));
  const valued = ofValues.reduce((sum, row) => sum + (histories.count[row] as number), 0);
  const { horizon, unit, discountPerYear } = options;
  const intervals = isIntervalWanted
    ? simulatePortfolio(
        accountsOfRows(dated, sorted),
        { ...INTERVAL_OF_AN_ACCOUNT, ahead: daysAhead(horizon, unit, discountPerYear) },
        pooled && cohortsOfPurchases(pooled, ofPurchases),
        bookOfRows(dated, sorted),
      ).accounts
    : null;
  return {
    probabilityAlive: placed(ahead.probabilityAlive),
    expectedPurchases: placed(ahead.expectedPurchases),
    expectedValue,
    lifetimeValue: discounted.map((purchases, row) => purchases * (expectedValue[row] as number)),
    intervals: intervals && intervalColumns(intervals, placed),
    borrowed: cohorts && borrowedByRow(rows, pooled),
    isOfPurchases,
    failures,
    whyPurchasesOpen: whyPurchasesOpen[ahead.whyOpen],
    whyValueOpen: valued < 2 ? FEW_VALUES : VALUES_AMBIGUOUS,
  };
}

/** One model for all; one element a row of purchases. */
function forecastAlike(
  histories: CountedHistories,
  ofPurchases: Int32Array,
  { horizon, unit, discountPerYear }: HistoryValueInput["options"],
) {
  const grouped = groupCounted(histories, ofPurchases);
  const fit = fitBgNbd(grouped);
  const discount = discountForUnit(discountPerYear, unit);
  const ahead = forecastPurchases(grouped, fit, horizon, discount);
  const spread = (ofGroups: Float64Array) =>
    Float64Array.from(grouped.groupOfAccount, (group) => ofGroups[group] as number);
  return {
    probabilityAlive: spread(ahead.probabilityAlive),
    expectedPurchases: spread(ahead.expectedPurchases),
    discountedPurchases: spread(ahead.discountedPurchases),
    whyOpen: whyOpen(fit.model),
  };
}

function forecastByCohort(
  histories: CountedHistories,
  sorted: SortedHistories,
  pooled: PooledHistories,
  { horizon, unit, discountPerYear }: HistoryValueInput["options"],
): PurchaseForecast {
  return forecastCohorts(
    accountsOfRows(histories, sorted),
    cohortsOfPurchases(pooled, sorted.ofPurchases),
    DAYS_PER_UNIT[unit],
    horizon,
    discountForUnit(discountPerYear, unit),
  );
}

function cohortsOfPurchases(
  { fit, books, cohortOfRow }: PooledHistories,
  ofPurchases: Int32Array,
): PooledCohorts {
  return { fit, books, cohortOfAccount: ofPurchases.map((row) => cohortOfRow[row] as number) };
}

function borrowedByRow(rows: number, pooled: PooledHistories | null): Float64Array {
  if (pooled === null) return new Float64Array(rows);
  return Float64Array.from(pooled.cohortOfRow, (cohort) => modelsOf(pooled, cohort).borrowed);
}

/** The expected value of a purchase in every row, by the model of its cohort. */
function worthByCohort(
  histories: CountedHistories,
  { ofValues }: SortedHistories,
  pooled: PooledHistories,
): Float64Array {
  const valued = new Set(ofValues);
  return Float64Array.from(pooled.cohortOfRow, (cohort, row) => {
    const { values } = modelsOf(pooled, cohort);
    const purchases = valued.has(row) ? (histories.repeatPurchases[row] as number) : 0;
    const meanValue = valued.has(row) ? ((histories.value as Float64Array)[row] as number) : 0;
    return (values && expectedPurchaseValue(values, purchases, meanValue)) ?? NaN;
  });
}

/** The expected value of a purchase in every row; one without a value stands for all accounts. */
function worthOf(histories: CountedHistories, ofValues: Int32Array): Float64Array {
  const rows = histories.count.length;
  const purchases = new Float64Array(rows);
  const meanValue = new Float64Array(rows);
  ofValues.forEach((row) => {
    purchases[row] = histories.repeatPurchases[row] as number;
    meanValue[row] = (histories.value as Float64Array)[row] as number;
  });
  return forecastPurchaseValues(purchases, meanValue, histories.count);
}
