import { cellAddress } from "./address";
import { headingsOf } from "./merge/find-layout";
import type { OurSheet } from "./merge/our-sheet";
import type { SheetLayout } from "./merge/sheet-layout";

/** What a cell of a closed review says. */
export type ClosedValue = string | number | boolean | null;

/** The cells of a review as it was closed, by section and field: whatever stands where. */
export interface ClosedCells {
  /** By `section.field`. */
  readonly fields: Readonly<Record<string, ClosedValue>>;
  /** By section. */
  readonly lines: Readonly<Record<string, readonly ClosedValue[]>>;
  /** By section: all columns, those of people among them. */
  readonly lists: Readonly<
    Record<
      string,
      { readonly headings: readonly string[]; readonly rows: readonly (readonly ClosedValue[])[] }
    >
  >;
}

/** A cell that says something else than when the review was closed. */
export interface ChangeAfterClosing {
  /** "Goals, row 3, Actual". */
  readonly words: string;
  readonly was: ClosedValue;
  readonly is: ClosedValue;
  /** A1 address without the sheet; null where the place is gone. */
  readonly cell: string | null;
}

type Values = readonly (readonly ClosedValue[])[];

function valueAt(values: Values, row: number, column: number): ClosedValue {
  const value = values[row]?.[column] ?? null;
  return value === "" ? null : value;
}

/** The values of a review by section and field, from its cells as they stand. */
export function closedCells(layout: SheetLayout, values: Values): ClosedCells {
  const text = { cells: values, names: new Map(), tables: [], merges: [] };
  return {
    fields: Object.fromEntries(
      Object.entries(layout.fields).map(([place, { row, column }]) => [
        place,
        valueAt(values, row, column),
      ]),
    ),
    lines: Object.fromEntries(
      Object.entries(layout.lines).map(([place, area]) => [
        place,
        Array.from({ length: area.rows }, (_, index) =>
          valueAt(values, area.row + index, area.column),
        ),
      ]),
    ),
    lists: Object.fromEntries(
      Object.entries(layout.lists).map(([key, place]) => {
        const area = { ...place, rows: place.rows + 1, columns: place.width };
        return [
          key,
          {
            headings: headingsOf(text, area),
            rows: Array.from({ length: place.rows }, (_, index) =>
              Array.from({ length: place.width }, (_unused, at) =>
                valueAt(values, place.row + 1 + index, place.column + at),
              ),
            ),
          },
        ];
      }),
    ),
  };
}

/** Excel keeps 15 digits of a number; a text is what it says. */
function isSame(one: ClosedValue, other: ClosedValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return one.toPrecision(15) === other.toPrecision(15);
  }
  return one === other;
}

/** The order of a sheet: which place of ours is called what. */
function labels(our: OurSheet): ReadonlyMap<string, string> {
  return new Map([
    ...our.fields.map(({ place, label, heading }): readonly [string, string] => [
      place,
      heading === null ? label : `${heading}, ${label}`,
    ]),
    ...our.lines.map(({ place, heading }): readonly [string, string] => [place, heading]),
    ...our.lists.map(({ key, heading }): readonly [string, string] => [key, heading]),
  ]);
}

/** Which cells of a closed review say something else now, and which are gone. */
export function changesAfterClosing(
  our: OurSheet,
  closed: ClosedCells,
  layout: SheetLayout,
  values: Values,
): readonly ChangeAfterClosing[] {
  const now = closedCells(layout, values);
  const called = labels(our);
  const changes: ChangeAfterClosing[] = [];
  const compare = (
    words: string,
    was: ClosedValue,
    is: ClosedValue | undefined,
    at: { readonly row: number; readonly column: number } | null,
  ): void => {
    if (is !== undefined && isSame(was, is)) return;
    if (is === undefined && was === null) return;
    changes.push({
      words,
      was,
      is: is ?? null,
      cell: at === null ? null : cellAddress(at.row, at.column),
    });
  };
  for (const [place, was] of Object.entries(closed.fields)) {
    compare(called.get(place) ?? place, was, now.fields[place], layout.fields[place] ?? null);
  }
  for (const [place, lines] of Object.entries(closed.lines)) {
    const area = layout.lines[place];
    lines.forEach((was, index) => {
      const at = area ? { row: area.row + index, column: area.column } : null;
      const words = `${called.get(place) ?? place}, line ${index + 1}`;
      compare(words, was, now.lines[place]?.[index], at);
    });
  }
  for (const [key, { headings, rows }] of Object.entries(closed.lists)) {
    const place = layout.lists[key];
    const list = now.lists[key];
    const length = Math.max(rows.length, list?.rows.length ?? 0);
    for (let index = 0; index < length; index += 1) {
      headings.forEach((heading, column) => {
        const words = `${called.get(key) ?? key}, row ${index + 1}, ${heading}`;
        const isThere = list !== undefined && index < list.rows.length;
        const at = place ? { row: place.row + 1 + index, column: place.column + column } : null;
        compare(
          words,
          rows[index]?.[column] ?? null,
          isThere ? (list.rows[index]?.[column] ?? null) : undefined,
          at,
        );
      });
    }
  }
  return changes;
}

function shown(value: ClosedValue): string {
  return value === null ? "blank" : String(value);
}

/** "Changed after closing: Goals, row 3, Actual was 5 and is 6." */
export function sayChange({ words, was, is, cell }: ChangeAfterClosing): string {
  return cell === null
    ? `Changed after closing: ${words} was ${shown(was)} and is gone.`
    : `Changed after closing: ${words} was ${shown(was)} and is ${shown(is)}.`;
}
