import { findLayout } from "./find-layout";
import type { MergeBase } from "./merge-base";
import {
  matchList,
  newColumns as columnsToCome,
  withRenamedColumns,
  type MatchedList,
} from "./merge-list";
import type { OurSheet } from "./our-sheet";
import { layoutWithRows, type ListPlace, type SheetLayout } from "./sheet-layout";
import type { RowInsert } from "./sheet-merge";
import type { StandingSheet } from "./standing-sheet";

export interface StandingLayout {
  readonly layout: SheetLayout;
  /** Columns that come to lists: where, by list and key. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The layout of the sheet as it stands, with renamed columns and those that are to come. */
export function layoutBefore(
  our: OurSheet,
  sheet: StandingSheet,
  base: MergeBase | null,
): StandingLayout {
  const found = findLayout(our, sheet, base?.lists);
  const lists: Record<string, ListPlace> = {};
  const columns: Record<string, Readonly<Record<string, number>>> = {};
  for (const list of our.lists) {
    const place = found.lists[list.key];
    const before = base?.lists[list.key];
    if (place === undefined) continue;
    lists[list.key] = place;
    if (before === undefined || list.record !== undefined) continue;
    const named = withRenamedColumns(sheet, found, place, before);
    const added = columnsToCome(sheet, list, named, before);
    lists[list.key] = { ...named, columns: { ...named.columns, ...added } };
    columns[list.key] = added;
  }
  return { layout: { ...found, lists }, columns };
}

export function matchLists(
  our: OurSheet,
  sheet: StandingSheet,
  layout: SheetLayout,
  base: MergeBase | null,
  takeOurs: ReadonlySet<string>,
): readonly (readonly [ListPlace, MatchedList])[] {
  return our.lists
    .flatMap((list): readonly (readonly [ListPlace, MatchedList])[] => {
      const place = layout.lists[list.key];
      if (place === undefined) return [];
      const putBack = ({ key }: { key: string }) => takeOurs.has(`${list.key}/${key}`);
      return [[place, matchList(sheet, layout, list, place, base?.lists[list.key], putBack)]];
    })
    .sort(([one], [other]) => one.row - other.row);
}

/** The layout with all rows in, and the rows to insert, the upper ones first. */
export function layoutAfter(
  before: SheetLayout,
  matched: readonly (readonly [ListPlace, MatchedList])[],
): { readonly layout: SheetLayout; readonly inserts: readonly RowInsert[] } {
  let layout = before;
  const inserts: RowInsert[] = [];
  for (const [place, { list, insertion }] of matched) {
    if (insertion.count === 0) continue;
    const isAtEnd = insertion.before >= place.rows;
    const above = matched.filter(([other]) => other.row < place.row);
    const row = rowAfter(place.row, above) + 1 + insertion.before;
    layout = layoutWithRows(layout, row, insertion.count);
    const now = layout.lists[list.key];
    if (isAtEnd && now !== undefined) {
      const longer = { ...now, rows: now.rows + insertion.count };
      layout = { ...layout, lists: { ...layout.lists, [list.key]: longer } };
    }
    inserts.push({ list: list.key, row, count: insertion.count, isAtEnd });
  }
  return { layout, inserts };
}

/** Where a row of the sheet stands when all rows are inserted. */
function rowAfter(row: number, matched: readonly (readonly [ListPlace, MatchedList])[]): number {
  return matched.reduce((at, [place, { insertion }]) => {
    const isAbove = place.row + 1 + insertion.before <= row;
    return isAbove ? at + insertion.count : at;
  }, row);
}
