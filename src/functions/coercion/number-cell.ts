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
  return new Failure("value", `${place()}: ${describeCell(value)}, not ${wanted}${wayOut(value)}`);
}

/** Numbers and dates that were pasted or imported as text: 1,200.50 and 12 % and 2026-03-01. */
const LOOKS_LIKE_A_NUMBER = /^[-+(]?\s*\p{Sc}?\s*\d[\d\s.,'/:-]*[%\p{Sc})]?\s*$/u;

function wayOut(value: unknown): string {
  return typeof value === "string" && LOOKS_LIKE_A_NUMBER.test(value.trim())
    ? "; convert the cells with Data > Text to Columns"
    : "";
}

/** What a cell holds, for a sentence: `"0,4" is text`, `TRUE is yes/no`. */
function describeCell(value: unknown): string {
  if (typeof value === "string") {
    return `"${value.length > 40 ? `${value.slice(0, 40)}...` : value}" is text`;
  }
  if (typeof value === "boolean") return `${value ? "TRUE" : "FALSE"} is yes/no`;
  return "the cell holds a data type";
}
