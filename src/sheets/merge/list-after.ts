import type { CellContent } from "../sheet-plan";
import { isInserted, rowBefore } from "./rows-before";
import type { SheetMerge } from "./sheet-merge";
import { contentAt, type StandingSheet } from "./standing-sheet";

/** What the rows of a list hold when a merge is carried out, by their columns; none where it is gone. */
export function listAfter(
  merge: SheetMerge,
  sheet: StandingSheet,
  list: string,
): readonly Readonly<Record<string, CellContent>>[] {
  const place = merge.layout.lists[list];
  if (place === undefined) return [];
  const written = new Map(merge.edits.map((edit) => [`${edit.row}/${edit.column}`, edit.content]));
  const at = (row: number, column: number): CellContent =>
    written.get(`${row}/${column}`) ??
    (isInserted(merge, row) ? null : contentAt(sheet, rowBefore(merge, row), column));
  return Array.from({ length: place.rows }, (_, index) =>
    Object.fromEntries(
      Object.entries(place.columns).map(([key, column]) => [
        key,
        at(place.row + 1 + index, column),
      ]),
    ),
  );
}
