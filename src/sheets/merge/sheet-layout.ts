import { fixedCell, fixedColumns, fixedRange } from "../address";
import type { Addresses } from "../template/resolve-formula";
import type { Area } from "./standing-sheet";

/** Where a list of ours stands: its headings, the rows below them, and its columns by key. */
export interface ListPlace {
  /** The row of the headings. */
  readonly row: number;
  readonly column: number;
  /** How many rows stand below the headings. */
  readonly rows: number;
  /** All columns, those of people among them. */
  readonly width: number;
  readonly columns: Readonly<Record<string, number>>;
  /** The native table; null where it was made plain cells. */
  readonly table: string | null;
}

/** Where a field stands, and how many columns it fills from there down, where it does. */
export interface FieldPlace {
  readonly row: number;
  readonly column: number;
  readonly columns?: number;
}

/** Where everything of ours stands on a sheet now; what is not there was deleted. */
export interface SheetLayout {
  readonly fields: Readonly<Record<string, FieldPlace>>;
  readonly lists: Readonly<Record<string, ListPlace>>;
  readonly lines: Readonly<Record<string, Area>>;
}

/** The address that each `{section.key}` stands for. */
export function layoutAddresses(layout: SheetLayout): Addresses {
  const addresses: Record<string, string> = {};
  for (const [place, { row, column, columns }] of Object.entries(layout.fields)) {
    addresses[place] = fixedCell(row, column);
    if (columns !== undefined) addresses[`${place}_columns`] = fixedColumns(column, columns);
  }
  for (const [place, area] of Object.entries(layout.lines)) addresses[place] = fixedRange(area);
  for (const [list, { row, column: first, rows, columns }] of Object.entries(layout.lists)) {
    addresses[`${list}.headings`] = fixedCell(row, first);
    for (const [key, column] of Object.entries(columns)) {
      addresses[`${list}.${key}`] = fixedRange({ row: row + 1, column, rows, columns: 1 });
    }
  }
  return addresses;
}

/** The layout when rows were inserted: everything from `row` on stands `count` rows lower. */
export function layoutWithRows(layout: SheetLayout, row: number, count: number): SheetLayout {
  const moved = (at: number): number => (at >= row ? at + count : at);
  return {
    fields: mapped(layout.fields, (field) => ({ ...field, row: moved(field.row) })),
    lines: mapped(layout.lines, (area) => withRows(area, row, count)),
    lists: mapped(layout.lists, (list) => {
      const area = withRows({ ...list, rows: list.rows + 1, columns: 0 }, row, count);
      return { ...list, row: area.row, rows: area.rows - 1 };
    }),
  };
}

function withRows<T extends Area>(area: T, row: number, count: number): T {
  if (row <= area.row) return { ...area, row: area.row + count };
  return row < area.row + area.rows ? { ...area, rows: area.rows + count } : area;
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
