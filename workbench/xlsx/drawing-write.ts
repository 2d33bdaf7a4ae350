import type { Model, WorkbookData } from "../engine";
import type { KeptShape } from "../shapes/kept-shape";
import { cornersXml } from "./anchor-corners";
import { withMovedAnchors } from "./anchors-move";
import type { Displacement } from "./displacement";
import { fileChartId } from "./engine-chart";
import { type NumberOf } from "./shape-xml";
import { newShapeXml, patchedShape } from "./shapes-write";
import { fileShapeId, propertiesOf, shapeOfAnchor } from "./shapes-read";
import type { WorkbookPackage } from "./workbook-package";
import { withEdits } from "./xml-edit";
import { attributesXml } from "./xml-text";
import { child, descendants, parseXml, type XmlElement } from "./xml-tree";

export type Figure = WorkbookData["sheets"][number]["figures"][number];

export interface DrawingState {
  readonly parts: WorkbookPackage;
  readonly sheetPath: string;
  readonly sheetId: string;
  readonly model: Model;
  readonly before: readonly Figure[];
  readonly now: readonly Figure[];
  readonly displacement: Displacement;
  /** The sheet whose figures these were in the file, and what their ids begin with on a copy of it. */
  readonly sheetIdInFile: string;
  readonly copyMark: string;
  /** The name that the sheet had in the file; undefined for a sheet that is new. */
  readonly nameInFile: string | undefined;
  /** Makes the parts of the charts that are new. */
  chart(figure: Figure): { readonly name: string; readonly xml: string };
  /** The shape of a figure, as it was in the file and as it is. */
  shapeBefore(figureId: string): KeptShape | undefined;
  shapeNow(figureId: string): KeptShape | undefined;
}

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

/**
 * Brings a sheet's drawing up to date: charts and shapes of the file stay as they are, moved, changed
 * or taken out where that happened; new ones are added. Gives the id of the sheet's relationship,
 * null without drawing.
 */
export function writeDrawing(state: DrawingState): string | null {
  const { parts, sheetPath } = state;
  const known = parts.relationships(sheetPath).find(({ kind }) => kind === "drawing");
  const movesWithLines = known !== undefined && state.displacement.isSheetMoved(state.sheetId);
  const areFiguresSame =
    JSON.stringify(state.before) === JSON.stringify(state.now) &&
    state.now.every(({ id }) => isSameShape(state, id));
  if (!movesWithLines && areFiguresSame) return known?.id ?? null;
  const charts = state.now.filter(({ tag }) => tag === "chart");
  const shapes = state.now.filter(({ id }) => state.shapeNow(id)).sort(inOrder(state));
  if (!known && charts.length + shapes.length === 0) return null;
  const path = known?.target ?? parts.freePath("xl/drawings/drawing%.xml");
  const before = new Set(state.before.map(({ id }) => id));
  let drawing = parts.text(path) ?? emptyDrawing;
  if (movesWithLines && state.nameInFile !== undefined) {
    drawing = withMovedAnchors(drawing, state.displacement, state.nameInFile, (anchor) =>
      before.has(figureId(anchor, state)),
    );
  }
  const numbers = shapeNumbers(drawing, shapes, before, state);
  const numberOf: NumberOf = (id) => numbers.get(id);
  drawing = withoutAndMoved(drawing, state, numberOf);
  for (const figure of charts.filter(({ id }) => !before.has(id))) {
    const { name, xml } = state.chart(figure);
    const chartPath = parts.freePath("xl/charts/chart%.xml");
    parts.set(chartPath, xml);
    parts.declareContent(chartPath, chartType);
    parts.set(path, drawing);
    const id = parts.relate(path, "chart", chartPath);
    drawing = inserted(drawing, anchorXml(figure, state, id, freeNumber(drawing, numbers), name));
  }
  for (const figure of shapes.filter(({ id }) => !before.has(id))) {
    drawing = inserted(drawing, newShapeXml(figure, state, numberOf));
  }
  drawing = inShapeOrder(drawing, shapes, numberOf);
  parts.set(path, drawing);
  parts.declareContent(path, drawingType);
  return known?.id ?? parts.relate(sheetPath, "drawing", path);
}

function inserted(drawing: string, anchor: string): string {
  const close = /<\/(?:\w+:)?wsDr>\s*$/.exec(drawing);
  if (close) return drawing.slice(0, close.index) + anchor + drawing.slice(close.index);
  return drawing.replace(
    /<((?:\w+:)?wsDr)\b([^>]*?)\s*\/>/,
    (_, name, rest) => `<${name}${rest}>${anchor}</${name}>`,
  );
}

