import { argumentCount } from "./argument-counts";
import { isOnGrid } from "./cell-address";
import { formulaTokens, type FormulaToken, type FormulaTokenKind } from "./formula-tokens";

/** What Excel counts in a formula before it takes it. */
export interface FormulaMeasure {
  /** Functions inside functions; the outermost counts as one. */
  readonly levels: number;
  /** Of the function that has most. */
  readonly mostArguments: number;
  /** Characters of the longest text between quotation marks. */
  readonly longestText: number;
}

/** Why a text is no formula, in words that name the place. */
export class FormulaSyntaxError extends Error {}

interface Reader {
  readonly tokens: readonly FormulaToken[];
  next: number;
  levels: number;
  mostArguments: number;
  longestText: number;
}

const values: ReadonlySet<FormulaTokenKind> = new Set([
  "text",
  "number",
  "boolean",
  "error",
  "reference",
  "structured",
  "name",
]);
const infix = /^(?:<>|<=|>=|[-+*/^&=<>:])$/;
const beginsOperand: ReadonlySet<FormulaTokenKind> = new Set([
  "reference",
  "structured",
  "name",
  "function",
  "open",
]);

/** Reads a formula (without "=") by Excel's grammar; throws a FormulaSyntaxError where it is none. */
export function measureFormula(formula: string): FormulaMeasure {
  const reader: Reader = {
    tokens: formulaTokens(formula),
    next: 0,
    levels: 0,
    mostArguments: 0,
    longestText: 0,
  };
  readExpression(reader, 0, false);
  const rest = reader.tokens[reader.next];
  if (rest) throw new FormulaSyntaxError(`"${rest.text}" does not belong there`);
  const { levels, mostArguments, longestText } = reader;
  return { levels, mostArguments, longestText };
}

function peek(reader: Reader): FormulaToken | undefined {
  return reader.tokens[reader.next];
}

function skipSpaces(reader: Reader): boolean {
  const start = reader.next;
  while (peek(reader)?.kind === "space") reader.next += 1;
  return reader.next > start;
}

/** `mayJoin`: a comma joins ranges inside a bracket and parts arguments inside a function. */
function readExpression(reader: Reader, level: number, mayJoin: boolean): void {
  readOperand(reader, level);
  for (;;) {
    const hasSpace = skipSpaces(reader);
    const token = peek(reader);
    if (!token) return;
    if ((token.kind === "operator" && infix.test(token.text)) || (mayJoin && isComma(token))) {
      reader.next += 1;
      readOperand(reader, level);
    } else if (hasSpace && beginsOperand.has(token.kind)) {
      // A space between two ranges: the cells that both have.
      readOperand(reader, level);
    } else return;
  }
}

function isComma(token: FormulaToken): boolean {
  return token.kind === "comma";
}

