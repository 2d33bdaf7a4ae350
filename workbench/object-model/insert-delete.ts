import { lastColumn, lastRow } from "../formulas/cell-address";
import { change, refuseProtected } from "./change";
import { zoneInSheet, zoneWithRoom, type RangePlace } from "./range-place";

/** Whole rows and columns go as such, so that everything on the sheet moves with them. */
export function deleteCells(place: RangePlace, shift: "Up" | "Left"): void {
  refuseProtected(place.session, place.sheetId);
  const zone = zoneInSheet(place);
  if (!zone) return;
  const dimension = wholeDimension(place);
  if (dimension) {
    change(place.session, {
      type: "REMOVE_COLUMNS_ROWS",
      sheetId: place.sheetId,
      sheetName: place.session.getters.getSheetName(place.sheetId),
      dimension,
      elements:
        dimension === "ROW" ? indexes(zone.top, zone.bottom) : indexes(zone.left, zone.right),
    });
    return;
  }
  onSheet(place, () =>
    change(place.session, {
      type: "DELETE_CELL",
      shiftDimension: shift === "Up" ? "ROW" : "COL",
      zone,
    }),
  );
}

export function insertCells(place: RangePlace, shift: "Down" | "Right"): void {
  refuseProtected(place.session, place.sheetId);
  const zone = zoneWithRoom(place);
  const dimension = wholeDimension(place);
  if (dimension) {
    change(place.session, {
      type: "ADD_COLUMNS_ROWS",
      sheetId: place.sheetId,
      sheetName: place.session.getters.getSheetName(place.sheetId),
      dimension,
      base: dimension === "ROW" ? zone.top : zone.left,
      quantity: dimension === "ROW" ? zone.bottom - zone.top + 1 : zone.right - zone.left + 1,
      position: "before",
    });
    return;
  }
  onSheet(place, () =>
    change(place.session, {
      type: "INSERT_CELL",
      shiftDimension: shift === "Down" ? "ROW" : "COL",
      zone,
    }),
  );
}

function wholeDimension({ zone }: RangePlace): "ROW" | "COL" | null {
  if (zone.left === 0 && zone.right === lastColumn) return "ROW";
  return zone.top === 0 && zone.bottom === lastRow ? "COL" : null;
}

/** The engine shifts cells on the active sheet only. */
function onSheet({ session, sheetId }: RangePlace, run: () => void): void {
  const active = session.getters.getActiveSheetId();
  if (active !== sheetId) {
    change(session, { type: "ACTIVATE_SHEET", sheetIdFrom: active, sheetIdTo: sheetId });
  }
  run();
  if (active !== sheetId) {
    change(session, { type: "ACTIVATE_SHEET", sheetIdFrom: sheetId, sheetIdTo: active });
  }
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
