import {
  errorFunction,
  notRecalculatedFunction,
  renamedFunctions,
  singleFunction,
} from "./engine-only-functions";
import { type FormulaToken, formulaTokens } from "./formula-tokens";

const excelNames = new Map(
  Object.entries(renamedFunctions).map(([excel, engine]) => [engine, excel]),
);

/**
 * Spells the engine's formula (without "=") as people see it in Excel. What the engine cannot hold,
 * structured references and names of constants, comes back as the ranges and values they stood for.
 */
export function toExcelFormula(formula: string): string {
  const kept = notRecalculatedText(formula);
  if (kept !== null) return kept;
  const tokens = formulaTokens(formula);
  let spelled = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as FormulaToken;
    const upper = token.text.toUpperCase();
    if (token.kind === "function" && upper === errorFunction) {
      spelled += (tokens[index + 2]?.text ?? '""').slice(1, -1);
      index += 3;
    } else if (token.kind === "function" && upper === singleFunction) {
      const isRange = tokens[index + 3]?.kind === "close" && tokens[index + 2]?.kind !== "open";
      spelled += isRange ? `@${tokens[index + 2]?.text ?? ""}` : "SINGLE";
      if (isRange) index += 3;
    } else if (token.kind === "text") {
      // The engine never holds a doubled quotation mark, so the text needs no change.
      spelled += token.text;
    } else spelled += excelNames.get(upper) ?? token.text;
  }
  return spelled;
}

/** Wraps a formula that the engine cannot calculate, so that the cell shows its stored value. */
export function notRecalculated(formula: string, stored: string | number | boolean | null): string {
  const value =
    typeof stored === "string" ? packedText(stored) : String(stored ?? '""').toUpperCase();
  return `=${notRecalculatedFunction}(${packedText(formula)},${value})`;
}

/** The Excel text inside such a formula (with or without "="), or null for any other formula. */
export function notRecalculatedText(formula: string): string | null {
  const call = /^=?NOT\.RECALCULATED\.HERE\("([^"]*)"/i.exec(formula);
  return call ? unpackedText(call[1] ?? "") : null;
}

/** The engine's texts hold neither quotation marks, backslashes nor line breaks. */
export function packedText(text: string): string {
  return `"${text.replace(/[~"\\\n\r]/g, (character) => `~${character.charCodeAt(0)};`)}"`;
}

export function unpackedText(packed: string): string {
  return packed.replace(/~(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
