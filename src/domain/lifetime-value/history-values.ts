import { whyOpen } from "./book-forecast";
import { Failure } from "../failure";
import {
  type AccountValueOptions,
  FEW_VALUES,
  requireOptions,
  VALUES_AMBIGUOUS,
  whyPurchasesOpen,
} from "./account-values";
import { fitBgNbd } from "./bg-nbd-fit";
import {
  type CountedHistories,
  groupCounted,
  type RefusedHistory,
  sortHistories,
} from "./counted-histories";
import { forecastPurchases } from "./purchase-forecast";
import { discountForUnit } from "./time-unit";
import { forecastPurchaseValues } from "./value-forecast";

export interface HistoryValueInput {
  readonly histories: CountedHistories;
  readonly options: Omit<AccountValueOptions, "asOf">;
}

/** What one account of each history is worth; NaN where a number is not given. */
export interface HistoryValues {
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  readonly expectedValue: Float64Array;
  readonly lifetimeValue: Float64Array;
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
export function valueHistories({ histories, options }: HistoryValueInput): HistoryValues {
  requireOptions(options);
  const { ofPurchases, ofValues, failures } = sortHistories(histories);
  if (ofPurchases.length === 0) {
    throw failures[0]?.failure ?? new Failure("unavailable", "repeats is empty");
  }
  const grouped = groupCounted(histories, ofPurchases);
  const fit = fitBgNbd(grouped);
  const discount = discountForUnit(options.discountPerYear, options.unit);
  const ahead = forecastPurchases(grouped, fit, options.horizon, discount);
  const rows = histories.count.length;
  function placed(ofGroups: Float64Array): Float64Array {
    const all = new Float64Array(rows).fill(NaN);
    ofPurchases.forEach((row, place) => {
      all[row] = ofGroups[grouped.groupOfAccount[place] as number] as number;
    });
    return all;
  }
  const expectedValue = worthOf(histories, ofValues);
  const discounted = placed(ahead.discountedPurchases);
  const isOfPurchases = new Array<boolean>(rows).fill(false);
  ofPurchases.forEach((row) => (isOfPurchases[row] = true));
  const valued = ofValues.reduce((sum, row) => sum + (histories.count[row] as number), 0);
  return {
    probabilityAlive: placed(ahead.probabilityAlive),
    expectedPurchases: placed(ahead.expectedPurchases),
    expectedValue,
    lifetimeValue: discounted.map((purchases, row) => purchases * (expectedValue[row] as number)),
    isOfPurchases,
    failures,
    whyPurchasesOpen: whyPurchasesOpen[whyOpen(fit.model)],
    whyValueOpen: valued < 2 ? FEW_VALUES : VALUES_AMBIGUOUS,
  };
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
