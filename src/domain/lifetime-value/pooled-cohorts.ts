import type { AccountHistory } from "./account-future";
import { type Book, bookOf } from "./book";
import type { BookForecast } from "./book-forecast";
import { type CohortFit, type CohortModels, fitCohorts } from "./cohort-fit";
import { expectedPurchaseValue } from "./expected-value";
import { orderOfContent } from "./order-of-content";
import { forecastPurchases } from "./purchase-forecast";

/** The cohorts of the accounts that have a history, with their models in days. */
export interface PooledCohorts {
  readonly fit: CohortFit;
  /** What the accounts of each cohort say of the models. */
  readonly books: readonly Book[];
  /** By account with a history; -1 for none. */
  readonly cohortOfAccount: Int32Array;
}

/**
 * Fits models to the cohorts of a list of accounts. Null when they are all in one cohort: that is the
 * whole, and there is nothing to borrow from.
 *
 * @param accounts times in days, so that nothing depends on the unit of an answer
 * @param own the cohort of each of them, -1 for none
 */
export function poolCohorts(
  accounts: readonly AccountHistory[],
  own: Int32Array,
): PooledCohorts | null {
  const order = Array.from(orderOfContent(accounts));
  return poolBooks(own, (isOf) =>
    bookOf(order.filter(isOf).map((place) => accounts[place] as AccountHistory)),
  );
}

/**
 * The same for whatever has a cohort.
 *
 * @param own the cohort of each, -1 for none
 * @param bookOfPlaces what those at the places asked for say of the models
 */
export function poolBooks(
  own: Int32Array,
  bookOfPlaces: (isOf: (place: number) => boolean) => Book,
): PooledCohorts | null {
  const present = [...new Set(own)].filter((cohort) => cohort >= 0).sort((a, b) => a - b);
  if (present.length === 0 || (present.length === 1 && !own.includes(-1))) {
    return null;
  }
  const cohortOfAccount = own.map((cohort) => present.indexOf(cohort));
  const books = present.map((_, cohort) =>
    bookOfPlaces((place) => cohortOfAccount[place] === cohort),
  );
  return {
    fit: fitCohorts(
      bookOfPlaces(() => true),
      books,
    ),
    books,
    cohortOfAccount,
  };
}

/** How much of what is known of each account's model comes from all accounts. */
export function shareBorrowed(pooled: PooledCohorts): Float64Array {
  return Float64Array.from(pooled.cohortOfAccount, (cohort) => modelsOf(pooled, cohort).borrowed);
}

/**
 * Forecasts purchases and values of all accounts, each by the model of its cohort.
 *
 * @param accounts times in the unit of the answer
 * @param daysPerUnit that unit
 */
export function forecastCohorts(
  accounts: readonly AccountHistory[],
  pooled: PooledCohorts,
  daysPerUnit: number,
  horizon: number,
  discountPerUnit: number,
): BookForecast {
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

/** The models of a cohort, -1 for those of all accounts. */
export function modelsOf({ fit }: Pick<PooledCohorts, "fit">, cohort: number): CohortModels {
  return cohort < 0 ? fit.whole : (fit.cohorts[cohort] as CohortModels);
}
