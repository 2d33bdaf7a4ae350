import type { WorkbookData } from "../engine";
import type { Corner } from "./charts-read";
import { liesAcross } from "./shape-xml";
import type { FileShape } from "./shapes-read";

type SheetData = WorkbookData["sheets"][number];
type Figure = SheetData["figures"][number];
type Lines = Readonly<Record<number, { readonly size?: number } | undefined>>;

/** In pixels, what the engine gives lines of which the data says nothing. */
const usualColumnWidth = 96;
const usualRowHeight = 23;

/** A shape of the file as a figure of the engine. */
export function engineShape(
  shape: FileShape,
  columns: SheetData["cols"],
  rows: SheetData["rows"],
): Figure {
  const { figureId, from, to, size } = shape;
  const across = place(columns, usualColumnWidth, from.column, from.x);
  const down = place(rows, usualRowHeight, from.row, from.y);
  const width = to ? place(columns, usualColumnWidth, to.column, to.x) - across : size.width;
  const height = to ? place(rows, usualRowHeight, to.row, to.y) - down : size.height;
  // Excel anchors a shape that lies across by the box that one sees.
  const isTurned = liesAcross(shape.kept.rotation);
  const shift = isTurned ? (width - height) / 2 : 0;
  return {
    id: figureId,
    tag: "shape",
    ...anchorOf(from, shift, columns, rows),
    width: Math.max(0, isTurned ? height : width),
    height: Math.max(0, isTurned ? width : height),
    data: undefined,
  } as Figure;
}

function anchorOf(
  from: Corner,
  shift: number,
  columns: Lines,
  rows: Lines,
): Pick<Figure, "col" | "row" | "offset"> {
  if (shift === 0) return { col: from.column, row: from.row, offset: { x: from.x, y: from.y } };
  const column = lineAt(
    columns,
    usualColumnWidth,
    place(columns, usualColumnWidth, from.column, from.x) + shift,
  );
  const row = lineAt(rows, usualRowHeight, place(rows, usualRowHeight, from.row, from.y) - shift);
  return { col: column.index, row: row.index, offset: { x: column.rest, y: row.rest } };
}

function sizeOf(lines: Lines, usual: number, index: number): number {
  return lines[index]?.size ?? usual;
}

/** The way from the sheet's edge; within a line it goes no further than the line does. */
function place(lines: Lines, usual: number, index: number, offset: number): number {
  let start = 0;
  for (let before = 0; before < index; before += 1) start += sizeOf(lines, usual, before);
  return start + Math.min(offset, sizeOf(lines, usual, index));
}

function lineAt(lines: Lines, usual: number, pixels: number) {
  let rest = Math.max(0, pixels);
  let index = 0;
  while (rest >= sizeOf(lines, usual, index)) {
    rest -= sizeOf(lines, usual, index);
    index += 1;
  }
  return { index, rest };
}
