import type { Model, WorkbookData } from "../engine";
import { unitsOfPixel } from "./shape-words";

type Figure = WorkbookData["sheets"][number]["figures"][number];

export type FigurePlace = Pick<Figure, "col" | "row" | "offset" | "width" | "height">;

export interface AnchoredSheet {
  readonly model: Model;
  readonly sheetId: string;
}

/** The two cells between which a figure lies, as an anchor of a drawing tells them. */
export function cornersXml(
  figure: FigurePlace,
  { model, sheetId }: AnchoredSheet,
  prefix: string,
): string {
  const { getters } = model;
  const width = (column: number): number =>
    column < getters.getNumberCols(sheetId) ? getters.getColSize(sheetId, column) : 64;
  const height = (row: number): number =>
    row < getters.getNumberRows(sheetId) ? getters.getRowSize(sheetId, row) : 20;
  const corner = (name: string, column: number, x: number, row: number, y: number): string =>
    `<${prefix}${name}><${prefix}col>${column}</${prefix}col><${prefix}colOff>${Math.round(x * unitsOfPixel)}</${prefix}colOff><${prefix}row>${row}</${prefix}row><${prefix}rowOff>${Math.round(y * unitsOfPixel)}</${prefix}rowOff></${prefix}${name}>`;
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
