import type { CellContent } from "../sheet-plan";
import { cellPrint } from "./cell-print";
import { findLayout, headingsOf } from "./find-layout";
import { baseCell, type BaseCell, type BaseList, type BaseRow, type MergeBase } from "./merge-base";
import { printsOfRow } from "./merge-list";
import type { MergedRow, SheetMerge } from "./sheet-merge";
import type { OurList, OurSheet } from "./our-sheet";
import type { SheetLayout } from "./sheet-layout";
import { contentAt, type StandingSheet } from "./standing-sheet";

type Merged = Pick<SheetMerge, "layout" | "rows" | "takenOut" | "theirs">;

/** The cell as it was read back, beside what was meant; nothing where neither says anything. */
function written(
  sheet: StandingSheet,
  layout: SheetLayout,
  at: { readonly row: number; readonly column: number },
  meant: CellContent,
): BaseCell | null {
  const print = cellPrint(meant);
  if (print === "") return null;
  return baseCell(cellPrint(contentAt(sheet, at.row, at.column), at, layout), print);
}

function rowAfter(
  sheet: StandingSheet,
  layout: SheetLayout,
  list: string,
  index: number,
  merged: MergedRow,
): BaseRow {
  const place = layout.lists[list];
  if (place === undefined) return { key: merged.key, seen: {}, ours: {} };
  const row = place.row + 1 + index;
  const ours: Record<string, BaseCell> = {};
  for (const [key, column] of Object.entries(place.columns)) {
    const kept = merged.theirs[key];
    const cell =
      kept === undefined
        ? written(sheet, layout, { row, column }, merged.meant[key] ?? null)
        : kept;
    if (cell !== null) ours[key] = cell;
  }
  const seen = Object.entries(printsOfRow(sheet, layout, place, row)).filter(
    ([, print]) => print !== "",
  );
  return { key: merged.key, seen: Object.fromEntries(seen), ours };
}

/** Columns that people took out stay known, each after the one it follows: they are not new. */
function withTakenOut(
  standing: BaseList["columns"],
  takenOut: BaseList["columns"],
  columns: OurList["columns"],
): BaseList["columns"] {
  const order = columns.map(({ key }) => key);
  const all = [...standing];
  for (const column of takenOut) {
    const before = new Set(order.slice(0, order.indexOf(column[0])));
    const at = all.map(([key]) => before.has(key)).lastIndexOf(true);
    all.splice(at + 1, 0, column);
  }
  return all;
}

/** What we know we wrote, from the sheet as it was read back when a merge had been carried out. */
export function baseAfter(our: OurSheet, merged: Merged, sheet: StandingSheet): MergeBase {
  const { layout, theirs } = merged;
  const fields: Record<string, BaseCell> = {};
  for (const { place, content } of our.fields) {
    const at = layout.fields[place];
    const kept = theirs.get(place);
    const cell = kept !== undefined ? kept : at ? written(sheet, layout, at, content) : null;
    if (cell !== null) fields[place] = cell;
  }
  const lines: Record<string, BaseCell[]> = {};
  for (const { place, lines: all } of our.lines) {
    const area = layout.lines[place];
    if (area === undefined) continue;
    lines[place] = all.map((content, index) => {
      const kept = theirs.get(`${place}/${index + 1}`);
      const at = { row: area.row + index, column: area.column };
      return (kept === undefined ? written(sheet, layout, at, content) : kept) ?? "";
    });
  }
  const lists: Record<string, MergeBase["lists"][string]> = {};
  for (const { key, columns } of our.lists) {
    const place = layout.lists[key];
    const before = merged.takenOut[key];
    if (place === undefined) {
      if (before !== undefined) lists[key] = before;
      continue;
    }
    const area = { ...place, rows: place.rows + 1, columns: place.width };
    const headings = headingsOf(sheet, area);
    const rows = (merged.rows[key] ?? []).map((row, index) =>
      rowAfter(sheet, layout, key, index, row),
    );
    const standing = columns
      .flatMap(({ key: column }) => {
        const at = place.columns[column];
        return at === undefined ? [] : [[column, at] as const];
      })
      .sort(([, one], [, other]) => one - other)
      .map(([column, at]) => [column, headings[at - place.column] ?? ""] as const);
    lists[key] = {
      columns: withTakenOut(standing, before?.columns ?? [], columns),
      rows: [...rows, ...(before?.rows ?? [])],
    };
  }
  return { fields, lines, lists };
}

function withoutFormulas(cells: MergedRow["meant"]): MergedRow["theirs"] {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, content]) =>
      content !== null && typeof content === "object" ? [[key, null]] : [],
    ),
  );
}

/**
 * The base of a sheet that has just been made: all of it is ours. Below the first rows, which were
 * read back, the formulas of a list are known by those above them.
 */
export function baseOfNewSheet(
  our: OurSheet,
  sheet: StandingSheet,
  readRows = Number.POSITIVE_INFINITY,
): MergeBase {
  const layout = findLayout(our, sheet);
  const rows = Object.fromEntries(
    our.lists.map((list) => {
      const count = layout.lists[list.key]?.rows ?? 0;
      return [
        list.key,
        Array.from({ length: count }, (_, index): MergedRow => {
          const row = list.rows[index];
          const meant = row?.cells ?? list.emptyRow;
          const isRead = (layout.lists[list.key]?.row ?? 0) + 1 + index < readRows;
          const theirs = isRead ? {} : withoutFormulas(meant);
          return { key: row?.key ?? null, theirs, meant };
        }),
      ];
    }),
  );
  return baseAfter(our, { layout, rows, takenOut: {}, theirs: new Map() }, sheet);
}
