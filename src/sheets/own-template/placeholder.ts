/** How a value is shown, after a bar: `{{account.potential | currency}}`. */
export const placeholderFormats = [
  "currency",
  "number",
  "whole",
  "decimal",
  "percent",
  "date",
  "text",
] as const;

export type PlaceholderFormat = (typeof placeholderFormats)[number];

export type Comparison = "=" | "<>" | ">" | "<" | ">=" | "<=";

/** `stage = open`; without a comparison, that there is a value. */
export interface Condition {
  readonly field: string;
  readonly comparison: Comparison | null;
  readonly value: string;
}

/** A piece of a cell's text. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly field: string; readonly format: string | null }
  | { readonly kind: "each"; readonly list: string; readonly where: readonly Condition[] }
  | { readonly kind: "if"; readonly conditions: readonly Condition[] }
  | { readonly kind: "end"; readonly of: "each" | "if" }
  | { readonly kind: "broken"; readonly words: string };

const fieldName = /^[A-Za-z][\w]*(?:\.[A-Za-z]\w*)*$/u;

export function hasPlaceholder(text: string): boolean {
  return text.includes("{{");
}

/** The conditions that `and` joins; null where they cannot be read. */
function conditionsIn(text: string): readonly Condition[] | null {
  const conditions = text.split(/\s+and\s+/iu).map((part): Condition | null => {
    const [, field = "", comparison, value = ""] =
      /^\s*([\w.]+)\s*(?:(<>|>=|<=|=|>|<)\s*(.*?))?\s*$/u.exec(part) ?? [];
    if (!fieldName.test(field) || (comparison !== undefined && value === "")) return null;
    const unquoted = /^"(.*)"$/u.exec(value)?.[1] ?? value;
    return { field, comparison: (comparison ?? null) as Comparison | null, value: unquoted };
  });
  return conditions.every((one) => one !== null) ? conditions : null;
}

function pieceOf(inner: string): Piece {
  const text = inner.trim();
  const whole = `{{${inner}}}`;
  if (/^\/each$/iu.test(text)) return { kind: "end", of: "each" };
  if (/^\/if$/iu.test(text)) return { kind: "end", of: "if" };
  const each = /^#each\s+([\w.]+)(?:\s+where\s+(.+))?$/iu.exec(text);
  if (each) {
    const where = each[2] === undefined ? [] : conditionsIn(each[2]);
    return where === null
      ? { kind: "broken", words: `${whole}: write it as {{#each list where field = value}}.` }
      : { kind: "each", list: each[1] ?? "", where };
  }
  const condition = /^#if\s+(.+)$/iu.exec(text)?.[1];
  if (condition !== undefined) {
    const conditions = conditionsIn(condition);
    return conditions === null
      ? { kind: "broken", words: `${whole}: write it as {{#if field}} or {{#if field > value}}.` }
      : { kind: "if", conditions };
  }
  const [field = "", format, ...others] = text.split("|").map((part) => part.trim());
  if (!fieldName.test(field) || others.length > 0) {
    return {
      kind: "broken",
      words: `${whole} cannot be read: write a field as {{account.name}} or {{account.potential | currency}}.`,
    };
  }
  return { kind: "field", field, format: format?.toLowerCase() ?? null };
}

/** What a cell's text is made of. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (let start = rest.indexOf("{{"); start >= 0; start = rest.indexOf("{{")) {
    if (start > 0) pieces.push({ kind: "text", text: rest.slice(0, start) });
    const end = rest.indexOf("}}", start + 2);
    const next = rest.indexOf("{{", start + 2);
    if (end < 0 || (next >= 0 && next < end)) {
      const words = rest.slice(start, start + 30);
      pieces.push({ kind: "broken", words: `${words} is not closed: write }} after it.` });
      rest = next < 0 ? "" : rest.slice(next);
      continue;
    }
    pieces.push(pieceOf(rest.slice(start + 2, end)));
    rest = rest.slice(end + 2);
  }
  if (rest !== "") pieces.push({ kind: "text", text: rest });
  return pieces;
}