function readOperand(reader: Reader, level: number): void {
  skipSpaces(reader);
  while (isPrefix(peek(reader))) {
    reader.next += 1;
    skipSpaces(reader);
  }
  readValue(reader, level);
  while (/^[%#]$/.test(peek(reader)?.text ?? "")) reader.next += 1;
}

function isPrefix(token: FormulaToken | undefined): boolean {
  return token?.kind === "operator" && /^[-+@]$/.test(token.text);
}

function readValue(reader: Reader, level: number): void {
  const token = peek(reader);
  if (!token) throw new FormulaSyntaxError("it ends where a value is expected");
  reader.next += 1;
  if (values.has(token.kind)) {
    if (token.kind === "text") readText(reader, token.text);
  } else if (token.kind === "open") {
    readExpression(reader, level, true);
    expect(reader, "close", ")");
  } else if (token.kind === "function") {
    readCall(reader, level + 1, token.text);
  } else if (token.kind === "openBrace") {
    readArray(reader);
  } else {
    throw new FormulaSyntaxError(`"${token.text}" stands where a value is expected`);
  }
}

function readText(reader: Reader, text: string): void {
  if (text.length < 2 || !text.endsWith('"')) {
    throw new FormulaSyntaxError("a text has no closing quotation mark");
  }
  const characters = text.slice(1, -1).replaceAll('""', '"').length;
  reader.longestText = Math.max(reader.longestText, characters);
}

function readCall(reader: Reader, level: number, name: string): void {
  reader.levels = Math.max(reader.levels, level);
  expect(reader, "open", "(");
  skipSpaces(reader);
  let count = peek(reader)?.kind === "close" ? 0 : 1;
  const starts = [reader.next];
  while (peek(reader) && peek(reader)?.kind !== "close") {
    if (isComma(peek(reader)!)) {
      count += 1;
      reader.next += 1;
      starts.push(reader.next);
      skipSpaces(reader);
      continue;
    }
    readExpression(reader, level, false);
    skipSpaces(reader);
    const after = peek(reader);
    if (after && !isComma(after) && after.kind !== "close") {
      throw new FormulaSyntaxError(`"${after.text}" does not belong there`);
    }
  }
  reader.mostArguments = Math.max(reader.mostArguments, count);
  const shown = name.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").toUpperCase();
  refuseArgumentCount(shown, count);
  for (const start of namePlaces(shown, starts)) refuseNoName(shown, reader.tokens, start);
  expect(reader, "close", ")");
  // What a LAMBDA gives back can be called at once.
  if (peek(reader)?.kind === "open") readCall(reader, level, "");
}

function refuseArgumentCount(shown: string, count: number): void {
  const allowed = argumentCount(shown);
  if (!allowed || (count >= allowed.least && count <= allowed.most)) return;
  const few = count < allowed.least;
  throw new FormulaSyntaxError(
    `${shown} has ${count} arguments, ${few ? `fewer than ${allowed.least}` : `more than ${allowed.most}`}`,
  );
}

/** Where the arguments begin that give names: every other one of LET, all but the last of LAMBDA. */
function namePlaces(functionName: string, starts: readonly number[]): readonly number[] {
  const before = starts.slice(0, -1);
  if (functionName === "LET") return before.filter((_, index) => index % 2 === 0);
  return functionName === "LAMBDA" ? before : [];
}

/**
 * Names inside a formula follow the rules of defined names: no cell and no constant. R and C alone
 * are taken: LAMBDA(r,c,r*c) is how MAKEARRAY is used.
 */
function refuseNoName(functionName: string, tokens: readonly FormulaToken[], start: number): void {
  const rest = tokens.slice(start);
  const end = rest.findIndex(({ kind }) => kind === "comma" || kind === "close");
  const given = rest
    .slice(0, end < 0 ? undefined : end)
    .map(({ text }) => text)
    .join("")
    .trim();
  // Files have a prefix before such names, and LAMBDA has brackets around what may be left out.
  const plain = given.replace(/^_xlpm\./i, "");
  const name = functionName === "LAMBDA" ? plain.replace(/^\[(.*)\]$/, "$1") : plain;
  const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !/^(?:true|false)$/i.test(name);
  if (!isName || isCell(name)) {
    throw new FormulaSyntaxError(`"${given}" is no name that ${functionName} takes`);
  }
  if (functionName === "LAMBDA" && name.includes(".")) {
    throw new FormulaSyntaxError(`the parameter "${given}" of LAMBDA has a full stop`);
  }
}

function isCell(name: string): boolean {
  return /^r\d+c\d+$/i.test(name) || (/^[A-Za-z]{1,3}[1-9]\d*$/.test(name) && isOnGrid(name));
}

/** An array constant holds constants only, and every row has as many as the first. */
function readArray(reader: Reader): void {
  const widths: number[] = [];
  let width = 0;
  for (;;) {
    readConstant(reader);
    width += 1;
    skipSpaces(reader);
    const token = peek(reader);
    reader.next += 1;
    if (token?.kind === "comma") continue;
    if (token?.kind !== "semicolon" && token?.kind !== "closeBrace") {
      throw new FormulaSyntaxError("a list in braces has no end");
    }
    widths.push(width);
    width = 0;
    if (token.kind === "closeBrace") break;
  }
  if (widths.some((one) => one !== widths[0])) {
    throw new FormulaSyntaxError("the rows of a list in braces have different lengths");
  }
}

function readConstant(reader: Reader): void {
  skipSpaces(reader);
  const sign = peek(reader);
  const hasSign = sign?.kind === "operator" && /^[-+]$/.test(sign.text);
  if (hasSign) reader.next += 1;
  const token = peek(reader);
  const isConstant =
    token?.kind === "number" ||
    (!hasSign && token !== undefined && ["text", "boolean", "error"].includes(token.kind));
  if (!isConstant) {
    throw new FormulaSyntaxError("a list in braces holds numbers, texts, true, false and errors");
  }
  if (token.kind === "text") readText(reader, token.text);
  reader.next += 1;
}

function expect(reader: Reader, kind: FormulaTokenKind, text: string): void {
  if (peek(reader)?.kind !== kind) throw new FormulaSyntaxError(`a "${text}" is missing`);
  reader.next += 1;
}
