import type { Getters } from "../engine";

/** In pixels from the sheet's corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the engine keeps a place: a cell and the way from its corner. */
export interface Anchor {
  readonly col: number;
  readonly row: number;
  readonly offset: { readonly x: number; readonly y: number };
}

type Dimension = "COL" | "ROW";

export function figureBox(getters: Getters, sheetId: string, figureId: string): Box | undefined {
  const figure = getters.getFigure(sheetId, figureId);
  if (!figure) return undefined;
  const { width, height } = figure;
  return { ...placeOfAnchor(getters, sheetId, figure), width, height };
}

export function placeOfAnchor(
  getters: Getters,
  sheetId: string,
  { col, row, offset }: Anchor,
): { readonly x: number; readonly y: number } {
  return {
    x: startOf(getters, sheetId, "COL", col) + offset.x,
    y: startOf(getters, sheetId, "ROW", row) + offset.y,
  };
}

export function anchorAt(getters: Getters, sheetId: string, x: number, y: number): Anchor {
  const column = lineAt(getters, sheetId, "COL", x);
  const row = lineAt(getters, sheetId, "ROW", y);
  return { col: column.index, row: row.index, offset: { x: column.rest, y: row.rest } };
}

/** Where a column or row begins. */
export function startOf(
  getters: Getters,
  sheetId: string,
  dimension: Dimension,
  index: number,
): number {
  let start = 0;
  for (let before = 0; before < index; before += 1) {
    start += sizeOf(getters, sheetId, dimension, before);
  }
  return start;
}

function lineAt(getters: Getters, sheetId: string, dimension: Dimension, pixels: number) {
  const last =
    (dimension === "COL" ? getters.getNumberCols(sheetId) : getters.getNumberRows(sheetId)) - 1;
  let rest = Math.max(0, pixels);
  let index = 0;
  while (index < last && rest >= sizeOf(getters, sheetId, dimension, index)) {
    rest -= sizeOf(getters, sheetId, dimension, index);
    index += 1;
  }
  return { index, rest };
}

function sizeOf(getters: Getters, sheetId: string, dimension: Dimension, index: number): number {
  return dimension === "COL"
    ? getters.getColSize(sheetId, index)
    : getters.getRowSize(sheetId, index);
}
