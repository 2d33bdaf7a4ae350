import { lastColumn, lastRow } from "../formulas/cell-address";
import { RichApiError } from "../protocol/rich-api-error";
import { change, refuseProtected } from "./change";
import { excelLimits } from "./excel-limits";
import { columnCount, rowCount, zoneInSheet, zoneWithRoom, type RangePlace } from "./range-place";
import { lastUsed, shiftCells, type BlockShift } from "./shift-cells";
import { refuseShiftConflicts } from "./shift-conflicts";
import { bodyZone, headerRows, tablesOnSheet, tableZone, updateTableZone } from "./table-place";

/** Whole rows and columns go as such, so that everything on the sheet moves with them. */
export function deleteCells(place: RangePlace, shift: "Up" | "Left"): void {
  refuseProtected(place.session, place.sheetId);
  const dimension = wholeDimension(place);
  if (!dimension) {
    shiftBlock(place, shift === "Up" ? "ROW" : "COL", false);
    return;
  }
  const zone = zoneInSheet(place);
  if (!zone) return;
  if (dimension === "ROW") refuseHeadings(place);
  change(place.session, {
    type: "REMOVE_COLUMNS_ROWS",
    sheetId: place.sheetId,
    sheetName: place.session.getters.getSheetName(place.sheetId),
    dimension,
    elements: dimension === "ROW" ? indexes(zone.top, zone.bottom) : indexes(zone.left, zone.right),
  });
  keepOneRowEach(place);
}

export function insertCells(place: RangePlace, shift: "Down" | "Right"): void {
  refuseProtected(place.session, place.sheetId);
  const dimension = wholeDimension(place);
  if (!dimension) {
    shiftBlock(place, shift === "Down" ? "ROW" : "COL", true);
    return;
  }
  refusePushingOff(place, dimension);
  // Below and beside all that there is, an insertion moves nothing.
  if (!zoneInSheet(place)) return;
  const zone = zoneWithRoom(place);
  change(place.session, {
    type: "ADD_COLUMNS_ROWS",
    sheetId: place.sheetId,
    sheetName: place.session.getters.getSheetName(place.sheetId),
    dimension,
    base: dimension === "ROW" ? zone.top : zone.left,
    quantity: dimension === "ROW" ? rowCount(place.zone) : columnCount(place.zone),
    position: "before",
  });
}

function shiftBlock(place: RangePlace, dimension: "ROW" | "COL", isInsertion: boolean): void {
  if (rowCount(place.zone) * columnCount(place.zone) > excelLimits.cellsInOneOperation) {
    throw new RichApiError("OperationCellsExceedLimit");
  }
  const { session, sheetId } = place;
  const block: BlockShift = { sheetId, zone: zoneWithRoom(place), dimension, isInsertion };
  refuseShiftConflicts(session, block);
  shiftCells(session, block);
}

function refusePushingOff({ session, sheetId, zone }: RangePlace, dimension: "ROW" | "COL"): void {
  const isRows = dimension === "ROW";
  const count = isRows ? rowCount(zone) : columnCount(zone);
  const whole = { top: 0, left: 0, bottom: lastRow, right: lastColumn };
  const last = lastUsed(session, sheetId, whole, isRows);
  const from = isRows ? zone.top : zone.left;
  if (last >= from && last + count > (isRows ? lastRow : lastColumn)) {
    throw new RichApiError("NonBlankCellOffSheet");
  }
}

/** A table's headings go with the whole table only. */
function refuseHeadings({ session, sheetId, zone }: RangePlace): void {
  for (const table of tablesOnSheet(session, sheetId)) {
    const { top, bottom } = tableZone(table);
    const takesHeadings = headerRows(table) > 0 && zone.top <= top && zone.bottom >= top;
    if (takesHeadings && zone.bottom < bottom) {
      throw new RichApiError(
        "InsertDeleteConflict",
        "This operation is not allowed. The headings of a table cannot be deleted without its rows.",
      );
    }
  }
}

/** A table whose rows are all deleted keeps one that is empty. */
function keepOneRowEach({ session, sheetId }: RangePlace): void {
  for (const table of tablesOnSheet(session, sheetId)) {
    const body = bodyZone(table);
    if (body.bottom >= body.top) continue;
    const zone = { ...body, top: body.bottom + 1, bottom: body.bottom + 1 };
    shiftCells(session, { sheetId, zone, dimension: "ROW", isInsertion: true });
    const whole = tableZone(table);
    updateTableZone(table, { ...whole, bottom: whole.top + headerRows(table) });
  }
}

function wholeDimension({ zone }: RangePlace): "ROW" | "COL" | null {
  if (zone.left === 0 && zone.right === lastColumn) return "ROW";
  return zone.top === 0 && zone.bottom === lastRow ? "COL" : null;
}

/** Null where some are hidden and some are not. */
export function isHidden(place: RangePlace, dimension: "ROW" | "COL"): boolean | null {
  const zone = zoneInSheet(place);
  if (!zone) return false;
  const positions =
    dimension === "ROW" ? indexes(zone.top, zone.bottom) : indexes(zone.left, zone.right);
  const found = new Set(
    positions.map((index) =>
      place.session.getters.isHeaderHiddenByUser(place.sheetId, dimension, index),
    ),
  );
  return found.size === 1 ? found.has(true) : null;
}

export function setHidden(place: RangePlace, dimension: "ROW" | "COL", hidden: boolean): void {
  const zone = zoneWithRoom(place);
  change(place.session, {
    type: hidden ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS",
    sheetId: place.sheetId,
    dimension,
    elements: dimension === "ROW" ? indexes(zone.top, zone.bottom) : indexes(zone.left, zone.right),
  });
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_unused, offset) => from + offset);
}
