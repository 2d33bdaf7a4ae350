import { Failure } from "../domain/failure";
import type { AccountValues } from "../domain/lifetime-value/account-values";
import { NO_VALUE_KNOWN } from "../domain/lifetime-value/portfolio-intervals";
import type { ResultCell } from "./coercion";
import { labelCell } from "./label-cells";
import type { PurchasesRead } from "./purchase-cells";

const HEADINGS = [
  "Account",
  "Repeat purchases",
  "Recency",
  "Age",
  "P(alive)",
  "Expected purchases",
  "Expected value",
  "Lifetime value",
];

const INTERVAL_HEADINGS = ["Purchases 5 %", "Purchases 95 %", "Value 5 %", "Value 95 %"];

/** The headings of the columns that a call asks for. */
export function accountValueHeadings(hasInterval: boolean, hasCohorts: boolean): string[] {
  return [
    ...HEADINGS,
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
  const whyPurchases = new Failure("unavailable", values.whyPurchasesOpen);
  const whyValue = new Failure("unavailable", values.whyValueOpen);
  const rows = Array.from(purchases.firstRow, (row, account): ResultCell[] => {
    const expected = values.expectedPurchases[account] as number;
    return [
      labelCell(purchases.labels, row),
      values.repeatPurchases[account] as number,
      values.recency[account] as number,
      values.age[account] as number,
      numberOr(values.probabilityAlive[account] as number, whyPurchases),
      numberOr(expected, whyPurchases),
      numberOr(values.expectedValue[account] as number, whyValue),
      numberOr(
        values.lifetimeValue[account] as number,
        Number.isNaN(expected) ? whyPurchases : whyValue,
      ),
      ...intervalCells(values, account),
      ...(values.borrowed ? [values.borrowed[account] as number] : []),
    ];
  });
  for (const { account, failure } of values.failures) {
    rows[account] = [(rows[account] as ResultCell[])[0] as ResultCell].concat(
      new Array<ResultCell>(columnCount - 1).fill(failure),
    );
  }
  return rows;
}

function intervalCells({ intervals }: AccountValues, account: number): ResultCell[] {
  if (intervals === null) return [];
  const whyOpen = new Failure("unavailable", NO_VALUE_KNOWN);
  return [
    intervals.purchasesLow[account] as number,
    intervals.purchasesHigh[account] as number,
    numberOr(intervals.valueLow[account] as number, whyOpen),
    numberOr(intervals.valueHigh[account] as number, whyOpen),
  ];
}

function numberOr(number: number, why: Failure): ResultCell {
  return Number.isNaN(number) ? why : number;
}
