import { isSameContent } from "../../sheets/same-content";
import type { BoxLook, Connector, Drawing, DrawnBox } from "../../sheets/sheet-plan";

/** A box or a line as it stands on its sheet. */
export interface StandingShape {
  readonly name: string;
  /** In points from the top left corner of the drawing's cells. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a drawing becomes. */
export interface DrawingChange {
  /** The top left corner of its cells, in points from that of the sheet. */
  readonly origin: { readonly left: number; readonly top: number };
  readonly before: Drawing;
  readonly after: Drawing;
  readonly standing: readonly StandingShape[];
}

export const noDrawing: Drawing = { height: 0, boxes: [], connectors: [] };

const dashed = "Dash";
const margin = { beside: 2, above: 1 };

function queueLook(shape: Excel.Shape, look: BoxLook): void {
  if (look.fill === null) shape.fill.clear();
  else shape.fill.setSolidColor(look.fill);
  if (look.line === null) shape.lineFormat.visible = false;
  else {
    shape.lineFormat.color = look.line;
    shape.lineFormat.weight = 0.75;
    shape.lineFormat.dashStyle = look.isDashed === true ? dashed : "Solid";
  }
  const { textFrame } = shape;
  textFrame.leftMargin = margin.beside;
  textFrame.rightMargin = margin.beside;
  textFrame.topMargin = margin.above;
  textFrame.bottomMargin = margin.above;
  textFrame.horizontalAlignment = look.align;
  textFrame.verticalAlignment = "Middle";
  const { font } = textFrame.textRange;
  font.color = look.fontColor;
  font.size = look.fontSize;
  font.bold = look.isBold === true;
}

function queuePlace(shape: Excel.Shape, box: DrawnBox, { left, top }: DrawingChange["origin"]) {
  shape.left = left + box.left;
  shape.top = top + box.top;
  shape.width = box.width;
  shape.height = box.height;
}

function queueNewBox(sheet: Excel.Worksheet, box: DrawnBox, origin: DrawingChange["origin"]): void {
  const kind = box.look.isRound === true ? "RoundRectangle" : "Rectangle";
  const shape = sheet.shapes.addGeometricShape(kind);
  shape.name = box.name;
  // With the cells when rows come above them, and never larger or smaller.
  shape.placement = "OneCell";
  queuePlace(shape, box, origin);
  shape.altTextDescription = box.alternativeText;
  shape.textFrame.textRange.text = box.text;
  queueLook(shape, box.look);
}

/** What changed of a box is written, so that what people made of it stays. */
function queueChangedBox(
  sheet: Excel.Worksheet,
  before: DrawnBox,
  box: DrawnBox,
  change: DrawingChange,
): void {
  const shape = sheet.shapes.getItem(box.name);
  // Boxes move with the cells under them, which are higher or lower now.
  if (!isSamePlace(before, box) || change.before.height !== change.after.height) {
    queuePlace(shape, box, change.origin);
  }
  if (before.alternativeText !== box.alternativeText) {
    shape.altTextDescription = box.alternativeText;
  }
  if (before.text !== box.text) shape.textFrame.textRange.text = box.text;
  if (!isSameContent(before.look, box.look)) queueLook(shape, box.look);
}

function queueEnds(sheet: Excel.Worksheet, { line }: Excel.Shape, connector: Connector): void {
  line.connectBeginShape(sheet.shapes.getItem(connector.from), connector.fromSite);
  line.connectEndShape(sheet.shapes.getItem(connector.to), connector.toSite);
}

function queueConnector(sheet: Excel.Worksheet, connector: Connector): void {
  const shape = sheet.shapes.addLine(0, 0, 1, 1, connector.kind);
  shape.name = connector.name;
  shape.altTextDescription = connector.name;
  shape.lineFormat.color = connector.color;
  shape.lineFormat.weight = 1;
  shape.lineFormat.dashStyle = connector.isDashed ? dashed : "Solid";
  if (connector.hasArrow) shape.line.endArrowheadStyle = "Triangle";
  queueEnds(sheet, shape, connector);
  shape.setZOrder("SendToBack");
}

export function isSamePlace(one: StandingShape, other: StandingShape): boolean {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1;
  return (
    isNear(one.left, other.left) &&
    isNear(one.top, other.top) &&
    isNear(one.width, other.width) &&
    isNear(one.height, other.height)
  );
}

/** Whether a drawing says something else, or something of it is gone from the sheet. */
export function isDrawnOtherwise({ before, after, standing }: DrawingChange): boolean {
  const there = new Set(standing.map(({ name }) => name));
  const isMissing = [...after.boxes, ...after.connectors].some(({ name }) => !there.has(name));
  return isMissing || !isSameContent(before, after);
}

/**
 * Queues what makes one drawing another; the caller syncs. Boxes and lines stay the shapes that they are,
 * with all that people made of them.
 */
export function queueDrawing(sheet: Excel.Worksheet, change: DrawingChange): void {
  const { before, after, origin, standing } = change;
  const there = new Set(standing.map(({ name }) => name));
  const boxesBefore = new Map(before.boxes.map((box) => [box.name, box]));
  const connectorsBefore = new Map(before.connectors.map((one) => [one.name, one]));
  const stays = new Set([...after.boxes, ...after.connectors].map(({ name }) => name));
  const remove = (name: string): void => {
    if (there.has(name)) sheet.shapes.getItem(name).delete();
  };
  for (const { name } of [...before.connectors, ...before.boxes]) {
    if (!stays.has(name)) remove(name);
  }
  for (const box of after.boxes) {
    if (!there.has(box.name)) queueNewBox(sheet, box, origin);
    else queueChangedBox(sheet, boxesBefore.get(box.name) ?? box, box, change);
  }
  const isNew = new Set(after.boxes.filter(({ name }) => !there.has(name)).map(({ name }) => name));
  const drawn = after.connectors.filter(({ name }) => !there.has(name));
  for (const connector of after.connectors) {
    const isAtNewBox = isNew.has(connector.from) || isNew.has(connector.to);
    if (!there.has(connector.name)) queueConnector(sheet, connector);
    else if (isAtNewBox || !isSameContent(connectorsBefore.get(connector.name), connector)) {
      queueEnds(sheet, sheet.shapes.getItem(connector.name), connector);
    }
  }
  const behind = after.boxes.filter(({ isBehind }) => isBehind === true);
  if (drawn.length === 0 && !behind.some(({ name }) => isNew.has(name))) return;
  for (const { name } of [...behind].reverse()) sheet.shapes.getItem(name).setZOrder("SendToBack");
}
