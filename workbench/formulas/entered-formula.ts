import { parseRange, quotedSheetName } from "./cell-address";
import { isExcelFunction, shownSpelling } from "./file-spelling";
import type { FormulaContext } from "./formula-context";
import { formulaTokens, type FormulaToken } from "./formula-tokens";
import { shownStructured } from "./shown-structured";

/**
 * The formula (without "=") as Excel shows it once it is entered: functions and cells in upper case,
 * sheets, tables and names as they are called, only the quotation marks that are needed, numbers with
 * 15 digits, [#This Row] as @. Spaces stay where they were typed.
 */
export function enteredFormula(formula: string, context: FormulaContext): string {
  const tokens = formulaTokens(shownSpelling(formula.trimEnd()));
  return tokens
    .map((token, index) => (isNeedlessSingle(tokens, index) ? "" : shownToken(token, context)))
    .join("");
}

/** "@" before what is one value anyway does nothing and is dropped. */
function isNeedlessSingle(tokens: readonly FormulaToken[], index: number): boolean {
  const next = tokens[index + 1];
  return (
    tokens[index]?.text === "@" &&
    tokens[index]?.kind === "operator" &&
    next?.kind === "reference" &&
    !next.text.includes(":") &&
    tokens[index + 2]?.text !== ":" &&
    tokens[index + 2]?.text !== "#"
  );
}

function shownToken(token: FormulaToken, context: FormulaContext): string {
  switch (token.kind) {
    case "function":
      return shownFunction(token.text, context);
    case "reference":
      return shownReference(token.text, context);
    case "structured":
      return shownStructured(token.text, context);
    case "number":
      return shownNumber(token.text);
    case "boolean":
    case "error":
      return token.text.toUpperCase();
    case "name":
      return context.nameAsDefined(token.text) ?? context.findTable(token.text)?.name ?? token.text;
    default:
      return token.text;
  }
}

/** A function that nobody knows keeps the letters in which it was typed. */
function shownFunction(text: string, context: FormulaContext): string {
  const upper = text.toUpperCase();
  const isKnown = context.hasFunction(upper) || isExcelFunction(upper);
  return isKnown ? upper : text;
}

function shownReference(text: string, context: FormulaContext): string {
  const split = text.lastIndexOf("!") + 1;
  return shownPrefix(text.slice(0, split), context) + shownPlace(text.slice(split));
}

function shownPrefix(prefix: string, context: FormulaContext): string {
  if (prefix === "" || /[[\]]|^#REF/i.test(prefix)) return prefix;
  const written = prefix.slice(0, -1);
  const name = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  const sheet = context.sheetAsNamed(name);
  return sheet === undefined ? prefix : `${quotedSheetName(sheet)}!`;
}

/** "b2:a1" becomes "A1:B2"; what is fixed stays fixed with its row or column. */
function shownPlace(place: string): string {
  const upper = place.toUpperCase();
  const [from = "", to] = upper.split(":");
  if (to === undefined) return upper;
  const first = partsOf(from);
  const second = partsOf(to);
  const isSwappedColumn = first.column > second.column;
  const isSwappedRow = first.row > second.row;
  const start =
    (isSwappedColumn ? second : first).columnText + (isSwappedRow ? second : first).rowText;
  const end =
    (isSwappedColumn ? first : second).columnText + (isSwappedRow ? first : second).rowText;
  return `${start}:${end}`;
}

function partsOf(cell: string) {
  const [, columnText = "", rowText = ""] = /^(\$?[A-Z]*)(\$?\d*)$/.exec(cell) ?? [];
  const column = columnText.replace("$", "");
  return {
    columnText,
    rowText,
    column: column === "" ? 0 : parseRange(`${column}:${column}`).left,
    row: Number(rowText.replace("$", "") || 0),
  };
}

/** Excel keeps 15 digits of a number and writes it out as long as it is not too long. */
export function shownNumber(text: string): string {
  const value = Number(Number(text).toPrecision(15));
  if (!Number.isFinite(value)) return text;
  const size = Math.abs(value);
  if (value === 0) return "0";
  if (size >= 1e21 || size < 1e-9) {
    const [digits = "", exponent = ""] = value.toExponential().split("e");
    const power = exponent.slice(1).padStart(2, "0");
    return `${digits}E${exponent.startsWith("-") ? "-" : "+"}${power}`;
  }
  if (size >= 1e-6) return String(value);
  const [digits = "", exponent = ""] = value.toExponential().split("e");
  return `0.${"0".repeat(-Number(exponent) - 1)}${digits.replace(".", "")}`;
}
