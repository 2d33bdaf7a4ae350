import { registries, UIPlugin } from "../engine";
import { anchorAt, figureBox, placeOfAnchor, type Anchor, type Box } from "./figure-place";
import { isLine, type KeptShape, type LineEnd } from "./kept-shape";
import {
  boxOfEnds,
  endsInBox,
  leavesUpright,
  lineBetween,
  sitePoint,
  type Point,
} from "./line-ends";

interface ShapeCommand {
  readonly type: string;
  readonly sheetId?: string;
  /** null where none is selected any more. */
  readonly figureId?: string | null;
  readonly dimension?: "COL" | "ROW";
  readonly base?: number;
  readonly position?: "before" | "after" | number;
  readonly quantity?: number;
  readonly elements?: readonly number[];
}

interface PlacedShape {
  readonly figureId: string;
  readonly shape: KeptShape;
  readonly box: Box;
}

/** Where a shape was before rows or columns came, went or changed their size. */
interface PlaceBefore extends PlacedShape {
  /** The cell on which its far corner stood. */
  readonly far: Anchor;
}

const lineCommands: ReadonlySet<string> = new Set([
  "ADD_COLUMNS_ROWS",
  "REMOVE_COLUMNS_ROWS",
  "RESIZE_COLUMNS_ROWS",
]);

/** Less than this is nobody's move, but the rounding of a computation. In pixels. */
const smallestMove = 0.01;

/**
 * Keeps shapes where Excel has them. The engine moves every figure with the cell of its corner; a
 * shape may also grow with the cells below it, or stay where it is. Connectors follow the shapes to
 * which they are glued, whoever moves those.
 */
class ShapePlacesPlugin extends UIPlugin {
  private before: readonly PlaceBefore[] = [];

  override beforeHandle(command: ShapeCommand): void {
    const { type, sheetId } = command;
    if (sheetId === undefined || !lineCommands.has(type)) return;
    this.before = this.shapesOn(sheetId).map((placed) => {
      const { x, y, width, height } = placed.box;
      return { ...placed, far: anchorAt(this.getters, sheetId, x + width, y + height) };
    });
  }

  override handle(command: ShapeCommand): void {
    const { type, sheetId, figureId } = command;
    if (sheetId === undefined) return;
    if (lineCommands.has(type)) this.keepPlaces(sheetId, command);
    else if (type === "UPDATE_FIGURE" && typeof figureId === "string")
      this.follow(sheetId, figureId);
  }

  private keepPlaces(sheetId: string, command: ShapeCommand): void {
    const { before } = this;
    this.before = [];
    for (const { figureId, shape, box, far } of before) {
      if (shape.placement === "OneCell") continue;
      const now = figureBox(this.getters, sheetId, figureId);
      if (!now) continue;
      if (shape.placement === "Absolute") {
        this.place(sheetId, figureId, box);
        continue;
      }
      const end = placeOfAnchor(this.getters, sheetId, movedAnchor(far, command));
      this.place(sheetId, figureId, {
        ...now,
        ...(command.dimension === "COL"
          ? { width: Math.max(0, end.x - now.x) }
          : { height: Math.max(0, end.y - now.y) }),
      });
    }
    for (const { figureId } of before) this.follow(sheetId, figureId);
  }

  /** The connectors at a shape that may have moved; of a connector, it itself. */
  private follow(sheetId: string, movedId: string): void {
    if (!this.shapeOf(movedId)) return;
    const shapes = this.shapesOn(sheetId);
    for (const { figureId, shape, box } of shapes) {
      if (!isLine(shape)) continue;
      const { begin, end } = shape.line;
      const isAt = [figureId, begin.glue?.figureId, end.glue?.figureId].includes(movedId);
      if (!isAt || !(begin.glue ?? end.glue)) continue;
      const free = endsInBox(box, shape.line);
      const [first, last] = [gluedEnd(shapes, begin), gluedEnd(shapes, end)];
      const ends = { begin: first?.point ?? free.begin, end: last?.point ?? free.end };
      const line = { ...shape.line, begin: first?.end ?? begin, end: last?.end ?? end };
      this.place(sheetId, figureId, boxOfEnds(ends));
      this.keep(figureId, lineBetween({ ...shape, line }, ends));
    }
  }

  private place(sheetId: string, figureId: string, box: Box): void {
    const now = figureBox(this.getters, sheetId, figureId);
    if (!now || isSamePlace(now, box)) return;
    this.dispatch("UPDATE_FIGURE", {
      sheetId,
      figureId,
      ...anchorAt(this.getters, sheetId, box.x, box.y),
      width: box.width,
      height: box.height,
    });
  }

  private keep(figureId: string, shape: KeptShape): void {
    const before = this.shapeOf(figureId);
    if (JSON.stringify(before) === JSON.stringify(shape)) return;
    const dispatch = this.dispatch as unknown as (type: string, payload: object) => void;
    dispatch("SET_KEPT_FACT", { kind: "shape", key: figureId, value: shape, before });
  }

  private shapesOn(sheetId: string): readonly PlacedShape[] {
    return this.getters.getFigures(sheetId).flatMap(({ id }) => {
      const shape = this.shapeOf(id);
      const box = shape && figureBox(this.getters, sheetId, id);
      return shape && box ? [{ figureId: id, shape, box }] : [];
    });
  }

  private shapeOf(figureId: string): KeptShape | undefined {
    const { getFactsOfKind } = this.getters as unknown as {
      getFactsOfKind(kind: "shape"): Readonly<Record<string, KeptShape | undefined>>;
    };
    return getFactsOfKind("shape")[figureId];
  }
}

/** Where the end of a line has to be, as long as what it is glued to is there. */
function gluedEnd(
  shapes: readonly PlacedShape[],
  end: LineEnd,
): { readonly point: Point; readonly end: LineEnd } | null {
  const target = shapes.find(({ figureId }) => figureId === end.glue?.figureId);
  if (!target || !end.glue) return null;
  const { site } = end.glue;
  const point = sitePoint(target.box, target.shape, site);
  return point && { point, end: { ...end, isUpright: leavesUpright(target.shape, site) } };
}

/** Where a cell is after the command. */
function movedAnchor(anchor: Anchor, command: ShapeCommand): Anchor {
  const { type, dimension, base = 0, position, quantity = 0, elements = [] } = command;
  const key = dimension === "COL" ? "col" : "row";
  const offset = dimension === "COL" ? "x" : "y";
  const index = anchor[key];
  if (type === "ADD_COLUMNS_ROWS") {
    const first = position === "after" ? base + 1 : base;
    return index >= first ? { ...anchor, [key]: index + quantity } : anchor;
  }
  if (type !== "REMOVE_COLUMNS_ROWS") return anchor;
  const place = index - elements.filter((element) => element < index).length;
  return elements.includes(index)
    ? { ...anchor, [key]: place, offset: { ...anchor.offset, [offset]: 0 } }
    : { ...anchor, [key]: place };
}

function isSamePlace(first: Box, second: Box): boolean {
  return (["x", "y", "width", "height"] as const).every(
    (side) => Math.abs(first[side] - second[side]) < smallestMove,
  );
}

const pluginName = "shape_places";

/** Once, before the first Model is made. */
export function installShapePlaces(): void {
  if (registries.featurePluginRegistry.contains(pluginName)) return;
  registries.featurePluginRegistry.add(pluginName, ShapePlacesPlugin as never);
}
