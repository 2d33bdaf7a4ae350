import { isOnGrid } from "./cell-address";
import { errorFunction, renamedFunctions, singleFunction } from "./engine-only-functions";
import type { FormulaContext } from "./formula-context";
import { type FormulaToken, formulaTokens } from "./formula-tokens";
import { implicitIntersection } from "./implicit-intersection";
import { structuredRange } from "./structured-reference";
import { engineText } from "./text-literal";

/** Why the engine cannot calculate a formula, in a few words for the person who sees it. */
export class NotCalculable extends Error {}

/**
 * Spells Excel's formula (without "=") as the engine reads it. Throws NotCalculable for what the
 * engine has no counterpart of: other workbooks, 3D references, unions, LET, LAMBDA.
 */
export function toEngineFormula(formula: string, context: FormulaContext, depth = 0): string {
  const tokens = formulaTokens(formula);
  refuseIntersections(tokens);
  const closers: string[] = [];
  let spelled = "";
  let index = 0;
  while (index < tokens.length) {
    const minus = minusBeforePower(tokens, index);
    if (minus > index) {
      const operand = joined(tokens.slice(index + 1, minus));
      spelled += `(-${toEngineFormula(operand, context, depth)})`;
      index = minus;
      continue;
    }
    const token = tokens[index] as FormulaToken;
    if (token.kind === "operator" && token.text === "@") {
      const end = operandEnd(tokens, index + 1);
      spelled += singleOf(joined(tokens.slice(index + 1, end)), context, depth);
      index = end;
      continue;
    }
    if (token.kind === "function" && /^(?:_xlfn\.)?(?:SINGLE|ANCHORARRAY)$/i.test(token.text)) {
      const end = operandEnd(tokens, index);
      const operand = joined(tokens.slice(index + 2, end - 1));
      spelled += /SINGLE$/i.test(token.text)
        ? singleOf(operand, context, depth)
        : `${toEngineFormula(operand, context, depth)}#`;
      index = end;
      continue;
    }
    if (token.kind === "open" || token.kind === "function") closers.push(token.kind);
    else if (token.kind === "close") closers.pop();
    else if (token.kind === "comma" && closers.at(-1) === "open") {
      throw new NotCalculable("it joins several ranges into one");
    }
    spelled += tokenText(token, closers, context, depth);
    // A function's own bracket belongs to it and is not a grouping one.
    if (token.kind === "function") {
      spelled += "(";
      index += 2;
    } else index += 1;
  }
  return spelled;
}

function tokenText(
  token: FormulaToken,
  closers: readonly string[],
  context: FormulaContext,
  depth: number,
): string {
  switch (token.kind) {
    case "text":
      return engineText(token.text);
    case "error":
      return /^#n\/a$/i.test(token.text)
        ? "NA()"
        : `${errorFunction}("${token.text.toUpperCase()}")`;
    case "reference":
      return referenceText(token.text, closers, context);
    case "structured": {
      const range = structuredRange(token.text, context);
      if (range === null)
        throw new NotCalculable(`${token.text} is not in a table of this workbook`);
      return referenceText(range, closers, context);
    }
    case "name":
      return nameText(token.text, context, depth);
    case "function":
      return functionName(token.text, context);
    case "space":
      return " ";
    case "unknown":
      throw new NotCalculable(`"${token.text}" is not part of a formula`);
    default:
      return token.text;
  }
}

