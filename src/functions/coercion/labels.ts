import { Failure } from "../../domain/failure";
import { errorCodeOf, errorValueFailure } from "./error-values";
import { isBlank, plainValue } from "./plain-value";
import { placeLater, readRange, requireVector, type Range } from "./range";

/** "#", with which the text of an error value begins. */
const NUMBER_SIGN = 35;

/** Names, ids or words in a row or a column; null is a blank. */
export interface LabelVector {
  readonly name: string;
  readonly range: Range;
  readonly values: readonly (string | null)[];
  /** Errors that stood in cells, by position from 0. */
  readonly refusals: ReadonlyMap<number, Failure>;
}

/** Numbers count as ids; blanks around a text do not count. */
export function readLabels(argument: unknown, name: string): LabelVector {
  const range = readRange(argument, name);
  requireVector(range);
  const values: (string | null)[] = [];
  const refusals = new Map<number, Failure>();
  for (let row = 0; row < range.rowCount; row++) {
    const cells = range.rows[row] ?? [];
    for (let column = 0; column < range.columnCount; column++) {
      const cell = cells[column];
      // Most cells are plain text: no sentence about their place is prepared for those.
      if (typeof cell === "string" && cell.charCodeAt(0) !== NUMBER_SIGN) {
        values.push(cell.trim() || null);
        continue;
      }
      const label = readLabelCell(cell, placeLater(range, row, column));
      if (label instanceof Failure) refusals.set(values.length, label);
      values.push(label instanceof Failure ? null : label);
    }
  }
  return { name, range, values, refusals };
}

/** Throws at the first error value; otherwise the labels with null for blanks. */
export function readLabelsStrictly(argument: unknown, name: string): readonly (string | null)[] {
  const labels = readLabels(argument, name);
  for (const refusal of labels.refusals.values()) throw refusal;
  return labels.values;
}

export function readLabelCell(cell: unknown, place: () => string): string | null | Failure {
  if (isBlank(cell)) return null;
  const code = errorCodeOf(cell);
  if (code !== null) return errorValueFailure(code, place());
  const value = plainValue(cell);
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return new Failure("value", `${place()} is neither a text nor a number`);
}
