import { Failure } from "../../domain/failure";
import { isBlank } from "./plain-value";

/** Rows and columns as Excel handed them over; nothing is copied. */
export interface Range {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A scalar is a 1 x 1 range; an omitted argument is one blank cell. */
export function readRange(argument: unknown, name: string): Range {
  const rows: readonly (readonly unknown[])[] = !Array.isArray(argument)
    ? [[argument]]
    : argument.length > 0 && !Array.isArray(argument[0])
      ? [argument]
      : argument;
  const columnCount = rows[0]?.length ?? 0;
  if (rows.length === 0 || columnCount === 0) {
    throw new Failure("value", `${name} has no cells; give a range with at least one`);
  }
  return { name, rows, rowCount: rows.length, columnCount };
}

/** Where a cell stands, in words: only the coordinates that the range has. */
export function placeOf(range: Range, row: number, column: number): string {
  if (range.rowCount === 1 && range.columnCount === 1) return range.name;
  if (range.rowCount === 1) return `${range.name}, column ${column + 1}`;
  if (range.columnCount === 1) return `${range.name}, row ${row + 1}`;
  return `${range.name}, row ${row + 1}, column ${column + 1}`;
}

/**
 * The same, worked out only when a sentence needs it. Loops call this rather than hold on to their
 * counters in a function of their own, which would make each round of theirs three times as slow.
 */
export function placeLater(range: Range, row: number, column: number): () => string {
  return () => placeOf(range, row, column);
}

/** "3 rows x 1 column". */
export function shapeOf({
  rowCount,
  columnCount,
}: Pick<Range, "rowCount" | "columnCount">): string {
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  return `${counted(rowCount, "row")} x ${counted(columnCount, "column")}`;
}

/** A range where a vector is meant: a row and a column are the same thing. */
export function requireVector(range: Range): void {
  if (range.rowCount > 1 && range.columnCount > 1) {
    throw new Failure(
      "value",
      `${range.name} is ${shapeOf(range)}; give one row or one column of cells`,
    );
  }
}

/** Whether an argument was left out: one cell, and a blank one. */
export function isOmitted(argument: unknown): boolean {
  if (!Array.isArray(argument)) return isBlank(argument);
  if (argument.length !== 1) return false;
  const [row] = argument;
  return Array.isArray(row) ? row.length === 1 && isBlank(row[0]) : isBlank(row);
}
