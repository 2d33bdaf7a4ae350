import type { Zone } from "../engine";
import {
  lastColumn,
  lastRow,
  parseRange,
  quotedSheetName,
  rangeName,
  type CellRange,
} from "../formulas/cell-address";
import { RichApiError } from "../protocol/rich-api-error";
import { growSheet } from "../sheet-size";
import type { WorkbookSession } from "./workbook-session";

/** A rectangle on a sheet: what Excel calls a Range. Whole columns and rows reach the grid's edge. */
export interface RangePlace {
  readonly session: WorkbookSession;
  readonly sheetId: string;
  readonly zone: CellRange;
}

export function rangePlace(session: WorkbookSession, sheetId: string, zone: CellRange): RangePlace {
  if (
    zone.top < 0 ||
    zone.left < 0 ||
    zone.bottom > lastRow ||
    zone.right > lastColumn ||
    zone.bottom < zone.top ||
    zone.right < zone.left
  ) {
    throw new RichApiError("InvalidArgument", "The range reaches beyond the edge of the sheet.");
  }
  return { session, sheetId, zone };
}

export function rowCount(zone: CellRange): number {
  return zone.bottom - zone.top + 1;
}

export function columnCount(zone: CellRange): number {
  return zone.right - zone.left + 1;
}

/** Whole rows or columns, of which Excel answers no single cells. */
export function isUnbounded(zone: CellRange): boolean {
  return (
    (zone.top === 0 && zone.bottom === lastRow) || (zone.left === 0 && zone.right === lastColumn)
  );
}

/** "Sheet1!A1:B2", "'My list'!A:A". */
export function addressOf(place: RangePlace): string {
  return `${quotedSheetName(place.session.getters.getSheetName(place.sheetId))}!${zoneName(place.zone)}`;
}

export function zoneName(zone: CellRange): string {
  const isWholeColumns = zone.top === 0 && zone.bottom === lastRow;
  const isWholeRows = zone.left === 0 && zone.right === lastColumn;
  if (isWholeColumns && !isWholeRows) {
    const [from = "", to = ""] = rangeName({ ...zone, bottom: 0 })
      .split(":")
      .map((cell) => cell.replace(/\d+/g, ""));
    return `${from}:${to || from}`;
  }
  if (isWholeRows) return `${zone.top + 1}:${zone.bottom + 1}`;
  return rangeName(zone);
}

/** Reads an address such as "B2:C9", "B:B", "2:4" or "Sheet1!B2" on a sheet. */
export function zoneOfAddress(
  session: WorkbookSession,
  sheetId: string,
  address: string,
): CellRange {
  const mark = address.lastIndexOf("!");
  if (mark >= 0) {
    const named = address
      .slice(0, mark)
      .replace(/^'(.*)'$/, "$1")
      .replaceAll("''", "'");
    if (sheetIdOfName(session, named) !== sheetId) throw new RichApiError("InvalidArgument");
  }
  const text = address.slice(mark + 1).trim();
  if (!/^\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?$/.test(text) || text === "") {
    throw new RichApiError("InvalidArgument", `"${address}" is not an address on this sheet.`);
  }
  try {
    const zone = parseRange(text);
    return {
      top: Math.min(zone.top, zone.bottom),
      bottom: Math.max(zone.top, zone.bottom),
      left: Math.min(zone.left, zone.right),
      right: Math.max(zone.left, zone.right),
    };
  } catch {
    throw new RichApiError("InvalidArgument", `"${address}" is not an address on this sheet.`);
  }
}

/** Excel does not tell sheets apart by upper and lower case. */
export function sheetIdOfName(session: WorkbookSession, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return session.getters
    .getSheetIds()
    .find((id) => session.getters.getSheetName(id).toLowerCase() === wanted);
}

/** The part of the range that the engine's sheet has; its sheets are only as large as needed. */
export function zoneInSheet(place: RangePlace): Zone | null {
  const rows = place.session.getters.getNumberRows(place.sheetId);
  const columns = place.session.getters.getNumberCols(place.sheetId);
  if (place.zone.top >= rows || place.zone.left >= columns) return null;
  return {
    top: place.zone.top,
    left: place.zone.left,
    bottom: Math.min(place.zone.bottom, rows - 1),
    right: Math.min(place.zone.right, columns - 1),
  };
}

/** The range as the engine can change it: its sheet is made large enough first. */
export function zoneWithRoom(place: RangePlace): Zone {
  const { session, sheetId, zone } = place;
  const bottom = zone.bottom === lastRow ? zone.top : zone.bottom;
  const right = zone.right === lastColumn ? zone.left : zone.right;
  growSheet(session.model, sheetId, bottom, right);
  return zoneInSheet(place)!;
}
