import { countDifferent, countRows, latest, sumRows, valuesByAccount } from "./by-account";
import { isoDay } from "./days";
import type { Measure } from "./measure";
import {
  coveredDays,
  headingOf,
  periodField,
  rowAmount,
  saleDays,
  textField,
  twelveMonths,
  whereKnown,
  type MeasuredList,
  type NumberOfRow,
  type RowNumber,
} from "./measured-list";
import { lastSnapshot } from "./snapshots";
import { isLevel } from "../vocabulary/levels";

const everyRow = (): boolean => true;

const longestMonth = 31;

function firstDay(rows: number, days: NumberOfRow): number {
  let first = Infinity;
  for (let row = 0; row < rows; row += 1) first = Math.min(first, days(row) ?? Infinity);
  return first;
}

function countKnown(rows: number, valueOf: NumberOfRow): number {
  let known = 0;
  for (let row = 0; row < rows; row += 1) if (valueOf(row) !== null) known += 1;
  return known;
}

/** Amounts on days: in all, of the last twelve months, and against the twelve before. */
export function revenueMeasures(
  measured: MeasuredList,
  amount: RowNumber,
  days: NumberOfRow | null,
  asOf: number,
): Measure[] {
  const { list } = measured;
  const rows = countRows(measured, (row) => amount.of(row) !== null);
  const total: Measure = {
    name: "Revenue",
    of: list.name,
    how: `sum of ${amount.how}`,
    unit: "currency",
    period: coveredDays(list, days),
    values: sumRows(measured, amount.of, everyRow),
    rows,
  };
  // Periods such as "Jan" have no year: sums of twelve months would be guessed.
  if (!days || countKnown(list.rows, days) < 0.9 * countKnown(list.rows, amount.of)) {
    return [total];
  }
  const window = twelveMonths(asOf);
  const within = (test: (day: number) => boolean) => (row: number) => {
    const day = days(row);
    return day !== null && test(day);
  };
  const lastYear = sumRows(measured, amount.of, within(window.last));
  const yearBefore = sumRows(measured, amount.of, within(window.before));
  // A year before that is told only in part would make up a growth.
  const isYearBeforeTold = firstDay(list.rows, days) <= window.beginBefore + longestMonth;
  const rowsOfLastYear = countRows(measured, within(window.last));
  return [
    total,
    {
      ...total,
      name: "Revenue, last 12 months",
      period: `12 months to ${isoDay(asOf)}`,
      values: lastYear,
      rows: rowsOfLastYear,
    },
    {
      name: "Revenue growth",
      of: list.name,
      how: `${amount.how} of the last 12 months against the 12 before`,
      unit: "share",
      period: `12 months to ${isoDay(asOf)}`,
      values: lastYear.map((now, account) => {
        const before = yearBefore[account] ?? 0;
        return isYearBeforeTold && before > 0 ? now / before - 1 : null;
      }),
      rows: rowsOfLastYear,
    },
  ];
}

/** Orders and their lines: what was bought, how often, when last and how many things. */
export function orderMeasures(measured: MeasuredList): Measure[] {
  const { list, asOf } = measured;
  const amount = rowAmount(measured);
  const soldOn = saleDays(measured);
  const days = soldOn?.of ?? null;
  const order = textField(list, "order") ?? textField(list, "id");
  const product = textField(list, "product");
  const rows = countRows(measured, everyRow);
  const orders = order ? countDifferent(measured, order) : rows;
  const period = coveredDays(list, days);
  const measures: Measure[] = amount ? revenueMeasures(measured, amount, days, asOf) : [];
  measures.push({
    name: "Orders",
    of: list.name,
    how: order ? "number of different orders" : "number of rows",
    unit: "count",
    period,
    values: orders,
    rows,
  });
  if (amount) {
    const sums = sumRows(measured, amount.of, everyRow);
    measures.push({
      name: "Average order",
      of: list.name,
      how: `sum of ${amount.how} by order`,
      unit: "currency",
      period,
      ...whereKnown(
        sums.map((sum, account) => sum / Math.max(1, orders[account] ?? 0)),
        rows,
      ),
    });
  }
  if (soldOn && days) {
    const last = valuesByAccount(measured, days, everyRow).map(latest);
    measures.push({
      name: "Days since last order",
      of: list.name,
      how: `days from the latest ${soldOn.how}`,
      unit: "days",
      period: `on ${isoDay(asOf)}`,
      values: last.map((day) => (day === null ? null : Math.max(0, asOf - day))),
      rows,
    });
  }
  if (product) {
    measures.push({
      name: "Different products",
      of: list.name,
      how: `number of different ${headingOf(list, "product")}`,
      unit: "count",
      period,
      values: countDifferent(measured, product),
      rows,
    });
  }
  return measures;
}

/** Levels such as balances: those of the last period, and no sum over time. */
export function levelMeasure(
  measured: MeasuredList,
  amount: RowNumber,
  starts: NumberOfRow,
): Measure[] {
  const { list, asOf } = measured;
  const last = lastSnapshot(starts, list.rows, asOf);
  if (last === null) return [];
  const isLast = (row: number): boolean => starts(row) === last && amount.of(row) !== null;
  const rows = countRows(measured, isLast);
  return [
    {
      name: `${amount.how} now`,
      of: list.name,
      how: `${amount.how} of the last period`,
      unit: "currency",
      period: `on ${isoDay(last)}`,
      ...whereKnown(sumRows(measured, amount.of, isLast), rows),
    },
  ];
}

/** A list of revenue by period. */
export function revenueListMeasures(measured: MeasuredList): Measure[] {
  const amount = rowAmount(measured);
  const starts = periodField(measured.list);
  if (!amount) return [];
  if (starts && isLevel(amount.how)) return levelMeasure(measured, amount, starts);
  // Periods are told by their first day: a year of them ends with the last that has begun.
  const last = starts && lastSnapshot(starts, measured.list.rows, measured.asOf);
  return revenueMeasures(measured, amount, starts, last ?? measured.asOf);
}
