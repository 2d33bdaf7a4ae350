import type { Accounts } from "../accounts";
import { columnOf, keyText, type ListColumn, type UnderstoodList } from "../lists/understood-list";
import type { AccountTie } from "../ties/tie-to-accounts";
import { followPath } from "../ties/tie-to-accounts";
import type { KeyTie } from "../ties/key-tie";
import { periodStart } from "../values/period-start";
import { isoDay, yearBefore } from "./days";
import type { RowsByAccount } from "./by-account";
import type { Measure } from "./measure";
import { discountShare } from "./discount";
import { moneyColumn } from "./money";
import { firstRowsOfOrders, repeatsByOrder } from "./order-totals";

/** A list that is tied to accounts, as measures look at it. */
export interface MeasuredList extends RowsByAccount {
  readonly list: UnderstoodList;
  readonly tie: AccountTie;
  /** The day everything is computed for. */
  readonly asOf: number;
  readonly ties: readonly KeyTie[];
}

/** A list as it is measured for accounts on a day. */
export function measuredList(
  list: UnderstoodList,
  tie: AccountTie,
  { accounts, ties }: { readonly accounts: Accounts; readonly ties: readonly KeyTie[] },
  asOf: number,
): MeasuredList {
  const { accountOfRow } = tie;
  return { list, tie, accounts: accounts.names.length, accountOfRow, asOf, ties };
}

export type NumberOfRow = (row: number) => number | null;

function numbersOf(column: ListColumn | undefined): NumberOfRow | null {
  if (!column || column.reading.kind !== "number" || column.reading.currencies.length > 1)
    return null;
  const { values } = column.reading;
  return (row) => {
    const value = values[row];
    return typeof value === "number" ? value : null;
  };
}

export function numberField(list: UnderstoodList, field: string): NumberOfRow | null {
  return numbersOf(columnOf(list, field));
}

/** Amounts of money by row; null where they are of different currencies. */
export function moneyField(list: UnderstoodList, field: string): NumberOfRow | null {
  return numbersOf(moneyColumn(list, field) ?? undefined);
}

/** Days of a field by row, times of the day dropped. */
export function dayField(list: UnderstoodList, field: string): NumberOfRow | null {
  const column = columnOf(list, field);
  if (!column || column.reading.kind !== "date") return null;
  const { values } = column.reading;
  return (row) => {
    const value = values[row];
    return typeof value === "number" ? Math.floor(value) : null;
  };
}

/** The first day of the period that a row is about: of a date, else of words such as "Q3 2026". */
export function periodField(list: UnderstoodList): NumberOfRow | null {
  const days = dayField(list, "start") ?? dayField(list, "period");
  if (days) return days;
  const words = textField(list, "period");
  if (!words) return null;
  const known = new Map<string, number | null>();
  return (row) => {
    const text = words(row);
    let start = known.get(text);
    if (start === undefined) known.set(text, (start = periodStart(text)));
    return start;
  };
}

export function textField(list: UnderstoodList, field: string): ((row: number) => string) | null {
  const column = columnOf(list, field);
  return column ? (row) => keyText(column.cells[row]) : null;
}

export function headingOf(list: UnderstoodList, field: string): string {
  return columnOf(list, field)?.heading ?? field;
}

/** A number of each row, and how it comes about in words. */
export interface RowNumber {
  readonly of: NumberOfRow;
  readonly how: string;
}

/** Prices of products by the row of a line, through the list of products. */
function priceThroughProducts({ list, ties }: MeasuredList): RowNumber | null {
  const tie = ties.find(({ from, to }) => from.name === list.name && to.kind === "products");
  const price = tie && moneyField(tie.to, "price");
  const followed = tie && followPath({ steps: [tie] });
  if (!tie || !price || !followed) return null;
  return {
    of: (row) => {
      const product = followed.accountOfRow[row] ?? -1;
      return product < 0 ? null : price(product);
    },
    how: `${headingOf(tie.to, "price")} of ${tie.to.name}`,
  };
}

