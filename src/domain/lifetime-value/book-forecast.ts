import type { AccountSummaries } from "./account-summaries";
import { fitBgNbd } from "./bg-nbd-fit";
import { forecastPurchases, isFitOfLeavingAtOnce } from "./purchase-forecast";
import { groupHistories } from "./purchase-histories";
import type { PurchaseModel } from "./purchase-model";
import { forecastPurchaseValues } from "./value-forecast";

/** What leaves the model, or a number that follows from it, open. */
export type WhyOpen = "nobodyRepeats" | "everybodyLeaves" | "severalModels";

export function whyOpen(model: PurchaseModel | null): WhyOpen {
  if (model === null) return "nobodyRepeats";
  return isFitOfLeavingAtOnce(model) ? "everybodyLeaves" : "severalModels";
}

/** One element for each account that has a history; NaN where the data leave a number open. */
export interface BookForecast {
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  readonly discountedPurchases: Float64Array;
  readonly expectedValue: Float64Array;
  /** Why the numbers of purchases are open, where they are. */
  readonly openBecause: WhyOpen;
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
    openBecause: whyOpen(fit.model),
  };
}
