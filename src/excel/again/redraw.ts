import { drawingName } from "../../sheets/template/hidden-name";
import type { Drawing } from "../../sheets/sheet-plan";
import {
  isSamePlace,
  queueDrawing,
  type DrawingChange,
  type StandingShape,
} from "../write/queue-drawing";

/** In points: higher ones Excel refuses. */
const highestRow = 409;

/** What is drawn on a sheet now, and where its cells stand. */
export type StandingDrawing = Pick<DrawingChange, "origin" | "standing"> & {
  /** How many rows of the sheet it stands over. */
  readonly rows: number;
};

/**
 * Queues reading what is drawn on a sheet; what it answers is called after the sync, and is null where
 * the cells of the drawing are gone.
 */
export function queueReadingDrawing(sheet: Excel.Worksheet): () => StandingDrawing | null {
  const cells = sheet.names
    .getItemOrNullObject(drawingName)
    .getRangeOrNullObject()
    .load("left,top,rowCount");
  const shapes = sheet.shapes.load("items/name,items/left,items/top,items/width,items/height");
  return () => {
    if (cells.isNullObject) return null;
    const origin = { left: cells.left, top: cells.top };
    const standing = shapes.items.map(({ name, left, top, width, height }): StandingShape => ({
      name,
      left: left - origin.left,
      top: top - origin.top,
      width,
      height,
    }));
    return { origin, standing, rows: cells.rowCount };
  };
}

/** The boxes of a drawing that stand elsewhere than where they were drawn last, by name. */
function displaced(
  { boxes }: Drawing,
  { standing }: StandingDrawing,
): ReadonlyMap<string, StandingShape> {
  const drawn = new Map(boxes.map((box) => [box.name, box]));
  return new Map(
    standing.flatMap((shape) => {
      const box = drawn.get(shape.name);
      return box === undefined || isSamePlace(shape, box) ? [] : [[shape.name, shape] as const];
    }),
  );
}

/** The boxes of a drawing that somebody put where they stand, now or before it was drawn last. */
export function movedBoxes(
  drawn: Drawing,
  now: StandingDrawing,
): ReadonlyMap<string, StandingShape> {
  const places = displaced(drawn, now);
  const before = new Set(drawn.boxes.filter(({ isMoved }) => isMoved).map(({ name }) => name));
  const moved = now.standing.filter(({ name }) => before.has(name) || places.has(name));
  return new Map(moved.map((shape) => [shape.name, shape]));
}

/** A drawing as people left it: without what they deleted, and with boxes where they put them. */
export function asItStands(drawn: Drawing, now: StandingDrawing): Drawing {
  const there = new Set(now.standing.map(({ name }) => name));
  const places = displaced(drawn, now);
  return {
    height: drawn.height,
    boxes: drawn.boxes
      .filter(({ name }) => there.has(name))
      .map((box) => ({ ...box, ...places.get(box.name) })),
    connectors: drawn.connectors.filter(({ name }) => there.has(name)),
  };
}

/** Queues that a sheet is drawn on anew, on rows that are as high as that needs. */
export function queueRedrawing(
  sheet: Excel.Worksheet,
  change: DrawingChange & StandingDrawing,
): void {
  const { before, after, rows } = change;
  if (before.height !== after.height) {
    const cells = sheet.names.getItem(drawingName).getRange().untrack();
    cells.format.rowHeight = Math.min(highestRow, after.height / rows);
  }
  queueDrawing(sheet, change);
}

/** Queues that a drawing becomes what it was; what somebody put elsewhere since stays there. */
export function queueDrawingBack(
  sheet: Excel.Worksheet,
  { before, after }: { readonly before: Drawing; readonly after: Drawing },
  now: StandingDrawing,
): void {
  const places = displaced(after, now);
  const boxes = before.boxes.map((box) => ({ ...box, ...places.get(box.name) }));
  queueRedrawing(sheet, { ...now, before: after, after: { ...before, boxes } });
}
