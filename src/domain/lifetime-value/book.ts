import type { AccountHistory } from "./account-future";
import type { AccountSummaries } from "./account-summaries";
import type { PurchaseValues } from "./gamma-gamma-likelihood";
import { groupHistories, type GroupedHistories } from "./purchase-histories";

/** The accounts that one model is of: all, or those of a cohort. */
export interface Book {
  readonly histories: GroupedHistories;
  /** Of the accounts with a repeat purchase of known value, which may be none. */
  readonly values: PurchaseValues;
}

/** What is known of each account that has a history, in the order of the summaries. */
export function accountHistories(summaries: AccountSummaries): readonly AccountHistory[] {
  const { histories, valuedPurchases, meanValue } = summaries;
  return Array.from(summaries.accounts, (_, index) => ({
    repeatPurchases: histories.repeatPurchases[index] as number,
    recency: histories.recency[index] as number,
    age: histories.age[index] as number,
    valuedPurchases: valuedPurchases[index] as number,
    meanValue: meanValue[index] as number,
  }));
}

export function bookOf(accounts: readonly AccountHistory[]): Book {
  const column = (key: keyof AccountHistory, of: readonly AccountHistory[] = accounts) =>
    Float64Array.from(of, (account) => account[key]);
  const valued = accounts.filter(({ valuedPurchases }) => valuedPurchases > 0);
  return {
    histories: groupHistories({
      repeatPurchases: column("repeatPurchases"),
      recency: column("recency"),
      age: column("age"),
    }),
    values: {
      purchases: column("valuedPurchases", valued),
      meanValue: column("meanValue", valued),
    },
  };
}

export function hasValues({ values }: Book): boolean {
  return values.meanValue.length > 0;
}
