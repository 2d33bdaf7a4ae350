import { anchorAt, placeOfAnchor, type Box } from "../shapes/figure-place";
import type { KeptShape } from "../shapes/kept-shape";
import { cornersXml, type FigurePlace } from "./anchor-corners";
import type { DrawingState, Figure } from "./drawing-write";
import { shapeEdits } from "./shape-patch";
import { unitsOfPixel } from "./shape-words";
import { anchoredBox, shapeXml, type NumberOf } from "./shape-xml";
import { shapeOfAnchor } from "./shapes-read";
import { type TextEdit, withEdits } from "./xml-edit";
import { attributesXml } from "./xml-text";
import { child, type XmlElement } from "./xml-tree";

const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** The anchor of a shape that the file does not have yet. */
export function newShapeXml(figure: Figure, state: DrawingState, numberOf: NumberOf): string {
  const shape = state.shapeNow(figure.id);
  if (!shape) return "";
  const opening = attributesXml({
    "xmlns:xdr": spreadsheetDrawing,
    "xmlns:a": drawingMain,
    editAs: placementWord(shape),
  });
  const box = boxOf(figure, state);
  const corners = cornersXml(anchorOf(figure, shape, state), state, "xdr:");
  const content = shapeXml(shape, box, numberOf(figure.id) ?? 0, numberOf);
  return `<xdr:twoCellAnchor${opening}>${corners}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}

interface Patch {
  readonly state: DrawingState;
  readonly figure: Figure;
  readonly isMoved: boolean;
  readonly numberOf: NumberOf;
}

/** The anchor of a shape of the file with what was changed of it. */
export function patchedShape(source: string, anchor: XmlElement, patch: Patch): string {
  const { state, figure, isMoved, numberOf } = patch;
  const element = shapeOfAnchor(anchor);
  const before = state.shapeBefore(figure.id);
  const now = state.shapeNow(figure.id);
  if (!element || !before || !now) return "";
  const box = boxOf(figure, state);
  const edits = [
    ...shapeEdits({ source, element, before, now, box, isMoved, numberOf }),
    ...placementEdits(anchor, before, now),
    ...(isMoved || before.rotation !== now.rotation
      ? placeEdits(anchor, anchorOf(figure, now, state), state)
      : []),
  ].map(({ start, end, text }) => ({
    start: start - anchor.start,
    end: end - anchor.start,
    text,
  }));
  return withEdits(source.slice(anchor.start, anchor.end), edits);
}

/** Moving and growing with cells is what an anchor of two cells means by itself. */
function placementWord({ placement }: KeptShape): string | null {
  return { TwoCell: null, OneCell: "oneCell", Absolute: "absolute" }[placement];
}

function placementEdits(
  anchor: XmlElement,
  before: KeptShape,
  now: KeptShape,
): readonly TextEdit[] {
  const first = anchor.children[0];
  const isOfTwoCells = anchor.local === "twoCellAnchor";
  if (!first || !isOfTwoCells || before.placement === now.placement) return [];
  const attributes = Object.entries({ ...anchor.attributes, editAs: placementWord(now) });
  const opening = `<${anchor.name}${attributesXml(Object.fromEntries(attributes))}>`;
  return [{ start: anchor.start, end: first.start, text: opening }];
}

function placeEdits(
  anchor: XmlElement,
  place: FigurePlace,
  state: DrawingState,
): readonly TextEdit[] {
  const [from, to, extent] = ["from", "to", "ext"].map((name) => child(anchor, name));
  if (!from) return [];
  const corners = cornersXml(place, state, from.name.replace("from", ""));
  if (to) return [{ start: from.start, end: to.end, text: corners }];
  const begin = corners.slice(0, corners.indexOf("to>", 1)).replace(/<[^<]*$/, "");
  const size = attributesXml({
    cx: Math.round(place.width * unitsOfPixel),
    cy: Math.round(place.height * unitsOfPixel),
  });
  return [
    { start: from.start, end: from.end, text: begin },
    ...(extent ? [{ start: extent.start, end: extent.end, text: `<${extent.name}${size}/>` }] : []),
  ];
}

function boxOf(figure: Figure, { model, sheetId }: DrawingState): Box {
  const { width, height } = figure;
  return { ...placeOfAnchor(model.getters, sheetId, figure), width, height };
}

function anchorOf(figure: Figure, shape: KeptShape, state: DrawingState): FigurePlace {
  const { x, y, width, height } = anchoredBox(shape, boxOf(figure, state));
  return { ...anchorAt(state.model.getters, state.sheetId, x, y), width, height };
}
