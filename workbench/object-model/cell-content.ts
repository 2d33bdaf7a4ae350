import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { isErrorText } from "../xlsx/engine-content";
import { excelLimits } from "./excel-limits";
import { refuseLonger } from "./limited-parameters";
import { typedValue } from "./typed-value";

/** What is entered into the engine's cell, and the number format that comes with it. */
export interface CellEntry {
  readonly content: string;
  readonly numberFormat?: string;
}

const numberText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i;

/**
 * What is typed into the engine's cell for a value that an add-in assigns. Excel reads a text as if
 * the user had typed it: "=..." , "+...", "-..." and "@..." are formulas unless an apostrophe
 * stands before them or the cell is formatted as text.
 */
export function cellEntry(value: Json, isTextCell: boolean): CellEntry {
  if (typeof value === "number") {
    if (Math.abs(value) <= excelLimits.largestNumber) return { content: String(value) };
    throw new RichApiError("InvalidArgument", `${value} is larger than a number of Excel.`);
  }
  if (typeof value === "boolean") return { content: value ? "TRUE" : "FALSE" };
  if (typeof value !== "string") {
    throw new RichApiError(
      "InvalidArgument",
      "The argument is invalid: a cell takes a text, a number, true, false or null.",
    );
  }
  if (isTextCell) return entryOfTextCell(value);
  const formula = asFormula(value);
  return formula === null ? typedEntry(value) : { content: formula };
}

/** Where all is text anyway, the engine would take the apostrophe that marks a text for a part of it. */
function entryOfTextCell(value: string): CellEntry {
  const text = value.replace(/^'/u, "");
  checkedText(`'${text}`);
  return { content: /^[=']/u.test(text) ? `'${text}` : text };
}

/** With its "=", or null for a value. */
function asFormula(value: string): string | null {
  if (value.length < 2 || !/^[=+\-@]/.test(value)) return null;
  if (value.startsWith("=")) return value;
  return numberText.test(value) || typedValue(value) ? null : `=${value}`;
}

function typedEntry(value: string): CellEntry {
  if (value === "" || value.startsWith("'")) return checkedText(value);
  if (isErrorText(value)) return { content: value.toUpperCase() };
  const typed = typedValue(value);
  if (!typed) return checkedText(`'${value}`);
  const content =
    typeof typed.value === "boolean" ? String(typed.value).toUpperCase() : String(typed.value);
  return typed.numberFormat === undefined
    ? { content }
    : { content, numberFormat: typed.numberFormat };
}

/** An apostrophe that makes it text does not count. */
function checkedText(content: string): CellEntry {
  const text = content.replace(/^'/, "");
  refuseLonger(text, excelLimits.cellCharacters, "The text of a cell");
  if (text.split("\n").length - 1 > excelLimits.cellLineBreaks) {
    throw new RichApiError(
      "InvalidArgument",
      `A cell holds at most ${excelLimits.cellLineBreaks} line feeds.`,
    );
  }
  return { content: isPlainText(content) ? text : content };
}

/** Of most texts nobody could think that they are more than a text. */
function isPlainText(content: string): boolean {
  const text = content.replace(/^'/, "");
  return (
    content.startsWith("'") &&
    /^[\p{L}_ ]/u.test(text) &&
    !/\d/.test(text) &&
    !/^\s*(?:true|false)\s*$/i.test(text)
  );
}
