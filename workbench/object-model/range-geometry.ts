import { lastColumn, lastRow, type CellRange } from "../formulas/cell-address";
import { RichApiError } from "../protocol/rich-api-error";
import { mayHaveFormulas } from "./formula-sheets-plugin";
import { startOf } from "../shapes/figure-place";
import { pointsOfPixels } from "./pixels";
import { rangePlace, zoneInSheet, type RangePlace } from "./range-place";

/** How far from the sheet's corner a row or a column begins; those that the engine has not made are as its last. */
export function pointsBefore(
  { session: { getters }, sheetId }: RangePlace,
  dimension: "COL" | "ROW",
  index: number,
): number {
  const made =
    dimension === "COL" ? getters.getNumberCols(sheetId) : getters.getNumberRows(sheetId);
  const last =
    startOf(getters, sheetId, dimension, made) - startOf(getters, sheetId, dimension, made - 1);
  const pixels = startOf(getters, sheetId, dimension, Math.min(index, made));
  return pointsOfPixels(pixels + Math.max(0, index - made) * last);
}

/** A range given by how far each edge moves. */
export function moved(
  place: RangePlace,
  edges: { top?: number; bottom?: number; left?: number; right?: number },
): RangePlace {
  const { zone } = place;
  return rangePlace(place.session, place.sheetId, {
    top: zone.top + (edges.top ?? 0),
    bottom: zone.bottom + (edges.bottom ?? 0),
    left: zone.left + (edges.left ?? 0),
    right: zone.right + (edges.right ?? 0),
  });
}

export function withZone(place: RangePlace, zone: Partial<CellRange>): RangePlace {
  return rangePlace(place.session, place.sheetId, { ...place.zone, ...zone });
}

/** Counts from the range's own corner; Excel lets it leave the range, but not the sheet. */
export function cellOf(place: RangePlace, row: number, column: number): RangePlace {
  const top = place.zone.top + row;
  const left = place.zone.left + column;
  return rangePlace(place.session, place.sheetId, { top, bottom: top, left, right: left });
}

export function wholeRows(place: RangePlace): RangePlace {
  return withZone(place, { left: 0, right: lastColumn });
}

export function wholeColumns(place: RangePlace): RangePlace {
  return withZone(place, { top: 0, bottom: lastRow });
}

export function intersection(place: RangePlace, other: RangePlace): RangePlace | null {
  const zone = {
    top: Math.max(place.zone.top, other.zone.top),
    bottom: Math.min(place.zone.bottom, other.zone.bottom),
    left: Math.max(place.zone.left, other.zone.left),
    right: Math.min(place.zone.right, other.zone.right),
  };
  const isApart =
    place.sheetId !== other.sheetId || zone.top > zone.bottom || zone.left > zone.right;
  return isApart ? null : withZone(place, zone);
}

export function boundingRange(place: RangePlace, other: RangePlace): RangePlace {
  if (place.sheetId !== other.sheetId) throw new RichApiError("InvalidArgument");
  return withZone(place, {
    top: Math.min(place.zone.top, other.zone.top),
    bottom: Math.max(place.zone.bottom, other.zone.bottom),
    left: Math.min(place.zone.left, other.zone.left),
    right: Math.max(place.zone.right, other.zone.right),
  });
}

/** The smallest range round every used cell; formats count unless only values are asked for. */
export function usedRange(place: RangePlace, onlyValues: boolean): RangePlace | null {
  const { session, sheetId, zone } = place;
  const { getters } = session;
  let [top, bottom, left, right] = [Infinity, -Infinity, Infinity, -Infinity];
  // Of most cells nothing has to be asked: they lie within what is known to be used.
  const couldGrow = (row: number, col: number): boolean =>
    (row < top || row > bottom || col < left || col > right) &&
    row >= zone.top &&
    row <= zone.bottom &&
    col >= zone.left &&
    col <= zone.right;
  function grow(row: number, col: number): void {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, col);
    right = Math.max(right, col);
  }
  for (const cell of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(cell.id);
    if (!couldGrow(row, col)) continue;
    const hasContent = cell.isFormula || cell.content !== "";
    const hasFormat = Boolean(cell.format) || Object.values(cell.style ?? {}).some(Boolean);
    if (hasContent || (hasFormat && !onlyValues)) grow(row, col);
  }
  // Cells that a formula elsewhere fills have no content of their own.
  const filled = mayHaveFormulas(session.model, sheetId)
    ? getters.getEvaluatedCellsPositions(sheetId)
    : [];
  for (const position of filled) {
    if (!couldGrow(position.row, position.col)) continue;
    if (getters.getEvaluatedCell(position).type !== "empty") grow(position.row, position.col);
  }
  return top === Infinity ? null : withZone(place, { top, bottom, left, right });
}

/** The block of cells round the range that blank rows and columns bound. */
export function surroundingRegion(place: RangePlace): RangePlace {
  const zone = zoneInSheet(place);
  if (!zone) return place;
  return withZone(place, place.session.getters.getContiguousZone(place.sheetId, zone));
}
