import type { ListColumn, UnderstoodList } from "../lists/understood-list";
import { periodStart } from "../values/period-start";
import { isLevel } from "../vocabulary/levels";
import type { Measure } from "./measure";
import type { MeasuredList, NumberOfRow, RowNumber } from "./measured-list";
import { mixedCurrencies } from "./money";
import { levelMeasure, revenueMeasures } from "./sales-measures";
import { lastSnapshot } from "./snapshots";

export interface PeriodColumn {
  readonly column: ListColumn;
  /** The first day of its period. */
  readonly start: number;
  /** What stands before the period in the heading: "Sales" of "Sales 2026". */
  readonly of: string;
}

const leastColumns = 3;

function periodOf(heading: string): { start: number; of: string } | null {
  const words = heading.split(/\s+/u);
  for (let from = 0; from < words.length; from += 1) {
    const start = periodStart(words.slice(from).join(" "));
    if (start !== null) return { start, of: words.slice(0, from).join(" ") };
  }
  return null;
}

/** Columns whose headings are periods of one thing: "2025 Q1", "Jan 2026", "Sales 2024". */
export function periodColumns(list: UnderstoodList): readonly PeriodColumn[] {
  const found = list.columns.flatMap((column): readonly PeriodColumn[] => {
    const period = column.reading.kind === "number" ? periodOf(column.heading) : null;
    return period ? [{ column, ...period }] : [];
  });
  const groups = new Map<string, PeriodColumn[]>();
  for (const one of found) groups.set(one.of, [...(groups.get(one.of) ?? []), one]);
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return largest.length >= leastColumns ? largest : [];
}

/** The cells of all periods one after the other, as rows of one amount each. */
function inRows(measured: MeasuredList, columns: readonly PeriodColumn[]) {
  const { list, accountOfRow } = measured;
  const rows = columns.length * list.rows;
  const columnOfRow = (row: number) => columns[Math.floor(row / Math.max(1, list.rows))];
  const starts: NumberOfRow = (row) => columnOfRow(row)?.start ?? null;
  const amounts: NumberOfRow = (row) => {
    const value = columnOfRow(row)?.column.reading.values[row % list.rows];
    return typeof value === "number" ? value : null;
  };
  const long: MeasuredList = {
    ...measured,
    list: { ...list, rows },
    accountOfRow: Int32Array.from(
      { length: rows },
      (_, row) => accountOfRow[row % list.rows] ?? -1,
    ),
  };
  return { long, starts, amounts };
}

/** What columns of periods add up to: a list with one column a month tells revenue as rows do. */
export function periodColumnMeasures(measured: MeasuredList): Measure[] {
  const { list, asOf } = measured;
  const columns = periodColumns(list);
  const [first] = columns;
  const currencies = new Set(columns.flatMap(({ column }) => column.reading.currencies));
  if (!first || currencies.size > 1 || mixedCurrencies(list)) return [];
  const { long, starts, amounts } = inRows(measured, columns);
  const headings = columns.map(({ column }) => column.heading);
  const amount: RowNumber = { of: amounts, how: `${headings[0]} to ${headings.at(-1)}` };
  const told = `${first.of} ${list.name}`;
  if (isLevel(told)) return levelMeasure(long, { ...amount, how: first.of || list.name }, starts);
  const last = lastSnapshot(starts, long.list.rows, asOf);
  const measures = revenueMeasures(long, amount, starts, last ?? asOf);
  if (first.of === "") return measures;
  return measures.map((measure) => ({
    ...measure,
    name: measure.name.replace(/^Revenue/u, first.of),
  }));
}
