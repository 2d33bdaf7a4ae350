/** Rows and columns count from 0, as everywhere in the workbench. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's grid: a reference that ends at its edge means the whole row or column. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** 0 becomes "A", 26 becomes "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" becomes 0. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function cellName(address: CellAddress): string {
  return `${columnLetters(address.column)}${address.row + 1}`;
}

export function parseCell(text: string): CellAddress {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d+)$/.exec(text);
  if (!parts) throw new Error(`"${text}" is not the address of a cell`);
  return { row: Number(parts[2]) - 1, column: columnIndex(parts[1] ?? "A") };
}

/** Which parts a reference to one cell has, and which of them are fixed with "$". */
export function fixedPart(cell: string) {
  const [, columnMark = "", column = "", rowMark = "", row = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(cell) ?? [];
  return { hasColumn: column !== "", hasRow: row !== "", columnMark, rowMark };
}

/** Reads "B2", "B2:D9", "B:D" and "2:9". */
export function parseRange(text: string): CellRange {
  const [from = "", to = from] = text.replaceAll("$", "").split(":");
  if (/^\d+$/.test(from)) {
    return { top: Number(from) - 1, bottom: Number(to) - 1, left: 0, right: lastColumn };
  }
  if (/^[A-Za-z]+$/.test(from)) {
    return { top: 0, bottom: lastRow, left: columnIndex(from), right: columnIndex(to) };
  }
  const start = parseCell(from);
  const end = parseCell(to);
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** Whether a reference (its sheet may stand before it) lies on Excel's grid. */
export function isOnGrid(reference: string): boolean {
  const zone = parseRange(reference.slice(reference.lastIndexOf("!") + 1));
  return zone.top >= 0 && zone.bottom <= lastRow && zone.left >= 0 && zone.right <= lastColumn;
}

export function rangeName(range: CellRange): string {
  const start = cellName({ row: range.top, column: range.left });
  const end = cellName({ row: range.bottom, column: range.right });
  return start === end ? start : `${start}:${end}`;
}

/** As `rangeName`, every part fixed: what names and charts hold. */
export function fixedRangeName(range: CellRange): string {
  return rangeName(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** Puts the apostrophes round a sheet name where Excel does. */
export function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

function looksLikeCell(name: string): boolean {
  return /^[A-Za-z]{1,3}\d+$/.test(name) || /^[rc]\d*(?:[rc]\d*)?$/i.test(name);
}
