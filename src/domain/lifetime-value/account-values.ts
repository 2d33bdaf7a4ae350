import { Failure } from "../failure";
import { summarisePurchases } from "./account-summaries";
import { fitBgNbd } from "./bg-nbd-fit";
import { forecastPurchaseValues } from "./value-forecast";
import { groupHistories } from "./purchase-histories";
import { forecastPurchases } from "./purchase-forecast";
import type { PurchaseList } from "./purchase-list";
import { DAYS_PER_UNIT, DAYS_PER_YEAR, type TimeUnit } from "./time-unit";

const MOST_YEARS = 100;

export interface AccountValueOptions {
  /** The time ahead, in units. */
  readonly horizon: number;
  readonly unit: TimeUnit;
  /** A fraction a year, such as 0.1. */
  readonly discountPerYear: number;
  /** An Excel serial number; null for the last date in the list. */
  readonly asOf: number | null;
}

/** One element an account, in order of first appearance; NaN where a number is not given. */
export interface AccountValues {
  /** The row of the list in which the account appears first. */
  readonly firstRow: Int32Array;
  readonly repeatPurchases: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  readonly expectedValue: Float64Array;
  readonly lifetimeValue: Float64Array;
  /** Why an account has no numbers at all. */
  readonly failures: ReadonlyMap<number, Failure>;
}

/**
 * What is each account worth, judged by its purchases so far? The BG/NBD model says how many
 * purchases are ahead, the gamma-gamma model what each is worth. The discount rate is turned into
 * one for the unit of time, so there is one unit throughout: mixing weeks and 30-day months is
 * how a widely copied example gets four times the value.
 *
 * @throws Failure when an option is wrong, or no account has a purchase up to `asOf`
 */
export function valueAccounts(list: PurchaseList, options: AccountValueOptions): AccountValues {
  requireOptions(options);
  const daysPerUnit = DAYS_PER_UNIT[options.unit];
  const summaries = summarisePurchases(list, options.asOf, daysPerUnit);
  const { accounts, histories } = summaries;
  if (accounts.length === 0) {
    throw [...summaries.failures.values()][0] ?? new Failure("unavailable", "accounts is empty");
  }
  const grouped = groupHistories(histories);
  const discountPerUnit = Math.expm1(
    (Math.log1p(options.discountPerYear) * daysPerUnit) / DAYS_PER_YEAR,
  );
  const ahead = forecastPurchases(grouped, fitBgNbd(grouped), options.horizon, discountPerUnit);
  const worth = forecastPurchaseValues(summaries.valuedPurchases, summaries.meanValue);
  const discounted = spread(ahead.discountedPurchases, grouped.groupOfAccount);
  const columns = {
    repeatPurchases: histories.repeatPurchases,
    recency: histories.recency,
    age: histories.age,
    probabilityAlive: spread(ahead.probabilityAlive, grouped.groupOfAccount),
    expectedPurchases: spread(ahead.expectedPurchases, grouped.groupOfAccount),
    expectedValue: worth,
    lifetimeValue: discounted.map((purchases, index) => purchases * (worth[index] as number)),
  };
  const places = summaries.firstRow.length;
  return {
    firstRow: summaries.firstRow,
    failures: summaries.failures,
    repeatPurchases: placed(columns.repeatPurchases, accounts, places),
    recency: placed(columns.recency, accounts, places),
    age: placed(columns.age, accounts, places),
    probabilityAlive: placed(columns.probabilityAlive, accounts, places),
    expectedPurchases: placed(columns.expectedPurchases, accounts, places),
    expectedValue: placed(columns.expectedValue, accounts, places),
    lifetimeValue: placed(columns.lifetimeValue, accounts, places),
  };
}

function requireOptions({ horizon, unit, discountPerYear }: AccountValueOptions): void {
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
}

/** From one number a history to one an account. */
function spread(ofGroups: Float64Array, groupOfAccount: Int32Array): Float64Array {
  return Float64Array.from(groupOfAccount, (group) => ofGroups[group] as number);
}

/** Puts the numbers of the accounts that have a history in their places among all. */
function placed(numbers: Float64Array, accounts: Int32Array, places: number): Float64Array {
  const all = new Float64Array(places).fill(NaN);
  numbers.forEach((number, index) => (all[accounts[index] as number] = number));
  return all;
}