function referenceText(text: string, closers: readonly string[], context: FormulaContext): string {
  const prefix = text.slice(0, text.lastIndexOf("!") + 1);
  if (prefix.includes("[")) throw new NotCalculable("it looks into another workbook");
  // Excel takes what looks like a cell beyond its grid for a name that nobody has defined.
  if (!prefix.includes("#REF") && !isOnGrid(text)) throw new NotCalculable(`there is no ${text}`);
  if (prefix.includes("#REF")) return `${errorFunction}("#REF!")`;
  if (/^[^']*:/.test(prefix)) throw new NotCalculable("it goes through several sheets");
  if (prefix !== "" && !context.hasSheet(sheetOf(prefix))) {
    throw new NotCalculable(`there is no sheet ${prefix.slice(0, -1)}`);
  }
  if (sheetOf(prefix).includes("'")) {
    // The engine cannot find such a sheet by its name, but needs no name on the sheet itself.
    if (sheetOf(prefix) !== context.sheetName) {
      throw new NotCalculable("it looks into a sheet with an apostrophe in its name");
    }
    return referenceText(text.slice(prefix.length), closers, context);
  }
  const isBare =
    context.isSingleCell &&
    text.includes(":", prefix.length) &&
    closers.every((kind) => kind === "open");
  return isBare ? implicitIntersection(text, context) : text;
}

function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function nameText(text: string, context: FormulaContext, depth: number): string {
  if (text.includes("[")) throw new NotCalculable("it looks into another workbook");
  const table = context.findName(text) === undefined ? context.findTable(text) : undefined;
  if (table) return structuredRange(`${table.name}[]`, context) ?? text;
  const found = context.findName(text);
  if (found === "kept") return text.slice(text.lastIndexOf("!") + 1);
  if (found === undefined) throw new NotCalculable(`there is no name ${text}`);
  if (depth > 8) throw new NotCalculable(`the name ${text} refers to itself`);
  const isOneThing = formulaTokens(found.formula).length === 1;
  const spelled = toEngineFormula(found.formula, { ...context, isSingleCell: false }, depth + 1);
  return isOneThing || /^[^(,]*![^(,]*$/.test(spelled) ? spelled : `(${spelled})`;
}

function functionName(text: string, context: FormulaContext): string {
  const name = text
    .replace(/^(?:_xlfn\.|_xlws\.|_xlfn\._xlws\.|_xlfn\._xludf\.)+/i, "")
    .toUpperCase();
  const addInFunction = /^_XLDUDF_KAM_(.+)$/.exec(name);
  if (addInFunction) return `KAM.${addInFunction[1] ?? ""}`;
  if (name.startsWith("KAM.")) return name;
  const renamed = renamedFunctions[name] ?? name;
  if (!context.hasFunction(renamed)) throw new NotCalculable(`the workbench has no ${name}`);
  return renamed;
}

function singleOf(operand: string, context: FormulaContext, depth: number): string {
  const inner = toEngineFormula(operand, { ...context, isSingleCell: true }, depth);
  return /[(:]/.test(inner) ? `${singleFunction}(${inner})` : inner;
}

/** `A1:A9 B1:C5` is the cells both share. */
function refuseIntersections(tokens: readonly FormulaToken[]): void {
  const isOperand = (token: FormulaToken | undefined, ends: readonly string[]): boolean =>
    token !== undefined && [...ends, "reference", "structured", "name"].includes(token.kind);
  tokens.forEach((token, index) => {
    if (token.kind !== "space") return;
    if (isOperand(tokens[index - 1], ["close"]) && isOperand(tokens[index + 1], ["function"])) {
      throw new NotCalculable("it takes the cells that two ranges share");
    }
  });
}

/**
 * Excel negates before it raises: -2^2 is 4, the engine says -4. Gives the place of the "^" when
 * the token at `index` is such a minus, else `index`.
 */
function minusBeforePower(tokens: readonly FormulaToken[], index: number): number {
  const token = tokens[index];
  if (token?.kind !== "operator" || token.text !== "-") return index;
  let before = index - 1;
  while (tokens[before]?.kind === "space") before -= 1;
  const previous = tokens[before];
  const isPrefix =
    previous === undefined ||
    ["open", "comma", "semicolon", "openBrace"].includes(previous.kind) ||
    (previous.kind === "operator" && previous.text !== "%");
  if (!isPrefix) return index;
  const end = operandEnd(tokens, index + 1);
  return tokens[end]?.text === "^" ? end : index;
}

/** The place after one operand: a value, or a call or a bracket with all that it holds. */
function operandEnd(tokens: readonly FormulaToken[], start: number): number {
  let index = start;
  while (tokens[index]?.kind === "space") index += 1;
  if (tokens[index]?.kind === "function") index += 1;
  if (tokens[index]?.kind === "open") {
    let depth = 0;
    do {
      if (tokens[index]?.kind === "open") depth += 1;
      if (tokens[index]?.kind === "close") depth -= 1;
      index += 1;
    } while (depth > 0 && index < tokens.length);
    return index;
  }
  index += 1;
  if (tokens[index]?.text === ":") return operandEnd(tokens, index + 1);
  return index;
}

function joined(tokens: readonly FormulaToken[]): string {
  return tokens.map((token) => token.text).join("");
}
