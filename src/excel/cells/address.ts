import type { Rectangle } from "../../sheets/address";

/** A rectangle of cells on a sheet; rows and columns count from 0. */
export interface CellArea {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The same cells as sheets are laid out in, without the sheet. */
export function rectangleOf({ row, column, rowCount, columnCount }: CellArea): Rectangle {
  return { row, column, rows: rowCount, columns: columnCount };
}

/** The letters of a column: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return before === 0 ? letter : columnLetters(before - 1) + letter;
}

function columnNumber(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** The name of a sheet as a reference spells it; always quoted, which Excel always accepts. */
export function quotedSheetName(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

function unquoted(sheetPart: string): string {
  return sheetPart.startsWith("'") ? sheetPart.slice(1, -1).replaceAll("''", "'") : sheetPart;
}

/** `A1` of one cell, without the sheet. */
function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `Accounts!B5` as people read it, quoted only where a reference needs it. */
export function readableCell(sheetName: string, row: number, column: number): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName);
  return `${isPlain ? sheetName : quotedSheetName(sheetName)}!${cellAddress(row, column)}`;
}

/** `B2:H90`, without the sheet. */
export function areaAddress(area: CellArea): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/** `'Sales data'!$B$2:$B$481`: what a live formula refers to. */
export function absoluteReference(area: CellArea): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return `${quotedSheetName(area.sheetName)}!${first === last ? first : `${first}:${last}`}`;
}

/** Reads `Sheet!B2:H90`, with or without quotes and dollars; null when it is no such address. */
export function parseAddress(address: string): CellArea | null {
  const match = /^(?:(.+)!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  if (!match) {
    return null;
  }
  const [, sheetPart, firstColumn = "", firstRow = "", lastColumn, lastRow] = match;
  const row = Number(firstRow) - 1;
  const column = columnNumber(firstColumn);
  return {
    sheetName: sheetPart === undefined ? "" : unquoted(sheetPart),
    row,
    column,
    rowCount: lastRow === undefined ? 1 : Number(lastRow) - row,
    columnCount: lastColumn === undefined ? 1 : columnNumber(lastColumn) - column + 1,
  };
}

/** Whether an area lies in another whole. */
export function covers(outer: CellArea, inner: CellArea): boolean {
  return (
    outer.sheetName === inner.sheetName &&
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rowCount >= inner.row + inner.rowCount &&
    outer.column + outer.columnCount >= inner.column + inner.columnCount
  );
}
