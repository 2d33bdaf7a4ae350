import { Failure } from "../failure";
import { summarisePurchases } from "./account-summaries";
import { type FitLine, fitLines } from "./fit-lines";
import { groupHistories } from "./purchase-histories";
import type { PurchaseList } from "./purchase-list";
import { DAYS_PER_UNIT, type TimeUnit } from "./time-unit";
import { repeatersOnly } from "./value-forecast";

/** Plain numbers and words, so that it can be handed to a worker. */
export interface FitReportInput {
  readonly list: PurchaseList;
  /** The unit of time of alpha and the likelihood. */
  readonly unit: TimeUnit;
  /** An Excel serial number; null for the last date in the list. */
  readonly asOf: number | null;
}

/**
 * The parameters of the BG/NBD model and, with amounts, of the gamma-gamma model, as in the
 * papers, with what is needed to judge them.
 *
 * @throws Failure when a row is refused: nobody would see that its account is left out
 * @throws Failure when no account has a purchase up to `asOf`
 */
export function reportFit({ list, unit, asOf }: FitReportInput): FitLine[] {
  for (const { kind, sentence } of list.refused) {
    throw new Failure(kind, sentence);
  }
  const summaries = summarisePurchases(list, asOf, DAYS_PER_UNIT[unit]);
  if (summaries.accounts.length === 0) {
    throw new Failure("unavailable", "accounts has no purchase up to as_of");
  }
  return fitLines(
    groupHistories(summaries.histories),
    list.amounts === null ? null : repeatersOnly(summaries.valuedPurchases, summaries.meanValue),
  );
}
