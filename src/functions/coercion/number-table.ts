import type { Failure } from "../../domain/failure";
import { readNumberCell } from "./number-cell";
import { placeLater, placeOf, readRange, type Range } from "./range";

/** A rectangle of numbers read row by row into one buffer: a large range is never copied. */
export interface NumberTable {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Fills `into` with the row, NaN for blanks; answers why the row cannot be used, or null. */
  readonly readRow: (row: number, into: Float64Array) => Failure | null;
  /** "ratings, row 3, column 2". */
  readonly placeOf: (row: number, column: number) => string;
}

export function openTable(argument: unknown, name: string): NumberTable {
  const range = readRange(argument, name);
  return {
    name,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
    readRow: (row, into) => readRow(range, row, into),
    placeOf: (row, column) => placeOf(range, row, column),
  };
}

/** The whole table, row after row; NaN for blanks. Throws at the first cell that is no number. */
export function readMatrix(argument: unknown, name: string): Float64Array[] {
  const table = openTable(argument, name);
  return Array.from({ length: table.rowCount }, (_, row) => {
    const into = new Float64Array(table.columnCount);
    const refusal = table.readRow(row, into);
    if (refusal) throw refusal;
    return into;
  });
}

function readRow(range: Range, row: number, into: Float64Array): Failure | null {
  const cells = range.rows[row] ?? [];
  for (let column = 0; column < into.length; column++) {
    const cell = cells[column];
    // Almost every cell is a finite number: this line alone decides how fast a table is read.
    if (typeof cell === "number" && cell - cell === 0) {
      into[column] = cell;
      continue;
    }
    const number = readNumberCell(cell, placeLater(range, row, column));
    if (typeof number !== "number") return number;
    into[column] = number;
  }
  return null;
}
