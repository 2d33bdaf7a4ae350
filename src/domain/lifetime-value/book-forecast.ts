import type { AccountSummaries } from "./account-summaries";
import { fitBgNbd } from "./bg-nbd-fit";
import { forecastPurchases } from "./purchase-forecast";
import { groupHistories } from "./purchase-histories";
import { forecastPurchaseValues } from "./value-forecast";

/** One element for each account that has a history; NaN where the data leave a number open. */
export interface BookForecast {
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  readonly discountedPurchases: Float64Array;
  readonly expectedValue: Float64Array;
  /** Nobody bought twice, which leaves everything open. */
  readonly isModelOpen: boolean;
}

/** Forecasts purchases and values of all accounts by one model, the most likely one. */
export function forecastBook(
  { histories, valuedPurchases, meanValue }: AccountSummaries,
  horizon: number,
  discountPerUnit: number,
): BookForecast {
  const grouped = groupHistories(histories);
  const fit = fitBgNbd(grouped);
  const ahead = forecastPurchases(grouped, fit, horizon, discountPerUnit);
  const spread = (ofGroups: Float64Array) =>
    Float64Array.from(grouped.groupOfAccount, (group) => ofGroups[group] as number);
  return {
    probabilityAlive: spread(ahead.probabilityAlive),
    expectedPurchases: spread(ahead.expectedPurchases),
    discountedPurchases: spread(ahead.discountedPurchases),
    expectedValue: forecastPurchaseValues(valuedPurchases, meanValue),
    isModelOpen: fit.model === null,
  };
}
