import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";

const numberText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i;

/**
 * What is typed into the engine's cell for a value that an add-in assigns. Excel reads a text as if
 * the user had typed it: "=..." , "+...", "-..." and "@..." are formulas unless an apostrophe
 * stands before them or the cell is formatted as text.
 */
export function cellContent(value: Json, isTextCell: boolean): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string") {
    throw new RichApiError(
      "InvalidArgument",
      "The argument is invalid: a cell takes a text, a number, true, false or null.",
    );
  }
  if (isTextCell) return value.startsWith("=") ? `'${value}` : value;
  if (value.length < 2 || !/^[=+\-@]/.test(value)) return value === "=" ? "'=" : value;
  if (value.startsWith("=")) return value;
  if (numberText.test(value)) return value.replace(/^\+/, "");
  return `=${value}`;
}
