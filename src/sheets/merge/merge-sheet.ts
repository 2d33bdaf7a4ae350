import type { BaseList, MergeBase } from "./merge-base";
import { CellMerger, nameOf, type MergedSheet } from "./merge-cells";
import { mergeFields } from "./merge-fields";
import { layoutAfter, layoutBefore, matchLists } from "./merge-layout";
import type { MatchedList } from "./merge-list";
import { contentsInWords, mergeRows } from "./merge-rows";
import type { OurList, OurSheet } from "./our-sheet";
import type { ListPlace } from "./sheet-layout";
import type { GoneRow, MergedRow, MergeWishes, SheetMerge } from "./sheet-merge";
import type { StandingSheet } from "./standing-sheet";

/**
 * What is to be done to a sheet of ours so that it says what it would say if it were made now, and
 * nothing is lost that anybody put there: what we last wrote, what stands there, and what we would
 * write are held against each other cell by cell, the rows of lists by what they are known by.
 */
export function mergeSheet(
  our: OurSheet,
  sheet: StandingSheet,
  base: MergeBase | null,
  { takeOurs = new Set<string>() }: MergeWishes = {},
): SheetMerge {
  const { layout: before, columns: newColumns } = layoutBefore(our, sheet, base);
  const matched = matchLists(our, sheet, before, base, takeOurs);
  const { layout, inserts } = layoutAfter(before, matched);
  const merged: MergedSheet = { our, sheet, before, after: layout, inserts, takeOurs };
  const cells = new CellMerger(merged);
  const theirs = mergeFields(merged, base, cells);
  const rows: Record<string, readonly MergedRow[]> = {};
  const takenOut: Record<string, BaseList> = {};
  const gone: GoneRow[] = [];
  const added: { list: string; words: string }[] = [];
  const newRows: string[] = [];
  for (const list of our.lists) {
    const old = base?.lists[list.key];
    const match = matched.find(([, one]) => one.list.key === list.key)?.[1];
    const standing = before.lists[list.key];
    const place = layout.lists[list.key];
    if (match === undefined || place === undefined || standing === undefined) {
      listFindsNoPlace(list, cells);
      if (old !== undefined) takenOut[list.key] = old;
      continue;
    }
    mergeColumns(match, place, newColumns[list.key] ?? {}, old, cells);
    const all = mergeRows(merged, match, standing, place, old, cells);
    rowsFindNoPlace(match, cells);
    rows[list.key] = all.rows;
    gone.push(...all.gone);
    added.push(...all.added.map((words) => ({ list: list.key, words })));
    newRows.push(...all.newRows);
    takenOut[list.key] = {
      columns: (old?.columns ?? []).filter(([key]) => place.columns[key] === undefined),
      rows: match.takenOut.map(({ base: row }) => ({ ...row, isTakenOut: true })),
    };
  }
  const { edits, differences, unplaced } = cells;
  return {
    inserts,
    edits,
    differences,
    unplaced,
    gone,
    added,
    newRows,
    newColumns,
    layout,
    rows,
    takenOut,
    theirs,
  };
}

/** Headings of columns that come; columns that people took out find no place. */
function mergeColumns(
  { list }: MatchedList,
  place: ListPlace,
  newColumns: Readonly<Record<string, number>>,
  base: BaseList | undefined,
  cells: CellMerger,
): void {
  for (const { key, label } of list.columns) {
    const fresh = newColumns[key];
    if (fresh !== undefined) {
      const heading = { section: list.key, row: null, column: key, words: label };
      const at = { row: place.row, column: fresh, isOnlyReach: false };
      cells.edits.push({ ...at, content: label, place: heading });
    }
    if (place.columns[key] !== undefined || base === undefined) continue;
    cells.unplaced.push({
      id: `${list.key}/${key}`,
      words: `Column ${label} of ${list.heading}`,
      content: contentsInWords(list.rows.map((row) => row.cells[key])),
      canBePutBack: false,
    });
  }
}

/** A list whose section people took out. */
function listFindsNoPlace({ key, heading, rows, columns }: OurList, cells: CellMerger): void {
  if (rows.length === 0) return;
  const nameKey = columns[0]?.key ?? "";
  const filled = rows.filter(({ isOfTemplate }) => !isOfTemplate);
  cells.unplaced.push({
    id: key,
    words: `List ${heading}`,
    content: filled.map((row) => nameOf(row.cells[nameKey])).join(", "),
    canBePutBack: false,
  });
}

/** Rows that people took out, which can be put back. */
function rowsFindNoPlace({ list, takenOut }: MatchedList, cells: CellMerger): void {
  for (const { our: row } of takenOut) {
    if (row.isOfTemplate || row.isOptional) continue;
    const name = nameOf(row.cells[list.columns[0]?.key ?? ""]);
    cells.unplaced.push({
      id: `${list.key}/${row.key}`,
      words: `${name} of ${list.heading}, whose row was deleted`,
      content: contentsInWords(list.columns.map(({ key }) => row.cells[key])),
      canBePutBack: true,
    });
  }
}
