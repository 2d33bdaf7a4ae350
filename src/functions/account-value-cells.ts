import { Failure } from "../domain/failure";
import type { AccountValues } from "../domain/lifetime-value/account-values";
import { NO_VALUE_KNOWN } from "../domain/lifetime-value/portfolio-intervals";
import type { ResultCell } from "./coercion";
import { FORECAST_HEADINGS, forecastCells, numberOr } from "./forecast-cells";
import { labelCell } from "./label-cells";
import type { PurchasesRead } from "./purchase-cells";

const INTERVAL_HEADINGS = ["Purchases 5 %", "Purchases 95 %", "Value 5 %", "Value 95 %"];

/** The headings of the columns that a call asks for; `first` is what a row is of. */
export function valueHeadings(first: string, hasInterval: boolean, hasCohorts: boolean): string[] {
  return [
    first,
    ...FORECAST_HEADINGS,
    ...(hasInterval ? INTERVAL_HEADINGS : []),
    ...(hasCohorts ? ["Borrowed"] : []),
  ];
}

/** One row an account, with the columns that the values hold. */
export function accountValueRows(
  purchases: PurchasesRead,
  values: AccountValues,
  columnCount: number,
): ResultCell[][] {
  const rows = Array.from(purchases.firstRow, (row, account): ResultCell[] => [
    labelCell(purchases.labels, row),
    values.repeatPurchases[account] as number,
    values.recency[account] as number,
    values.age[account] as number,
    ...forecastCells(values, account),
    ...intervalCells(values, account),
    ...(values.borrowed ? [values.borrowed[account] as number] : []),
  ]);
  for (const { account, failure } of values.failures) {
    rows[account] = [(rows[account] as ResultCell[])[0] as ResultCell].concat(
      new Array<ResultCell>(columnCount - 1).fill(failure),
    );
  }
  return rows;
}

/** The limits of one account, or none where they were not asked for. */
export function intervalCells(
  { intervals }: Pick<AccountValues, "intervals">,
  account: number,
): ResultCell[] {
  if (intervals === null) return [];
  const whyOpen = new Failure("unavailable", NO_VALUE_KNOWN);
  return [
    intervals.purchasesLow[account] as number,
    intervals.purchasesHigh[account] as number,
    numberOr(intervals.valueLow[account] as number, whyOpen),
    numberOr(intervals.valueHigh[account] as number, whyOpen),
  ];
}