/** Days of sales by row: the list's own, else those of the orders that its lines belong to. */
export function saleDays({ list, ties }: Pick<MeasuredList, "list" | "ties">): RowNumber | null {
  const own = dayField(list, "date");
  if (own) return { of: own, how: headingOf(list, "date") };
  const tie = ties.find(
    ({ from, column, to }) =>
      from.name === list.name && column.field === "order" && to.kind === "orders",
  );
  const days = tie && dayField(tie.to, "date");
  const followed = tie && followPath({ steps: [tie] });
  if (!days || !followed) return null;
  return {
    of: (row) => {
      const order = followed.accountOfRow[row] ?? -1;
      return order < 0 ? null : days(order);
    },
    how: `${headingOf(tie.to, "date")} of ${tie.to.name}`,
  };
}

/** What a row is worth: its amount, else quantity times price, the product's where it has none. */
export function rowAmount(measured: MeasuredList): RowNumber | null {
  const { list } = measured;
  const amount = moneyColumn(list, "amount");
  const numbers = numbersOf(amount ?? undefined);
  if (amount && numbers && !repeatsByOrder(list, amount)) {
    return { of: numbers, how: amount.heading };
  }
  const byLine = amount && numbers ? linePrices(measured) : null;
  if (byLine) return byLine;
  if (amount && numbers) {
    const isFirst = firstRowsOfOrders(list);
    return {
      of: (row) => (isFirst(row) ? numbers(row) : null),
      how: `${amount.heading}, once an order`,
    };
  }
  // Amounts of different currencies are no reason to multiply prices of different currencies.
  if (columnOf(list, "amount")?.reading.kind === "number") return null;
  return linePrices(measured);
}

/** Quantity times price, the product's where the list has none, less the discount. */
function linePrices(measured: MeasuredList): RowNumber | null {
  const { list } = measured;
  const quantity = numberField(list, "quantity");
  const own = moneyField(list, "price");
  const hasPrices = columnOf(list, "price")?.reading.kind === "number";
  const price = own
    ? { of: own, how: headingOf(list, "price") }
    : hasPrices
      ? null
      : priceThroughProducts(measured);
  if (!quantity || !price) return null;
  const given = columnOf(list, "discount");
  const discount = given ? discountShare(given) : null;
  if (given && discount === null) return null;
  return {
    of: (row) => {
      const [pieces, each] = [quantity(row), price.of(row)];
      if (pieces === null || each === null) return null;
      return pieces * each * (1 - (discount?.(row) ?? 0));
    },
    how: `${headingOf(list, "quantity")} x ${price.how}${discount ? ` x (1 - ${headingOf(list, "discount")})` : ""}`,
  };
}

/** "2016-10-20 to 2017-12-31": the days that a field covers; "all rows" where there are none. */
export function coveredDays(list: UnderstoodList, days: NumberOfRow | null): string {
  if (!days) return "all rows";
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < list.rows; row += 1) {
    const day = days(row);
    if (day === null) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return first <= last ? `${isoDay(first)} to ${isoDay(last)}` : "all rows";
}

/** The twelve months that end on a day, and the twelve before. */
export function twelveMonths(asOf: number): {
  readonly last: (day: number) => boolean;
  readonly before: (day: number) => boolean;
  /** The day before the twelve months before begin. */
  readonly beginBefore: number;
} {
  const [begin, earlier] = [yearBefore(asOf), yearBefore(yearBefore(asOf))];
  return {
    last: (day) => day > begin && day <= asOf,
    before: (day) => day > earlier && day <= begin,
    beginBefore: earlier,
  };
}

/** The value where it rests on rows, else nothing is known. */
export function whereKnown(
  values: readonly (number | null)[],
  rows: readonly number[],
): Pick<Measure, "values" | "rows"> {
  return {
    values: values.map((value, account) => ((rows[account] ?? 0) > 0 ? value : null)),
    rows,
  };
}
