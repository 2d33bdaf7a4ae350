import { change } from "./change";
import type { ChartPlace } from "./chart-place";
import { zoneOnSheet } from "./object-links";
import { pixelsOfPoints, pointsOfPixels } from "./pixels";
import { rangePlace, zoneWithRoom, type RangePlace } from "./range-place";

/** In points from the sheet's corner, as Excel measures. */
interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export function chartBounds(place: ChartPlace): Bounds {
  const { session, sheetId, chartId } = place;
  const figure = session.getters.getFigure(
    sheetId,
    session.getters.getFigureIdFromChartId(chartId),
  );
  if (!figure) return { top: 0, left: 0, width: 0, height: 0 };
  return {
    left: pointsOfPixels(offsetOf(place, "COL", figure.col) + figure.offset.x),
    top: pointsOfPixels(offsetOf(place, "ROW", figure.row) + figure.offset.y),
    width: pointsOfPixels(figure.width),
    height: pointsOfPixels(figure.height),
  };
}

export function moveChart(place: ChartPlace, changes: Partial<Bounds>): void {
  const bounds = { ...chartBounds(place), ...changes };
  const column = headerAt(place, "COL", pixelsOfPoints(bounds.left));
  const row = headerAt(place, "ROW", pixelsOfPoints(bounds.top));
  placeFigure(place, {
    col: column.index,
    row: row.index,
    offset: { x: column.rest, y: row.rest },
    width: pixelsOfPoints(bounds.width),
    height: pixelsOfPoints(bounds.height),
  });
}

/** From the corner of the first cell to the far corner of the last. */
export function coverCells(
  place: ChartPlace,
  start: RangePlace | string,
  end: RangePlace | string | undefined,
): void {
  const first = zoneOnSheet(place, start);
  zoneWithRoom(rangePlace(place.session, place.sheetId, first));
  const position = { col: first.left, row: first.top, offset: { x: 0, y: 0 } };
  if (end === undefined) {
    const { width, height } = chartBounds(place);
    placeFigure(place, {
      ...position,
      width: pixelsOfPoints(width),
      height: pixelsOfPoints(height),
    });
    return;
  }
  const last = zoneOnSheet(place, end);
  zoneWithRoom(rangePlace(place.session, place.sheetId, last));
  placeFigure(place, {
    ...position,
    width: offsetOf(place, "COL", last.right + 1) - offsetOf(place, "COL", first.left),
    height: offsetOf(place, "ROW", last.bottom + 1) - offsetOf(place, "ROW", first.top),
  });
}

interface FigurePlace {
  readonly col: number;
  readonly row: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

function placeFigure({ session, sheetId, chartId }: ChartPlace, figure: FigurePlace): void {
  change(session, {
    type: "UPDATE_FIGURE",
    sheetId,
    figureId: session.getters.getFigureIdFromChartId(chartId),
    ...figure,
  });
}

function sizeOf({ session, sheetId }: ChartPlace, dimension: "COL" | "ROW", index: number): number {
  return dimension === "COL"
    ? session.getters.getColSize(sheetId, index)
    : session.getters.getRowSize(sheetId, index);
}

function offsetOf(place: ChartPlace, dimension: "COL" | "ROW", index: number): number {
  let offset = 0;
  for (let before = 0; before < index; before += 1) offset += sizeOf(place, dimension, before);
  return offset;
}

function headerAt(place: ChartPlace, dimension: "COL" | "ROW", pixels: number) {
  const { session, sheetId } = place;
  const last =
    (dimension === "COL"
      ? session.getters.getNumberCols(sheetId)
      : session.getters.getNumberRows(sheetId)) - 1;
  let rest = Math.max(0, pixels);
  let index = 0;
  while (index < last && rest >= sizeOf(place, dimension, index)) {
    rest -= sizeOf(place, dimension, index);
    index += 1;
  }
  return { index, rest };
}
