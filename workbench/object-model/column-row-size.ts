import { lastColumn, lastRow } from "../formulas/cell-address";
import { styleAt } from "./cell-format";
import { change } from "./change";
import { excelLimits } from "./excel-limits";
import { pixelsOfPoints, pointsOfPixels } from "./pixels";
import { zoneInSheet, zoneWithRoom, type RangePlace } from "./range-place";

const narrowestColumn = 40;

/** A digit of Excel's usual font is 7 pixels wide, and a column has 5 pixels round its characters. */
export const widestColumnPoints = pointsOfPixels(excelLimits.columnWidthCharacters * 7 + 5);
const pixelsOfCharacterAtSize10 = 6.4;
const cellPadding = 14;

export function columnWidth({ session, sheetId, zone }: RangePlace): number | null {
  return common(
    indexes(zone.left, Math.min(zone.right, session.getters.getNumberCols(sheetId) - 1)),
    (col) => pointsOfPixels(session.getters.getColSize(sheetId, col)),
  );
}

export function rowHeight({ session, sheetId, zone }: RangePlace): number | null {
  return common(
    indexes(zone.top, Math.min(zone.bottom, session.getters.getNumberRows(sheetId) - 1)),
    (row) => pointsOfPixels(session.getters.getRowSize(sheetId, row)),
  );
}

function common(positions: readonly number[], size: (index: number) => number): number | null {
  const sizes = new Set(positions.map(size));
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

export function setSize(place: RangePlace, dimension: "COL" | "ROW", points: number): void {
  resize(place, dimension, pixelsOfPoints(points));
}

function resize(place: RangePlace, dimension: "COL" | "ROW", size: number | null): void {
  const zone = zoneWithRoom(place);
  const isColumns = dimension === "COL";
  change(place.session, {
    type: "RESIZE_COLUMNS_ROWS",
    sheetId: place.sheetId,
    dimension,
    elements: isColumns ? indexes(zone.left, zone.right) : indexes(zone.top, zone.bottom),
    size,
  });
}

/** Wide enough for the longest text of each column, by its number of characters. */
export function autofitColumns(place: RangePlace): void {
  const zone = zoneInSheet(place);
  if (!zone) return;
  for (const col of indexes(zone.left, zone.right)) {
    const widest = Math.max(
      ...indexes(zone.top, zone.bottom).map((row) => textWidth(place, row, col)),
    );
    if (widest > 0) {
      resize(
        { ...place, zone: { top: 0, bottom: lastRow, left: col, right: col } },
        "COL",
        Math.max(narrowestColumn, Math.ceil(widest) + cellPadding),
      );
    }
  }
}

function textWidth({ session, sheetId }: RangePlace, row: number, col: number): number {
  const position = { sheetId, row, col };
  if (session.getters.isInMerge(position)) return 0;
  const style = styleAt(session, position);
  if (style.wrapping === "wrap") return 0;
  const shown = session.getters.getEvaluatedCell(position).formattedValue;
  const longestLine = Math.max(...shown.split("\n").map((line) => line.length));
  return (
    longestLine *
    pixelsOfCharacterAtSize10 *
    ((style.fontSize ?? 10) / 10) *
    (style.bold ? 1.08 : 1)
  );
}

/** The engine fits a row by itself when no height is set for it. */
export function autofitRows(place: RangePlace): void {
  resize({ ...place, zone: { ...place.zone, left: 0, right: lastColumn } }, "ROW", null);
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_unused, offset) => from + offset);
}
