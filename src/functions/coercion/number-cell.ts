import { Failure } from "../../domain/failure";
import { errorCodeOf, errorValueFailure } from "./error-values";
import { isBlank, plainValue } from "./plain-value";

/**
 * The number in a cell, NaN when it is blank, or why it is no number. `place` is a function so that
 * no sentence is built for the hundred thousand cells that are fine.
 */
export function readNumberCell(
  cell: unknown,
  place: () => string,
  wanted = "a number",
): number | Failure {
  if (typeof cell === "number") {
    return Number.isFinite(cell)
      ? cell
      : new Failure("number", `${place()} is not a finite number`);
  }
  if (isBlank(cell)) return NaN;
  const code = errorCodeOf(cell);
  if (code !== null) return errorValueFailure(code, place());
  const value = plainValue(cell);
  if (value !== cell) return readNumberCell(value, place, wanted);
  return new Failure("value", `${place()}: ${describeCell(value)}, not ${wanted}`);
}

/** What a cell holds, for a sentence: `"0,4" is text`, `TRUE is yes/no`. */
function describeCell(value: unknown): string {
  if (typeof value === "string") {
    return `"${value.length > 40 ? `${value.slice(0, 40)}...` : value}" is text`;
  }
  if (typeof value === "boolean") return `${value ? "TRUE" : "FALSE"} is yes/no`;
  return "the cell holds a data type";
}
