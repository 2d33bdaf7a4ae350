import type { Model, WorkbookData } from "../engine";
import { withMovedAnchors } from "./anchors-move";
import type { Displacement } from "./displacement";
import { fileChartId } from "./engine-chart";
import type { WorkbookPackage } from "./workbook-package";
import { attributesXml } from "./xml-text";
import { child, descendants, parseXml, type XmlElement } from "./xml-tree";

type Figure = WorkbookData["sheets"][number]["figures"][number];

export interface DrawingState {
  readonly parts: WorkbookPackage;
  readonly sheetPath: string;
  readonly sheetId: string;
  readonly model: Model;
  readonly before: readonly Figure[];
  readonly now: readonly Figure[];
  readonly displacement: Displacement;
  /** The name that the sheet had in the file; undefined for a sheet that is new. */
  readonly nameInFile: string | undefined;
  /** Makes the parts of the charts that are new. */
  chart(figure: Figure): { readonly name: string; readonly xml: string };
}

const unit = 9525;
const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

/**
 * Brings a sheet's drawing up to date: charts of the file stay as they are, moved or taken out where
 * that happened; new ones are added. Gives the id of the sheet's relationship, null without drawing.
 */
export function writeDrawing(state: DrawingState): string | null {
  const { parts, sheetPath } = state;
  const known = parts.relationships(sheetPath).find(({ kind }) => kind === "drawing");
  const movesWithLines = known !== undefined && state.displacement.isSheetMoved(state.sheetId);
  if (!movesWithLines && JSON.stringify(state.before) === JSON.stringify(state.now)) {
    return known?.id ?? null;
  }
  const charts = state.now.filter(({ tag }) => tag === "chart");
  if (!known && charts.length === 0) return null;
  const path = known?.target ?? parts.freePath("xl/drawings/drawing%.xml");
  let drawing = parts.text(path) ?? emptyDrawing;
  if (movesWithLines && state.nameInFile !== undefined) {
    const charted = new Set(state.before.map(({ id }) => id));
    drawing = withMovedAnchors(drawing, state.displacement, state.nameInFile, (anchor) =>
      charted.has(figureId(anchor, state.sheetId)),
    );
  }
  drawing = withoutAndMoved(drawing, state);
  const before = new Set(state.before.map(({ id }) => id));
  for (const figure of charts.filter(({ id }) => !before.has(id))) {
    const { name, xml } = state.chart(figure);
    const chartPath = parts.freePath("xl/charts/chart%.xml");
    parts.set(chartPath, xml);
    parts.declareContent(chartPath, chartType);
    parts.set(path, drawing);
    const id = parts.relate(path, "chart", chartPath);
    const shapeId = 2 + [...drawing.matchAll(/cNvPr\b/g)].length;
    drawing = inserted(drawing, anchorXml(figure, state, id, shapeId, name));
  }
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

function withoutAndMoved(drawing: string, state: DrawingState): string {
  const root = parseXml(drawing);
  const now = new Map(state.now.map((figure) => [figure.id, figure]));
  const before = new Map(state.before.map((figure) => [figure.id, figure]));
  let result = drawing;
  for (const anchor of [...root.children].reverse()) {
    const id = figureId(anchor, state.sheetId);
    const old = before.get(id);
    if (!old) continue;
    const current = now.get(id);
    if (!current) result = result.slice(0, anchor.start) + result.slice(anchor.end);
    else if (placeOf(old) !== placeOf(current)) {
      const from = child(anchor, "from");
      const to = child(anchor, "to");
      if (!from || !to) continue;
      const prefix = from.name.replace("from", "");
      const corners = cornersXml(current, state, prefix);
      result =
        result.slice(0, from.start) + corners + between(drawing, from, to) + result.slice(to.end);
    }
  }
  return result;
}

/** What the grid calls the chart of an anchor. */
function figureId(anchor: XmlElement, sheetId: string): string {
  const relationshipId = descendants(anchor, "chart")[0]?.attributes["r:id"];
  return `figure-${fileChartId(sheetId, relationshipId ?? "")}`;
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

function cornersXml(figure: Figure, state: DrawingState, prefix: string): string {
  const { getters } = state.model;
  const width = (column: number): number =>
    column < getters.getNumberCols(state.sheetId) ? getters.getColSize(state.sheetId, column) : 64;
  const height = (row: number): number =>
    row < getters.getNumberRows(state.sheetId) ? getters.getRowSize(state.sheetId, row) : 20;
  const corner = (name: string, column: number, x: number, row: number, y: number): string =>
    `<${prefix}${name}><${prefix}col>${column}</${prefix}col><${prefix}colOff>${Math.round(x * unit)}</${prefix}colOff><${prefix}row>${row}</${prefix}row><${prefix}rowOff>${Math.round(y * unit)}</${prefix}rowOff></${prefix}${name}>`;
  const right = endOf(figure.col, figure.offset.x + figure.width, width);
  const bottom = endOf(figure.row, figure.offset.y + figure.height, height);
  return (
    corner("from", figure.col, figure.offset.x, figure.row, figure.offset.y) +
    corner("to", right.line, right.rest, bottom.line, bottom.rest)
  );
}

function endOf(
  start: number,
  distance: number,
  sizeOf: (line: number) => number,
): { readonly line: number; readonly rest: number } {
  let line = start;
  let rest = distance;
  while (rest >= sizeOf(line) && line - start < 5000) {
    rest -= sizeOf(line);
    line += 1;
  }
  return { line, rest };
}
