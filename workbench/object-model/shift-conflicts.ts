import { lastColumn, lastRow, type CellRange } from "../formulas/cell-address";
import { RichApiError } from "../protocol/rich-api-error";
import type { BlockShift } from "./shift-cells";
import { headerRows, tablesOnSheet, tableZone, type TablePlace } from "./table-place";
import type { WorkbookSession } from "./workbook-session";

/**
 * Refuses what would tear a table, merged cells or filtered rows apart: only what lies as a whole in the
 * columns (or rows) that move can move. `growing` is a table whose own rows come or go.
 */
export function refuseShiftConflicts(
  session: WorkbookSession,
  block: BlockShift,
  growing?: TablePlace,
): void {
  const moving = movingZone(block);
  for (const table of tablesOnSheet(session, block.sheetId)) {
    if (table.tableId === growing?.tableId) continue;
    const zone = tableZone(table);
    if (!overlap(zone, moving)) continue;
    if (!fitsBetween(zone, block) || tearsTable(table, block)) {
      throw new RichApiError(
        "InsertDeleteConflict",
        "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
      );
    }
  }
  refuseTornMerges(session, block, moving);
  refuseFilteredRows(session, block.sheetId, moving);
}

/** Everything from the inserted or deleted cells to the edge of the sheet. */
function movingZone({ zone, dimension }: BlockShift): CellRange {
  return dimension === "ROW" ? { ...zone, bottom: lastRow } : { ...zone, right: lastColumn };
}

function fitsBetween(zone: CellRange, block: BlockShift): boolean {
  return block.dimension === "ROW"
    ? zone.left >= block.zone.left && zone.right <= block.zone.right
    : zone.top >= block.zone.top && zone.bottom <= block.zone.bottom;
}

/** Part of a table's rows may come or go when they are of all its columns and not its headings. */
function tearsTable(table: TablePlace, { zone, dimension, isInsertion }: BlockShift): boolean {
  const whole = tableZone(table);
  if (dimension === "COL") {
    const isBehind = whole.left >= (isInsertion ? zone.left : zone.right + 1);
    const isInside = zone.left <= whole.left && zone.right >= whole.right;
    return !isBehind && (isInsertion || !isInside);
  }
  if (isInsertion) return whole.top < zone.top && zone.top < whole.top + headerRows(table);
  const isInside = zone.top <= whole.top && zone.bottom >= whole.bottom;
  const takesHeadings = zone.top <= whole.top && zone.bottom >= whole.top;
  const takesAllRows = zone.top <= whole.top + headerRows(table) && zone.bottom >= whole.bottom;
  return !isInside && (takesHeadings || takesAllRows);
}

function refuseTornMerges(session: WorkbookSession, block: BlockShift, moving: CellRange): void {
  for (const merge of session.getters.getMerges(block.sheetId)) {
    if (!overlap(merge, moving)) continue;
    const start = block.dimension === "ROW" ? merge.top : merge.left;
    const end = block.dimension === "ROW" ? merge.bottom : merge.right;
    const { zone, isInsertion } = block;
    const from = block.dimension === "ROW" ? zone.top : zone.left;
    const to = block.dimension === "ROW" ? zone.bottom : zone.right;
    const isBehind = start >= (isInsertion ? from : to + 1);
    const isTaken = !isInsertion && start >= from && end <= to;
    if (!fitsBetween(merge, block) || !(isBehind || isTaken)) {
      throw new RichApiError(
        "InsertDeleteConflict",
        "The operation would tear merged cells apart: unmerge them first.",
      );
    }
  }
}

/** Rows that a filter hides cannot be told from those between which something is to move. */
export function refuseFilteredRows(
  session: WorkbookSession,
  sheetId: string,
  { top, bottom }: CellRange,
): void {
  const { getters } = session;
  const last = Math.min(bottom, getters.getNumberRows(sheetId) - 1);
  for (let row = top; row <= last; row += 1) {
    if (getters.isRowFiltered(sheetId, row)) throw new RichApiError("FilteredRangeConflict");
  }
}

export function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom &&
    one.bottom >= other.top &&
    one.left <= other.right &&
    one.right >= other.left
  );
}
