/** The pieces of a formula as Excel spells it, without the leading equals sign. */
export type FormulaTokenKind =
  | "text"
  | "number"
  | "boolean"
  | "error"
  | "reference"
  | "structured"
  | "function"
  | "name"
  | "operator"
  | "open"
  | "close"
  | "comma"
  | "semicolon"
  | "openBrace"
  | "closeBrace"
  | "space"
  | "unknown";

export interface FormulaToken {
  readonly kind: FormulaTokenKind;
  /** The characters as they stand in the formula. */
  readonly text: string;
}

const errorLiteral =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!)/i;
const quotedPrefix = /^'(?:[^']|'')*'!/;
const plainPrefix =
  /^(?:\[[^\]]+\])?[\p{L}\p{N}_.\\?]+(?::[\p{L}\p{N}_.\\?]+)?!|^\[\d+\]!|^#REF!(?=\$?[A-Za-z])/u;
const cell =
  /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.])(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(]))?/u;
const columns = /^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])/u;
const rows = /^\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/u;
const numberLiteral = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;
const identifier = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*/u;
const operator = /^(?:<>|<=|>=|[-+*/^&=<>%:#@])/;
const singles: Readonly<Record<string, FormulaTokenKind>> = {
  "(": "open",
  ")": "close",
  ",": "comma",
  ";": "semicolon",
  "{": "openBrace",
  "}": "closeBrace",
};

/** The formula that was cut last: whoever enters one has it cut several times in a row. */
let last: { readonly formula: string; readonly tokens: readonly FormulaToken[] } | null = null;

/** Cuts a formula into tokens. Joining their texts gives the formula back, character by character. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  if (last?.formula === formula) return last.tokens;
  const tokens = cut(formula);
  last = { formula, tokens };
  return tokens;
}

function cut(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let position = 0;
  while (position < formula.length) {
    const token = tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, position: number): FormulaToken {
  const rest = formula.slice(position);
  const first = rest[0] ?? "";
  const single = singles[first];
  if (single) return { kind: single, text: first };
  if (first === '"') return { kind: "text", text: /^"(?:[^"]|"")*"?/.exec(rest)?.[0] ?? first };
  const spaces = /^\s+/.exec(rest);
  if (spaces) return { kind: "space", text: spaces[0] };
  return (
    referenceAt(rest) ??
    match(errorLiteral, rest, "error") ??
    structuredAt(rest) ??
    match(numberLiteral, rest, "number") ??
    wordAt(rest) ??
    match(operator, rest, "operator") ?? { kind: "unknown", text: first }
  );
}

function match(pattern: RegExp, rest: string, kind: FormulaTokenKind): FormulaToken | null {
  const found = pattern.exec(rest);
  return found ? { kind, text: found[0] } : null;
}

function referenceAt(rest: string): FormulaToken | null {
  const prefix = (quotedPrefix.exec(rest) ?? plainPrefix.exec(rest))?.[0] ?? "";
  const body = rest.slice(prefix.length);
  const place = columns.exec(body) ?? rows.exec(body) ?? cell.exec(body);
  if (place && !body.startsWith("(", place[0].length)) {
    return { kind: "reference", text: prefix + place[0] };
  }
  if (prefix === "") return null;
  const name = identifier.exec(body) ?? errorLiteral.exec(body);
  if (!name) return null;
  const isCall = body.startsWith("(", name[0].length);
  return { kind: isCall ? "function" : "name", text: prefix + name[0] };
}

/** `Table[...]` or `[...]`: brackets nest, and an apostrophe escapes the next character. */
function structuredAt(rest: string): FormulaToken | null {
  const table = identifier.exec(rest)?.[0] ?? "";
  if (rest[table.length] !== "[") return null;
  let depth = 0;
  for (let index = table.length; index < rest.length; index += 1) {
    const character = rest[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return { kind: "structured", text: rest.slice(0, index + 1) };
    }
  }
  return null;
}

function wordAt(rest: string): FormulaToken | null {
  const word = identifier.exec(rest)?.[0];
  if (word === undefined) return null;
  if (rest[word.length] === "(") return { kind: "function", text: word };
  return { kind: /^(?:true|false)$/i.test(word) ? "boolean" : "name", text: word };
}
