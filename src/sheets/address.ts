/** A1 addresses from rows and columns that count from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function fixedCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** Whole columns: what looks one cell up in them need not know how far they are filled. */
export function fixedColumns(column: number, columns: number): string {
  return `$${columnLetters(column)}:$${columnLetters(column + columns - 1)}`;
}

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function rangeAddress({ row, column, rows, columns }: Rectangle): string {
  return `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

export function fixedRange({ row, column, rows, columns }: Rectangle): string {
  return `${fixedCell(row, column)}:${fixedCell(row + rows - 1, column + columns - 1)}`;
}

/** "B4" or "B4:D9" of a plan as rows and columns that count from 0. */
export function parseRange(range: string): Rectangle {
  const [first = "", last = first] = range.replaceAll("$", "").split(":");
  const corner = (address: string): readonly [row: number, column: number] => {
    const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
    return [Number(digits) - 1, column - 1];
  };
  const [[row, column], [lastRow, lastColumn]] = [corner(first), corner(last)];
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
