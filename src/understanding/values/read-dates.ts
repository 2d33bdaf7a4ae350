import type { CellContent } from "./cell-content";
import type { ColumnHints, ColumnReading, Misfit } from "./column-reading";
import {
  isSameInBothOrders,
  orderOfDates,
  provedOrder,
  type DateOrder,
  type OrderOfDates,
} from "./date-order";
import { serialOf, type DateSpelling, type NumericDate } from "./date-spelling";
import { readAs } from "./read-as";
import { dayOfMonth, isoSpelling, lastSerialDay } from "./serial-day";

/** A column of days: each as Excel's number of it, in one order of day and month. */
export function readDates(
  cells: readonly CellContent[],
  filled: number,
  hints: ColumnHints,
): ColumnReading {
  const dates: NumericDate[] = [];
  for (const cell of cells) {
    if (cell.kind === "spelled date" && cell.spelling.form === "numeric") dates.push(cell.spelling);
  }
  const found = orderOfDates(dates);
  const told = hints.dateOrder;
  const way: OrderOfDates = told ? { order: told, isMixed: false } : found;
  const isOpen =
    way.order === null && !way.isMixed && dates.some((date) => !isSameInBothOrders(date));
  const form = told ? null : oneFormOf(cells, way.order);
  const areSerialsDoubtful = !told && mayBeSwapped(cells, dates, way.order);
  const misfits: Misfit[] = [];
  const shown = readAs<number>();
  const values = cells.map((cell, row) => {
    const read = readCell(cell);
    if (read === "open" || read === null) return null;
    if (typeof read === "number") return read;
    misfits.push({ row, why: read });
    return null;
  });

  function readCell(cell: CellContent): number | Misfit["why"] | "open" | null {
    if (cell.kind === "blank") return null;
    if (cell.kind === "error") return "error";
    const number = serialIn(cell, hints.isShownAsDate === true);
    if (number !== null) {
      return areSerialsDoubtful && cell.kind === "number" ? "ambiguous" : number;
    }
    if (cell.kind !== "spelled date") return "no date";
    const { spelling, text } = cell;
    if (form !== null && formOf(spelling, way.order) !== form) return "ambiguous";
    const serial = spelling.form === "numeric" ? readNumeric(spelling) : spelling.serial;
    if (typeof serial === "number") {
      shown.add(text, serial, spelling.form === "year first" ? 0 : 1);
    }
    return serial;
  }

  function readNumeric(date: NumericDate): number | Misfit["why"] | "open" {
    if (isOpen) return "open";
    const proved = provedOrder(date);
    if (told) return serialOf(date, told) ?? "no date";
    if (proved === null && isSameInBothOrders(date))
      return serialOf(date, "day first") ?? "no date";
    if (way.order === null || (way.isMixed && proved === null)) return "ambiguous";
    // A day that is none in the order of its column is told: it may be a slip in any of its parts.
    return serialOf(date, way.order) ?? (way.isMixed ? "ambiguous" : "no date");
  }

  return {
    kind: "date",
    values,
    filled,
    unit: null,
    currencies: [],
    misfits,
    readAs: shown.sentence(isoSpelling),
    isDateOrderOpen: isOpen,
  };
}

/** 1990 to 2079: numbers in a column of dates that nobody shows as dates. */
const usualSerials = { first: 32_874, last: 65_745 };

/** Excel's number of a day in a cell of a column of dates, null when it is none. */
export function serialIn(cell: CellContent, isShownAsDate: boolean): number | null {
  if (cell.kind === "number") {
    const { first, last } = isShownAsDate ? { first: 1, last: lastSerialDay } : usualSerials;
    return cell.value >= first && cell.value < last + 1 ? cell.value : null;
  }
  if (cell.kind !== "spelled number" || cell.spelling.shows !== "nothing") return null;
  const value = /^\d{5}$/.test(cell.text) ? Number(cell.text) : 0;
  return value >= usualSerials.first && value <= usualSerials.last ? value : null;
}

/** How a day is written, so that a third way in one column stands out. */
function formOf(spelling: DateSpelling, order: DateOrder | null): string {
  if (spelling.form !== "numeric") return spelling.form;
  return formsByOrder[provedOrder(spelling) ?? order ?? "unknown"][spelling.separator] ?? "";
}

const formsByOrder: Readonly<Record<DateOrder | "unknown", Readonly<Record<string, string>>>> = {
  "day first": { "/": "d/m/y", "-": "d-m-y", ".": "d.m.y" },
  "month first": { "/": "m/d/y", "-": "m-d-y", ".": "m.d.y" },
  unknown: { "/": "x/x/y", "-": "x-x-y", ".": "x.x.y" },
};

/** The usual form where a column has three or more, which no single convention explains. */
function oneFormOf(cells: readonly CellContent[], order: DateOrder | null): string | null {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell.kind !== "spelled date") continue;
    const form = formOf(cell.spelling, order);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  if (counts.size < 3) return null;
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  return usual?.[0] ?? null;
}

/**
 * Excel turns the texts of a file into days by its own order and leaves what is no day in it as
 * text. Then every text has a day above 12 and every number a day up to 12, and the numbers are
 * days and months swapped.
 */
function mayBeSwapped(
  cells: readonly CellContent[],
  dates: readonly NumericDate[],
  order: DateOrder | null,
): boolean {
  if (order === null || dates.length === 0) return false;
  if (!dates.every((date) => provedOrder(date) === order)) return false;
  return cells.every((cell) => cell.kind !== "number" || dayOfMonth(cell.value) <= 12);
}
