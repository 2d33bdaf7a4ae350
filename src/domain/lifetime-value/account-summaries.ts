import { Failure } from "../failure";
import { rowsByAccount } from "./account-rows";
import { type AccountDays, summariseDays } from "./account-days";
import type { PurchaseHistories } from "./purchase-histories";
import type { PurchaseList } from "./purchase-list";

export interface AccountFailure {
  readonly account: number;
  readonly failure: Failure;
}

/** Each account's buying up to one date, in order of first appearance. */
export interface AccountSummaries {
  /** How many accounts there are, with or without a history. */
  readonly total: number;
  /** Why an account has no history, by account. */
  readonly failures: readonly AccountFailure[];
  /** Those that have one; the histories have an element for each. */
  readonly accounts: Int32Array;
  readonly histories: PurchaseHistories;
  /** How many repeat purchases had a known value above 0. */
  readonly valuedPurchases: Float64Array;
  /** The mean of those values; 0 without any. */
  readonly meanValue: Float64Array;
}

/**
 * Sums up a list of purchases into what the models need: for each account the number of repeat
 * purchases, the times of the first and the last, and the mean value of the repeat purchases.
 *
 * Purchases of one account on one day are one. A day whose amounts add up to less than nothing is
 * a credit and no purchase; one that adds up to nothing is a purchase without value; one with an
 * unknown amount is a purchase of unknown value. Purchases after `asOf` have not happened yet. An
 * account with a refused row fails with it.
 *
 * @param list the purchases
 * @param asOf the serial number of the day up to which to look; null for the last date in the list
 * @param daysPerUnit the unit of the times returned, in days
 */
export function summarisePurchases(
  list: PurchaseList,
  asOf: number | null,
  daysPerUnit: number,
): AccountSummaries {
  const { rows, start } = rowsByAccount(list.accountOfRow, list.accounts);
  const lastDay = Math.floor(asOf ?? latestDate(list.dates));
  const refusals = firstRefusals(list);
  const failures: AccountFailure[] = [];
  const known: number[] = [];
  const days: AccountDays[] = [];
  for (let account = 0; account < list.accounts; account += 1) {
    const ownRows = rows.subarray(start[account], start[account + 1]);
    const summary = refusals.get(account) ?? summariseDays(list, ownRows, lastDay);
    if (summary instanceof Failure) {
      failures.push({ account, failure: summary });
    } else {
      known.push(account);
      days.push(summary);
    }
  }
  return {
    total: list.accounts,
    failures,
    accounts: Int32Array.from(known),
    histories: {
      repeatPurchases: Float64Array.from(days, (account) => account.days - 1),
      recency: Float64Array.from(days, (account) => (account.last - account.first) / daysPerUnit),
      age: Float64Array.from(days, (account) => (lastDay - account.first) / daysPerUnit),
    },
    valuedPurchases: Float64Array.from(days, (account) => account.valuedRepeats),
    meanValue: Float64Array.from(days, (account) => account.meanValue),
  };
}

function latestDate(dates: Float64Array): number {
  let latest = -Infinity;
  for (const date of dates) {
    if (date > latest) {
      latest = date;
    }
  }
  return latest;
}

/** The first cell of each account that keeps its purchases from being counted. */
function firstRefusals(list: PurchaseList): ReadonlyMap<number, Failure> {
  const refusals = new Map<number, Failure>();
  for (const { row, kind, sentence } of list.refused) {
    const account = list.accountOfRow[row] as number;
    if (!refusals.has(account)) {
      refusals.set(account, new Failure(kind, sentence));
    }
  }
  return refusals;
}
