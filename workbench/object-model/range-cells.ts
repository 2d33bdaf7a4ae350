import type { CellPosition } from "../engine";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import type { Argument } from "../protocol/server-class";
import { formulaContexts } from "../xlsx/formula-contexts";
import { liveNaming } from "../xlsx/live-naming";
import { withCalculatedColumns, type EntryAt } from "./calculated-columns";
import { cellEntry, type CellEntry } from "./cell-content";
import { refuseProtected } from "./change";
import { checkCellFormula } from "./check-formula";
import { enterCell } from "./enter-cell";
import { excelLimits } from "./excel-limits";
import {
  columnCount,
  isUnbounded,
  rowCount,
  zoneInSheet,
  zoneWithRoom,
  type RangePlace,
} from "./range-place";
import { settleTables, tablesBefore } from "./settle-tables";
import { headerRows, tablesOnSheet, tableZone } from "./table-place";
import type { WorkbookSession } from "./workbook-session";

/** The cells of a range, row by row; null for whole rows and columns, as in Excel. */
export function readCells(
  place: RangePlace,
  beyondSheet: Json,
  read: (position: CellPosition) => Json,
): Json {
  if (isUnbounded(place.zone)) return null;
  if (rowCount(place.zone) * columnCount(place.zone) > excelLimits.cellsInOneRead) {
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

/** What single cells have cannot be set for whole rows or columns at once. */
export function refuseUnbounded({ zone }: RangePlace): void {
  if (isUnbounded(zone)) {
    throw new RichApiError(
      "InvalidArgument",
      "Values, formulas and number formats cannot be set for whole rows or columns; give a range with an end.",
    );
  }
}

/** One value for every cell of the range, or a matrix of the range's own size. */
export function matrixFor(place: RangePlace, value: Argument): readonly (readonly Json[])[] {
  refuseUnbounded(place);
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
  refuseHugeRange(place);
  const matrix = matrixFor(place, value);
  const { session, sheetId, zone } = place;
  refuseProtected(session, sheetId);
  zoneWithRoom(place);
  // Whether a cell is formatted as text decides how its value is read.
  session.formatting?.write();
  const headings = headingCells(session, sheetId);
  const entries: EntryAt[] = [];
  matrix.forEach((cells, rowOffset) => {
    cells.forEach((cell, columnOffset) => {
      if (cell === null) return;
      const position = { sheetId, row: zone.top + rowOffset, col: zone.left + columnOffset };
      const entry = headings(position)
        ? headingEntry(session, position, cell)
        : cellEntry(cell, session.getters.getCell(position)?.format === "@");
      entries.push({ position, entry });
    });
  });
  // Before the first cell is written, so that a refusal leaves all of them as they were.
  const contexts = formulaContexts(liveNaming(session.model));
  for (const { position, entry } of entries) {
    if (isFormulaText(entry.content)) checkCellFormula(session, position, entry.content, contexts);
  }
  const before = tablesBefore(session, sheetId);
  for (const { position, entry } of withCalculatedColumns(session, sheetId, entries)) {
    enterCell(session, position, entry);
  }
  settleTables(before, zone);
}

function refuseHugeRange({ zone }: RangePlace): void {
  if (!isUnbounded(zone) && rowCount(zone) * columnCount(zone) > excelLimits.cellsInOneRead) {
    throw new RichApiError("RangeExceedsLimit");
  }
}

/** Whether a cell is one of the headings of a table. */
function headingCells(
  session: WorkbookSession,
  sheetId: string,
): (position: CellPosition) => boolean {
  const rows = tablesOnSheet(session, sheetId)
    .filter((table) => headerRows(table) > 0)
    .map(tableZone);
  return ({ row, col }) =>
    rows.some(({ top, left, right }) => row === top && col >= left && col <= right);
}

/** A heading is a text: 2024 becomes "2024", and a formula the text of its value. */
function headingEntry(session: WorkbookSession, position: CellPosition, value: Json): CellEntry {
  const entry = cellEntry(value, false);
  if (!isFormulaText(entry.content)) {
    const text = typeof value === "boolean" ? entry.content : String(value).replace(/^'/, "");
    return { content: text === "" ? "" : `'${text}` };
  }
  checkCellFormula(session, position, entry.content);
  enterCell(session, position, entry);
  const cell = session.getters.getCell(position);
  const formula = cell?.isFormula ? cell.compiledFormula.toFormulaString(session.getters) : "";
  const result = session.getters.evaluateFormula(position.sheetId, formula);
  return { content: `'${String(Array.isArray(result) ? result[0]?.[0] : result)}` };
}

function isFormulaText(content: string): boolean {
  return content.startsWith("=") && content.length > 1;
}
