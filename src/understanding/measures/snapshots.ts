import { columnOf, keyText, type ListColumn, type UnderstoodList } from "../lists/understood-list";
import { matchHeading } from "../vocabulary/match-heading";
import { periodStart } from "../values/period-start";
import { dayField, type NumberOfRow } from "./measured-list";

/** The first day of each row's period: of a date, else of words such as "Q3 2026". */
export function periodOfColumn({ reading, cells }: ListColumn): NumberOfRow | null {
  if (reading.kind === "date") {
    return (row) => {
      const value = reading.values[row];
      return typeof value === "number" ? Math.floor(value) : null;
    };
  }
  const starts = cells.map((cell) => periodStart(keyText(cell)));
  const known = starts.filter((start) => start !== null).length;
  return known > 0 && known >= 0.9 * reading.filled ? (row) => starts[row] ?? null : null;
}

function isPeriodHeading(heading: string): boolean {
  return matchHeading(heading).some(({ field, strength }) => field === "period" && strength >= 0.6);
}

/** Whether most keys stand there for several days: the same things told again each month. */
function repeatsOverTime(key: ListColumn, days: NumberOfRow): boolean {
  const first = new Map<string, number>();
  const again = new Set<string>();
  key.cells.forEach((cell, row) => {
    const [text, day] = [keyText(cell).toLowerCase(), days(row)];
    if (text === "" || day === null) return;
    const before = first.get(text);
    if (before === undefined) first.set(text, day);
    else if (before !== day) again.add(text);
  });
  return again.size * 2 > first.size;
}

/**
 * The day that each row's levels stand for, where a list tells the same things again for every month;
 * null where its rows begin and end by themselves. Levels of different days are never added.
 */
export function snapshotDays(list: UnderstoodList): NumberOfRow | null {
  const end = columnOf(list, "end");
  if (end && end.reading.filled > 0) return null;
  const key = columnOf(list, "id") ?? columnOf(list, "account");
  const start = dayField(list, "start");
  const candidates = list.columns.filter(
    ({ field, heading }) =>
      field === "period" ||
      field === "date" ||
      field === null ||
      (field === "start" && isPeriodHeading(heading)),
  );
  for (const column of candidates) {
    const days = periodOfColumn(column);
    if (!days || !key || !repeatsOverTime(key, days)) continue;
    // Beside a day of beginning, only the words of a period make snapshots of rows.
    if (start && column.field === null && !isPeriodHeading(column.heading)) continue;
    return days;
  }
  const id = columnOf(list, "id");
  return start && id && repeatsOverTime(id, start) ? start : null;
}

/** The last day of snapshots up to a day; null where there is none. */
export function lastSnapshot(days: NumberOfRow, rows: number, asOf: number): number | null {
  let last: number | null = null;
  for (let row = 0; row < rows; row += 1) {
    const day = days(row);
    if (day !== null && day <= asOf && (last === null || day > last)) last = day;
  }
  return last;
}
