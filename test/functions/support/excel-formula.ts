/** A KAM formula with constant arguments, taken apart as Excel would before it calls the function. */
export interface ParsedFormula {
  readonly id: string;
  readonly functionArguments: readonly unknown[];
}

/** `=KAM.SCORE({8,6;5,9}, , "worst")`: arrays become rows of cells, an omitted argument null. */
export function parseFormula(formula: string): ParsedFormula {
  const match = /^=KAM\.([A-Z.]+)\((.*)\)$/.exec(formula);
  if (!match) throw new Error(`not a KAM formula: ${formula}`);
  const [, id = "", inner = ""] = match;
  return { id, functionArguments: inner.trim() === "" ? [] : split(inner, ",").map(parseValue) };
}

/** A constant as written in a formula: a number, "text", TRUE, {1,2;3,4}, #N/A. */
export function parseValue(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (trimmed.startsWith("{")) {
    return split(trimmed.slice(1, -1), ";").map((row) => split(row, ",").map(parseValue));
  }
  if (trimmed.startsWith('"')) return trimmed.slice(1, -1).replaceAll('""', '"');
  if (trimmed === "TRUE" || trimmed === "FALSE") return trimmed === "TRUE";
  if (trimmed.startsWith("#")) return trimmed;
  const number = Number(trimmed);
  if (Number.isNaN(number)) throw new Error(`cannot read ${trimmed}`);
  return number;
}

/** Splits at a separator outside of quotes, braces and parentheses. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && "{(".includes(character)) depth++;
    if (!isQuoted && "})".includes(character)) depth--;
    if (character === separator && depth === 0 && !isQuoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
