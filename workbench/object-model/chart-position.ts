import { anchorAt, figureBox, startOf, type Anchor } from "../shapes/figure-place";
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
  const { getters } = session;
  const box = figureBox(getters, sheetId, getters.getFigureIdFromChartId(chartId));
  if (!box) return { top: 0, left: 0, width: 0, height: 0 };
  return {
    left: pointsOfPixels(box.x),
    top: pointsOfPixels(box.y),
    width: pointsOfPixels(box.width),
    height: pointsOfPixels(box.height),
  };
}

export function moveChart(place: ChartPlace, changes: Partial<Bounds>): void {
  const bounds = { ...chartBounds(place), ...changes };
  const { session, sheetId } = place;
  const [x, y] = [pixelsOfPoints(bounds.left), pixelsOfPoints(bounds.top)];
  placeFigure(place, {
    ...anchorAt(session.getters, sheetId, x, y),
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
  const startOfLine = (dimension: "COL" | "ROW", index: number): number =>
    startOf(place.session.getters, place.sheetId, dimension, index);
  placeFigure(place, {
    ...position,
    width: startOfLine("COL", last.right + 1) - startOfLine("COL", first.left),
    height: startOfLine("ROW", last.bottom + 1) - startOfLine("ROW", first.top),
  });
}

interface FigurePlace extends Anchor {
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