function withoutAndMoved(drawing: string, state: DrawingState, numberOf: NumberOf): string {
  const root = parseXml(drawing);
  const now = new Map(state.now.map((figure) => [figure.id, figure]));
  const before = new Map(state.before.map((figure) => [figure.id, figure]));
  let result = drawing;
  for (const anchor of [...root.children].reverse()) {
    const id = figureId(anchor, state);
    const old = before.get(id);
    if (!old) continue;
    const current = now.get(id);
    const isMoved = current !== undefined && placeOf(old) !== placeOf(current);
    let text = "";
    if (current && shapeOfAnchor(anchor)) {
      text = patchedShape(drawing, anchor, { state, figure: current, isMoved, numberOf });
    } else if (current) {
      text = drawing.slice(anchor.start, anchor.end);
      const [from, to] = [child(anchor, "from"), child(anchor, "to")];
      if (isMoved && from && to) {
        const corners = cornersXml(current, state, from.name.replace("from", ""));
        text =
          drawing.slice(anchor.start, from.start) +
          corners +
          between(drawing, from, to) +
          drawing.slice(to.end, anchor.end);
      }
    }
    result = result.slice(0, anchor.start) + text + result.slice(anchor.end);
  }
  return result;
}

function isSameShape({ shapeBefore, shapeNow }: DrawingState, id: string): boolean {
  return JSON.stringify(shapeBefore(id)) === JSON.stringify(shapeNow(id));
}

function inOrder({ shapeNow }: DrawingState) {
  const order = ({ id }: Figure): number => shapeNow(id)?.order ?? 0;
  return (first: Figure, second: Figure): number => order(first) - order(second);
}

/** The number of each shape in the drawing: those of the file have theirs, new ones get the next. */
function shapeNumbers(
  drawing: string,
  shapes: readonly Figure[],
  before: ReadonlySet<string>,
  state: DrawingState,
): Map<string, number> {
  const numbers = new Map<string, number>();
  const there = new Set(shapes.map(({ id }) => id));
  for (const anchor of parseXml(drawing).children) {
    const id = figureId(anchor, state);
    const shape = shapeOfAnchor(anchor);
    const number = Number(shape && propertiesOf(shape)?.attributes.id);
    if (before.has(id) && there.has(id)) numbers.set(id, number);
  }
  for (const { id } of shapes) {
    if (!numbers.has(id)) numbers.set(id, freeNumber(drawing, numbers));
  }
  return numbers;
}

/** Greater than every number in the drawing; 1 is the drawing itself. */
function freeNumber(drawing: string, taken: ReadonlyMap<string, number>): number {
  const inDrawing = [...drawing.matchAll(/cNvPr\b[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id));
  return 1 + Math.max(1, ...inDrawing, ...taken.values());
}

/** What stands later in the drawing lies in front. Only shapes change places, and with each other. */
function inShapeOrder(drawing: string, shapes: readonly Figure[], numberOf: NumberOf): string {
  const rank = new Map(shapes.map(({ id }, index) => [String(numberOf(id)), index]));
  const anchors = parseXml(drawing).children.flatMap((anchor) => {
    const shape = shapeOfAnchor(anchor);
    const place = rank.get((shape && propertiesOf(shape)?.attributes.id) ?? "");
    return place === undefined ? [] : [{ anchor, place }];
  });
  const sorted = [...anchors].sort((first, second) => first.place - second.place);
  return withEdits(
    drawing,
    anchors.map(({ anchor: { start, end } }, index) => {
      const { anchor } = sorted[index]!;
      return { start, end, text: drawing.slice(anchor.start, anchor.end) };
    }),
  );
}

/** What the grid calls the chart or shape of an anchor. */
function figureId(
  anchor: XmlElement,
  { sheetIdInFile, copyMark }: Pick<DrawingState, "sheetIdInFile" | "copyMark">,
): string {
  const shape = shapeOfAnchor(anchor);
  const relationshipId = descendants(anchor, "chart")[0]?.attributes["r:id"];
  const inFile = shape
    ? fileShapeId(sheetIdInFile, propertiesOf(shape)?.attributes.id ?? "")
    : `figure-${fileChartId(sheetIdInFile, relationshipId ?? "")}`;
  return copyMark + inFile;
}

/** What stands between the two corners, which is nothing but white space. */
function between(drawing: string, from: XmlElement, to: XmlElement): string {
  return drawing.slice(from.end, to.start).trim() === "" ? "" : drawing.slice(from.end, to.start);
}

function placeOf({ col, row, offset, width, height }: Figure): string {
  return JSON.stringify([col, row, offset, width, height]);
}

function anchorXml(
  figure: Figure,
  state: DrawingState,
  relationshipId: string,
  shapeId: number,
  name: string,
): string {
  const xdr = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"';
  return `<xdr:twoCellAnchor ${xdr} editAs="oneCell">${cornersXml(figure, state, "xdr:")}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributesXml({ id: shapeId, name })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" x="0" y="0"/><a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" cx="0" cy="0"/></xdr:xfrm><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}
