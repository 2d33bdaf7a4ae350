import { anchorAt, figureBox, type Anchor, type Box } from "../shapes/figure-place";
import { RichApiError } from "../protocol/rich-api-error";
import { growSheet } from "../sheet-size";
import { change } from "./change";
import { exactPixelsOfPoints, exactPointsOfPixels } from "./pixels";
import { shapeFact, type ShapePlace } from "./shape-place";
import type { SheetPlace } from "./worksheet-class";

/** In points from the sheet's corner, as Excel measures. */
export interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export function shapeBounds(place: ShapePlace): Bounds {
  const { session, sheetId, figureId } = place;
  const box = figureBox(session.getters, sheetId, figureId);
  if (!box) throw new RichApiError("ItemNotFound");
  return {
    left: exactPointsOfPixels(box.x),
    top: exactPointsOfPixels(box.y),
    width: exactPointsOfPixels(box.width),
    height: exactPointsOfPixels(box.height),
  };
}

/** With the ratio locked, the other side follows the one that is set. */
export function moveShape(place: ShapePlace, changes: Partial<Bounds>): void {
  const before = shapeBounds(place);
  const { width, height } = changes;
  const scaled: Partial<Bounds> = !shapeFact(place).locksRatio
    ? {}
    : width !== undefined && before.width > 0
      ? { height: (before.height * width) / before.width }
      : height !== undefined && before.height > 0
        ? { width: (before.width * height) / before.height }
        : {};
  const { session, sheetId, figureId } = place;
  const {
    width: pixelsWide,
    height: pixelsHigh,
    ...corner
  } = boxOf({
    ...before,
    ...scaled,
    ...changes,
  });
  change(session, {
    type: "UPDATE_FIGURE",
    sheetId,
    figureId,
    ...anchorWithRoom(place, corner.x, corner.y),
    width: pixelsWide,
    height: pixelsHigh,
  });
}

export function boxOf({ left, top, width, height }: Bounds): Box {
  return {
    x: exactPixelsOfPoints(left),
    y: exactPixelsOfPoints(top),
    width: exactPixelsOfPoints(width),
    height: exactPixelsOfPoints(height),
  };
}

/** The grid ends long before Excel's sheet: it grows to where something is put. */
export function anchorWithRoom({ session, sheetId }: SheetPlace, x: number, y: number): Anchor {
  const { getters, model } = session;
  let anchor = anchorAt(getters, sheetId, x, y);
  for (;;) {
    const { col, row, offset } = anchor;
    const columns = Math.floor(offset.x / getters.getColSize(sheetId, col));
    const rows = Math.floor(offset.y / getters.getRowSize(sheetId, row));
    if (columns + rows === 0) return anchor;
    growSheet(model, sheetId, row + rows, col + columns);
    anchor = anchorAt(getters, sheetId, x, y);
  }
}
