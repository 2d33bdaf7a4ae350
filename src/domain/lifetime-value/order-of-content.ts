import type { AccountHistory } from "./account-future";

const COLUMNS = [
  "repeatPurchases",
  "recency",
  "age",
  "valuedPurchases",
  "meanValue",
] as const satisfies readonly (keyof AccountHistory)[];

/**
 * The places of the accounts in an order that hangs on what is known of them and not on where their
 * rows stand: what is drawn for them one after the other is then the same however a list is sorted.
 */
export function orderOfContent(accounts: readonly AccountHistory[]): Int32Array {
  return Int32Array.from(accounts.keys()).sort((one, other) =>
    compareContent(accounts[one] as AccountHistory, accounts[other] as AccountHistory),
  );
}

/** Below 0, 0 or above 0, as for sorting; 0 only where everything is the same. */
export function compareContent(one: AccountHistory, other: AccountHistory): number {
  for (const column of COLUMNS) {
    const difference = one[column] - other[column];
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
