import { Failure } from "../failure";
import { rowsByAccount } from "./account-rows";
import { type AccountDays, summariseDays } from "./account-days";
import type { PurchaseHistories } from "./purchase-histories";
import type { PurchaseList } from "./purchase-list";

/** Each account's buying up to one date, in order of first appearance. */
export interface AccountSummaries {
  /** The row of the list in which each account appears first. */
  readonly firstRow: Int32Array;
  /** Why an account has no history. */
  readonly failures: ReadonlyMap<number, Failure>;
  /** Those that have one, as positions in `firstRow`; the histories have an element for each. */
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
 * a credit and no purchase; one that adds up to nothing is a purchase without value; one with a
 * blank amount is a purchase of unknown value. Purchases after `asOf` have not happened yet.
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
  const { firstRow, rows, start } = rowsByAccount(list.accounts, (row) => isEmptyRow(list, row));
  const lastDay = Math.floor(asOf ?? latestDate(list.dates));
  const failures = new Map<number, Failure>();
  const known: number[] = [];
  const days: AccountDays[] = [];
  firstRow.forEach((_, account) => {
    const ownRows = rows.subarray(start[account], start[account + 1]);
    const summary = firstFault(list, ownRows) ?? summariseDays(list, ownRows, lastDay);
    if (summary instanceof Failure) {
      failures.set(account, summary);
    } else {
      known.push(account);
      days.push(summary);
    }
  });
  return {
    firstRow,
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

function isEmptyRow(list: PurchaseList, row: number): boolean {
  return (
    Number.isNaN(list.dates[row]) &&
    (list.amounts === null || Number.isNaN(list.amounts[row])) &&
    !list.refusals.has(row)
  );
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

/** The first cell that keeps an account's purchases from being counted. */
function firstFault(list: PurchaseList, rows: Int32Array): Failure | null {
  for (const row of rows) {
    const refusal = list.refusals.get(row);
    if (refusal !== undefined) {
      return refusal;
    }
    if (list.accounts[row] === null) {
      return new Failure(
        "unavailable",
        `accounts, row ${row + 1} is blank; say whose purchase it is`,
      );
    }
    if (Number.isNaN(list.dates[row])) {
      return new Failure("unavailable", `dates, row ${row + 1} is blank; give the day of purchase`);
    }
  }
  return null;
}
