import { derivedColumns } from "../lists/derived-columns";
import type { ListColumn } from "../lists/understood-list";
import { criterionTopic } from "../vocabulary/criterion-topics";
import { isLevel } from "../vocabulary/levels";
import { isRate } from "../vocabulary/rate-words";
import { countRows, mean, sumRows, valuesByAccount } from "./by-account";
import type { Measure } from "./measure";
import { coveredDays, whereKnown, type MeasuredList, type NumberOfRow } from "./measured-list";
import { mixedCurrencies } from "./money";
import { periodColumns } from "./period-columns";

function numberOf({ reading }: ListColumn): NumberOfRow {
  return (row) => {
    const value = reading.values[row];
    return typeof value === "number" ? value : null;
  };
}

/** Numbers that count something: no key, no field with measures of its own, nothing said twice. */
function columnsToMeasure({ list, tie }: MeasuredList): readonly ListColumn[] {
  const derived = new Set(derivedColumns(list).map(({ column }) => column));
  const isMixed = mixedCurrencies(list) !== null;
  const periods = new Set(periodColumns(list).map(({ column }) => column));
  return list.columns.filter(
    (column) =>
      column.field === null &&
      column.heading !== tie.heading &&
      column.reading.kind === "number" &&
      column.reading.currencies.length <= (isMixed ? 0 : 1) &&
      !derived.has(column) &&
      !periods.has(column) &&
      criterionTopic(column.heading) !== null,
  );
}

/**
 * Every number of a list by account: as it stands where an account has one row; else amounts added
 * up, and rates, prices and levels averaged, whose sums mean nothing.
 */
export function columnMeasures(measured: MeasuredList): Measure[] {
  const { list } = measured;
  const mostRows = countRows(measured, () => true).reduce((most, rows) => Math.max(most, rows), 0);
  return columnsToMeasure(measured).map((column): Measure => {
    const of = numberOf(column);
    const rows = countRows(measured, (row) => of(row) !== null);
    const isSum =
      mostRows > 1 &&
      column.reading.unit !== "percent" &&
      !isRate(column.heading) &&
      !isLevel(column.heading);
    const values = isSum
      ? sumRows(measured, of, () => true)
      : valuesByAccount(measured, of, () => true).map(mean);
    return {
      name: column.heading,
      of: list.name,
      how:
        mostRows <= 1
          ? `${column.heading} as it stands`
          : `${isSum ? "sum" : "mean"} of ${column.heading}`,
      unit:
        column.reading.unit === "percent"
          ? "share"
          : column.reading.unit === "currency"
            ? "currency"
            : "points",
      period: coveredDays(list, null),
      ...whereKnown(values, rows),
    };
  });
}
