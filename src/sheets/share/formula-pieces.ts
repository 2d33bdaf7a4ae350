/** A piece of a formula: what it is, and how it is spelled. */
export interface FormulaPiece {
  readonly kind: "text" | "cells" | "table" | "call" | "name" | "blank" | "other";
  readonly text: string;
  /** Of cells and names: the sheet that is named before them, as it is called; null where none is. */
  readonly sheetName: string | null;
}

const sheetPart = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}_\\][\p{L}\p{N}_.]*(?::[\p{L}_\\][\p{L}\p{N}_.]*)?)!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const cells = String.raw`(?:${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})#?`;
const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;

const text = /"(?:[^"]|"")*"/uy;
const reference = new RegExp(`(${sheetPart})?(${cells})(?![\\p{L}\\p{N}_(.!\\[])`, "uy");
const named = new RegExp(`(${sheetPart})?(${word})(?!!)`, "uy");
const blank = /\s+/uy;
const errorWord = /#(?:N\/A|[A-Z0-9/]+[!?])/uy;
const number = /\d+\.?\d*(?:[eE][+-]?\d+)?/uy;

function at(pattern: RegExp, formula: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(formula);
}

function unquoted(part: string | undefined): string | null {
  if (part === undefined) return null;
  const bare = part.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

/** `[...]` after a table's name, with what stands in brackets inside; a quote takes the next sign out. */
function bracketed(formula: string, place: number): string {
  let depth = 0;
  for (let end = place; end < formula.length; end += 1) {
    const sign = formula[end];
    if (sign === "'") end += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]") depth -= 1;
    if (depth === 0) return formula.slice(place, end + 1);
  }
  return formula.slice(place);
}

function pieceAt(formula: string, place: number): FormulaPiece {
  const plain = (kind: FormulaPiece["kind"], spelled: string, sheetName: string | null = null) => ({
    kind,
    text: spelled,
    sheetName,
  });
  const quoted = at(text, formula, place) ?? at(errorWord, formula, place);
  if (quoted) return plain(quoted[0].startsWith('"') ? "text" : "other", quoted[0]);
  const space = at(blank, formula, place);
  if (space) return plain("blank", space[0]);
  const referred = at(reference, formula, place);
  if (referred) return plain("cells", referred[0], unquoted(referred[1]));
  const known = at(named, formula, place);
  if (known) {
    const end = place + known[0].length;
    if (formula[end] === "[") return plain("table", known[0] + bracketed(formula, end));
    if (formula[end] === "(") return plain("call", known[0]);
    return plain("name", known[0] + (formula[end] === "#" ? "#" : ""), unquoted(known[1]));
  }
  if (formula[place] === "[") return plain("table", bracketed(formula, place));
  const digits = at(number, formula, place);
  return plain("other", digits?.[0] ?? formula.slice(place, place + 1));
}

/** The pieces of a formula, in their order; put together they are the formula. */
export function formulaPieces(formula: string): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  for (let place = 0; place < formula.length;) {
    const piece = pieceAt(formula, place);
    pieces.push(piece);
    place += piece.text.length;
  }
  return pieces;
}

interface FormulaCall {
  /** Where its name stands among the pieces, and its closing bracket. */
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly inputs: readonly (readonly FormulaPiece[])[];
}

const opening: ReadonlySet<string> = new Set(["(", "{"]);
const closing: ReadonlySet<string> = new Set([")", "}"]);

/** The call whose name is a piece, with its arguments; null where its brackets are not closed. */
export function callAt(pieces: readonly FormulaPiece[], first: number): FormulaCall | null {
  const inputs: FormulaPiece[][] = [[]];
  let depth = 0;
  for (let place = first + 1; place < pieces.length; place += 1) {
    const piece = pieces[place];
    if (piece === undefined) return null;
    const isSign = piece.kind === "other";
    if (isSign && opening.has(piece.text)) depth += 1;
    if (isSign && closing.has(piece.text)) depth -= 1;
    if (depth === 0) return { first, last: place, name: pieces[first]?.text ?? "", inputs };
    if (place === first + 1) continue;
    if (depth === 1 && isSign && piece.text === ",") inputs.push([]);
    else inputs.at(-1)?.push(piece);
  }
  return null;
}

export function spelled(pieces: readonly FormulaPiece[]): string {
  return pieces.map((piece) => piece.text).join("");
}
