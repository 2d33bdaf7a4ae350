import { lastColumn, lastRow, type CellRange } from "../formulas/cell-address";
import { RichApiError } from "../protocol/rich-api-error";
import { rangePlace, zoneInSheet, type RangePlace } from "./range-place";

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
  let used: CellRange | null = null;
  function count(row: number, col: number): void {
    const isInside = row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;
    if (isInside) used = grownBy(used, row, col);
  }
  for (const cell of getters.getCells(sheetId)) {
    const hasContent = cell.isFormula || cell.content !== "";
    const hasFormat = Boolean(cell.format) || Object.values(cell.style ?? {}).some(Boolean);
    if (!hasContent && (onlyValues || !hasFormat)) continue;
    const { row, col } = getters.getCellPosition(cell.id);
    count(row, col);
  }
  // Cells that a formula elsewhere fills have no content of their own.
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
    if (getters.getEvaluatedCell(position).type !== "empty") count(position.row, position.col);
  }
  return used ? withZone(place, used) : null;
}

function grownBy(used: CellRange | null, row: number, col: number): CellRange {
  if (!used) return { top: row, bottom: row, left: col, right: col };
  return {
    top: Math.min(used.top, row),
    bottom: Math.max(used.bottom, row),
    left: Math.min(used.left, col),
    right: Math.max(used.right, col),
  };
}

/** The block of cells round the range that blank rows and columns bound. */
export function surroundingRegion(place: RangePlace): RangePlace {
  const zone = zoneInSheet(place);
  if (!zone) return place;
  return withZone(place, place.session.getters.getContiguousZone(place.sheetId, zone));
}
