import type { AccountHistory } from "./account-future";
import { accountHistories, bookOf } from "./book";
import type { AccountSummaries } from "./account-summaries";
import type { BookForecast } from "./book-forecast";
import { type CohortFit, type CohortModels, fitCohorts } from "./cohort-fit";
import type { Cohorts } from "./cohorts";
import { expectedPurchaseValue } from "./expected-value";
import { orderOfContent } from "./order-of-content";
import { forecastPurchases } from "./purchase-forecast";

/** The cohorts of the accounts that have a history, with their models in days. */
export interface PooledCohorts {
  readonly fit: CohortFit;
  /** By account with a history; -1 for none. */
  readonly cohortOfAccount: Int32Array;
}

/**
 * Fits models to the cohorts of a list of accounts. Null when they are all in one cohort: that is the
 * whole, and there is nothing to borrow from.
 *
 * @param summaries of the accounts, times in days, so that nothing depends on the unit of an answer
 */
export function poolCohorts(
  summaries: AccountSummaries,
  { cohortOfAccount }: Cohorts,
): PooledCohorts | null {
  const accounts = accountHistories(summaries);
  const own = Array.from(summaries.accounts, (account) => cohortOfAccount[account] as number);
  const present = [...new Set(own)].filter((cohort) => cohort >= 0).sort((a, b) => a - b);
  if (present.length === 0 || (present.length === 1 && !own.includes(-1))) {
    return null;
  }
  const cohortOf = Int32Array.from(own, (cohort) => present.indexOf(cohort));
  const order = Array.from(orderOfContent(accounts));
  const bookOfPlaces = (places: readonly number[]) =>
    bookOf(places.map((place) => accounts[place] as AccountHistory));
  const fit = fitCohorts(
    bookOfPlaces(order),
    present.map((_, cohort) => bookOfPlaces(order.filter((place) => cohortOf[place] === cohort))),
  );
  return { fit, cohortOfAccount: cohortOf };
}

/** How much of what is known of each account's model comes from all accounts. */
export function shareBorrowed(pooled: PooledCohorts): Float64Array {
  return Float64Array.from(pooled.cohortOfAccount, (cohort) => modelsOf(pooled, cohort).borrowed);
}

/**
 * Forecasts purchases and values of all accounts, each by the model of its cohort.
 *
 * @param summaries times in the unit of the answer
 * @param daysPerUnit that unit
 */
export function forecastCohorts(
  summaries: AccountSummaries,
  pooled: PooledCohorts,
  daysPerUnit: number,
  horizon: number,
  discountPerUnit: number,
): BookForecast {
  const accounts = accountHistories(summaries);
  const column = () => new Float64Array(accounts.length).fill(NaN);
  const forecast: BookForecast = {
    probabilityAlive: column(),
    expectedPurchases: column(),
    discountedPurchases: column(),
    expectedValue: column(),
    openBecause: "severalModels",
  };
  for (const cohort of new Set(pooled.cohortOfAccount)) {
    const places = [...accounts.keys()].filter((place) => pooled.cohortOfAccount[place] === cohort);
    const { purchases, values } = modelsOf(pooled, cohort);
    const { histories } = bookOf(places.map((place) => accounts[place] as AccountHistory));
    const model = { ...purchases, purchaseRate: purchases.purchaseRate * daysPerUnit };
    const ahead = forecastPurchases(histories, { model, rivals: [] }, horizon, discountPerUnit);
    places.forEach((place, index) => {
      const group = histories.groupOfAccount[index] as number;
      const { valuedPurchases, meanValue } = accounts[place] as AccountHistory;
      forecast.probabilityAlive[place] = ahead.probabilityAlive[group] as number;
      forecast.expectedPurchases[place] = ahead.expectedPurchases[group] as number;
      forecast.discountedPurchases[place] = ahead.discountedPurchases[group] as number;
      forecast.expectedValue[place] =
        (values && expectedPurchaseValue(values, valuedPurchases, meanValue)) ?? NaN;
    });
  }
  return forecast;
}

function modelsOf({ fit }: PooledCohorts, cohort: number): CohortModels {
  return cohort < 0 ? fit.whole : (fit.cohorts[cohort] as CohortModels);
}
