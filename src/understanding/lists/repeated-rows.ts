import type { CellValue } from "../values/cell-value";
import { placeInList } from "./place-in-list";
import type { RawList } from "./raw-list";
import type { ListColumn } from "./understood-list";
import type { Remark } from "../sheet-grid";

/** A row, and the earlier one whose cells are all the same. */
export interface RepeatedRow {
  readonly row: number;
  readonly of: number;
}

/**
 * Rows that repeat an earlier row of their list word for word. The columns that tell most apart come
 * first, so that a list with ids is done after one of them.
 */
export function repeatedRows(
  columns: readonly Pick<ListColumn, "cells" | "distinct">[],
): readonly RepeatedRow[] {
  const rows = columns[0]?.cells.length ?? 0;
  if (columns.length < 2 || columns.some(({ distinct }) => distinct === rows)) return [];
  const bySharpness = [...columns].sort((a, b) => b.distinct - a.distinct);
  let groups: Int32Array = new Int32Array(rows);
  let count = 1;
  for (const { cells } of bySharpness) {
    ({ groups, count } = refine(groups, cells));
    if (count === rows) return [];
  }
  const first = new Int32Array(count).fill(-1);
  const found: RepeatedRow[] = [];
  groups.forEach((group, row) => {
    const earlier = first[group] ?? -1;
    if (earlier < 0) first[group] = row;
    else found.push({ row, of: earlier });
  });
  return found;
}

/** Rows of one group stay together where their cells are the same. */
function refine(
  groups: Int32Array,
  cells: readonly CellValue[],
): { readonly groups: Int32Array; readonly count: number } {
  const numbers = new Map<CellValue, number>();
  const refined = new Map<number, number>();
  const next = groups.map((group, row) => {
    const cell = cells[row] ?? "";
    let number = numbers.get(cell);
    if (number === undefined) numbers.set(cell, (number = numbers.size));
    // Two numbers below the count of rows make one that is still exact.
    const pair = group * groups.length + number;
    let joint = refined.get(pair);
    if (joint === undefined) refined.set(pair, (joint = refined.size));
    return joint;
  });
  return { groups: next, count: refined.size };
}

/** A list that stands there twice: said, and counted as often as it stands there. */
export function aboutRepeatedRows(
  list: RawList,
  columns: readonly ListColumn[],
): readonly Remark[] {
  if (columns.every((column) => column.repeated === 0)) return [];
  const repeated = repeatedRows(columns);
  const [first] = repeated;
  const [column] = columns;
  if (!first || !column) return [];
  const places = [first.row, first.of].map((row) => placeInList(list, column, row));
  const isTwice = repeated.length * 2 === list.sheetRows.length;
  return [
    {
      severity: isTwice || repeated.length * 20 >= list.sheetRows.length ? "warning" : "info",
      sentence: isTwice
        ? `Every row of ${list.name} stands there twice (${places[0]} repeats ${places[1]}), so that all of its sums are doubled: if it was pasted twice, take one away with Data > Remove Duplicates.`
        : `${repeated.length.toLocaleString("en")} of ${list.sheetRows.length.toLocaleString("en")} rows of ${list.name} repeat another row word for word (${places[0]} repeats ${places[1]}): they count as often as they stand there; take them away with Data > Remove Duplicates where they should not.`,
      cell: places[0] ?? null,
    },
  ];
}
