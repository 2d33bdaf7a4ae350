import type { CellPosition } from "../engine";
import { callsUnknownFunction } from "../formulas/unknown-function";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import type { Argument } from "../protocol/server-class";
import { cellContent } from "./cell-content";
import { change, refuseProtected } from "./change";
import {
  columnCount,
  isUnbounded,
  rowCount,
  zoneInSheet,
  zoneWithRoom,
  type RangePlace,
} from "./range-place";

/** Excel answers at most this many cells in one read. */
export const mostCellsInOneRead = 5_000_000;

/** The cells of a range, row by row; null for whole rows and columns, as in Excel. */
export function readCells(
  place: RangePlace,
  beyondSheet: Json,
  read: (position: CellPosition) => Json,
): Json {
  if (isUnbounded(place.zone)) return null;
  if (rowCount(place.zone) * columnCount(place.zone) > mostCellsInOneRead) {
    throw new RichApiError(
      "ResponsePayloadSizeLimitExceeded",
      "Excel reads at most 5 million cells at a time.",
    );
  }
  const inside = zoneInSheet(place);
  const { sheetId, zone } = place;
  const rows: Json[][] = [];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    const cells: Json[] = [];
    for (let col = zone.left; col <= zone.right; col += 1) {
      const isInside = inside !== null && row <= inside.bottom && col <= inside.right;
      cells.push(isInside ? read({ sheetId, col, row }) : beyondSheet);
    }
    rows.push(cells);
  }
  return rows;
}

/** One value for every cell of the range, or a matrix of the range's own size. */
export function matrixFor(place: RangePlace, value: Argument): readonly (readonly Json[])[] {
  if (isUnbounded(place.zone)) {
    throw new RichApiError(
      "InvalidArgument",
      "Values cannot be set for whole rows or columns; give a range with an end.",
    );
  }
  const rows = rowCount(place.zone);
  const columns = columnCount(place.zone);
  if (!Array.isArray(value)) {
    if (typeof value === "object" && value !== null) throw new RichApiError("InvalidArgument");
    const single = (value ?? null) as Json;
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => single));
  }
  const matrix = value as readonly Json[];
  const fits =
    matrix.length === rows && matrix.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) {
    throw wrongSize();
  }
  return matrix as readonly (readonly Json[])[];
}

export function wrongSize(): RichApiError {
  return new RichApiError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Null leaves a cell as it is, "" empties it. */
export function writeCells(place: RangePlace, value: Argument): void {
  const matrix = matrixFor(place, value);
  refuseProtected(place.session, place.sheetId);
  zoneWithRoom(place);
  matrix.forEach((cells, rowOffset) => {
    cells.forEach((cell, columnOffset) => {
      if (cell === null) return;
      writeCell(
        place,
        {
          sheetId: place.sheetId,
          row: place.zone.top + rowOffset,
          col: place.zone.left + columnOffset,
        },
        cell,
      );
    });
  });
}

function writeCell({ session }: RangePlace, position: CellPosition, value: Json): void {
  const before = session.getters.getCell(position);
  const content = cellContent(value, before?.format === "@");
  change(session, { type: "UPDATE_CELL", ...position, content });
  if (!content.startsWith("=")) return;
  const after = session.getters.getCell(position);
  const isBad = after?.isFormula === true && after.compiledFormula.isBadExpression;
  // Excel takes a function that it does not know, and shows #NAME?.
  if (isBad && !callsUnknownFunction(content)) {
    const undone = before && !before.isFormula ? before.content : "";
    change(session, { type: "UPDATE_CELL", ...position, content: undone });
    throw new RichApiError("InvalidArgument", `The formula ${String(value)} cannot be read.`);
  }
}
