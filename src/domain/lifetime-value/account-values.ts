import { Failure } from "../failure";
import { refusePercentage } from "../numerics/refuse-percentage";
import { type AccountFailure, summarisePurchases } from "./account-summaries";
import { fitBgNbd } from "./bg-nbd-fit";
import { forecastPurchaseValues } from "./value-forecast";
import { groupHistories } from "./purchase-histories";
import { forecastPurchases, isFitOfLeavingAtOnce } from "./purchase-forecast";
import type { PurchaseList } from "./purchase-list";
import type { PurchaseModel } from "./purchase-model";
import { DAYS_PER_UNIT, DAYS_PER_YEAR, type TimeUnit } from "./time-unit";

const MOST_YEARS = 100;

const NOBODY_REPEATS = "no account has bought on a second day, so it is open how often they buy";
const PURCHASES_AMBIGUOUS =
  "the purchases fit several models equally well, and this number differs between them";
const EVERYBODY_LEAVES =
  "the purchases are too few to tell how many stay: they fit best if all leave at their first chance";
const FEW_VALUES =
  "fewer than two accounts have a repeat purchase with an amount above 0, too few to compare";
const VALUES_AMBIGUOUS =
  "the amounts differ so much between accounts that the mean of a further one is open";

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
export function valueAccounts({ list, options }: AccountValueInput): AccountValues {
  requireOptions(options);
  const daysPerUnit = DAYS_PER_UNIT[options.unit];
  const summaries = summarisePurchases(list, options.asOf, daysPerUnit);
  const { accounts, histories } = summaries;
  if (accounts.length === 0) {
    throw summaries.failures[0]?.failure ?? new Failure("unavailable", "accounts is empty");
  }
  const grouped = groupHistories(histories);
  const discountPerUnit = Math.expm1(
    (Math.log1p(options.discountPerYear) * daysPerUnit) / DAYS_PER_YEAR,
  );
  const fit = fitBgNbd(grouped);
  const ahead = forecastPurchases(grouped, fit, options.horizon, discountPerUnit);
  const worth = forecastPurchaseValues(summaries.valuedPurchases, summaries.meanValue);
  const discounted = spread(ahead.discountedPurchases, grouped.groupOfAccount);
  const lifetime = discounted.map((purchases, index) => purchases * (worth[index] as number));
  const places = summaries.total;
  function placed(numbers: Float64Array): Float64Array {
    const all = new Float64Array(places).fill(NaN);
    numbers.forEach((number, index) => (all[accounts[index] as number] = number));
    return all;
  }
  return {
    failures: summaries.failures,
    whyPurchasesOpen: whyPurchasesOpen(fit.model),
    whyValueOpen: countRepeaters(summaries.valuedPurchases) < 2 ? FEW_VALUES : VALUES_AMBIGUOUS,
    repeatPurchases: placed(histories.repeatPurchases),
    recency: placed(histories.recency),
    age: placed(histories.age),
    probabilityAlive: placed(spread(ahead.probabilityAlive, grouped.groupOfAccount)),
    expectedPurchases: placed(spread(ahead.expectedPurchases, grouped.groupOfAccount)),
    expectedValue: placed(worth),
    lifetimeValue: placed(lifetime),
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
  refusePercentage("discount", discountPerYear);
}

function whyPurchasesOpen(model: PurchaseModel | null): string {
  if (model === null) return NOBODY_REPEATS;
  return isFitOfLeavingAtOnce(model) ? EVERYBODY_LEAVES : PURCHASES_AMBIGUOUS;
}

function countRepeaters(valuedPurchases: Float64Array): number {
  return valuedPurchases.filter((purchases) => purchases > 0).length;
}

/** From one number a history to one an account. */
function spread(ofGroups: Float64Array, groupOfAccount: Int32Array): Float64Array {
  return Float64Array.from(groupOfAccount, (group) => ofGroups[group] as number);
}
