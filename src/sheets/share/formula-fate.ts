import { columnLetters, fixedCell } from "../address";
import { parseCell } from "../merge/cell-reference";
import { formulaPieces, spelled, type FormulaPiece } from "./formula-pieces";
import { nativeFormula } from "./native-formula";
import { isNewFunction, isOfAnotherAddIn } from "./known-functions";
import { overlaps, sameName, type SharedArea } from "./shared-area";

/** A name of the workbook, or of one sheet. */
export interface SharedName {
  readonly name: string;
  readonly sheetName: string | null;
  /** With the equals sign. */
  readonly formula: string;
}

/** What has to be known of a workbook to tell what becomes of its formulas. */
export interface SharedWorkbook {
  /** The sheets that go along, and those that do not. */
  readonly shared: readonly string[];
  readonly leftOut: readonly string[];
  readonly names: readonly SharedName[];
  readonly tables: readonly { readonly name: string; readonly area: SharedArea }[];
  /** Hidden rows and columns of the sheets that go along: their contents go. */
  readonly hidden: readonly SharedArea[];
  /** The cells that formulas fill beyond their own. */
  readonly spills: readonly SharedArea[];
  /** For spreadsheet programs without dynamic arrays too. */
  readonly isForAny: boolean;
}

/** What becomes of a formula: it stays, it is said natively, or what it shows stays alone. */
type FormulaFate =
  | { readonly kind: "stays"; readonly names: readonly string[] }
  | {
      readonly kind: "native";
      readonly formula: string;
      readonly names: readonly string[];
      /** "KAM.SCORE"; empty where only what a formula fills was spelled as a fixed range. */
      readonly replaced: readonly string[];
    }
  | { readonly kind: "value"; readonly why: string };

/** Why a piece of a formula cannot go along; null where it can. */
type Obstacle = string | null;

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** The cells that a piece stands for; whole rows and columns too. */
function areaOf({ text }: FormulaPiece, sheetName: string): SharedArea | null {
  const bare = text.slice(text.lastIndexOf("!") + 1).replace(/#$/u, "");
  const whole = /^\$?([A-Za-z]+):\$?([A-Za-z]+)$|^\$?(\d+):\$?(\d+)$/u.exec(bare);
  if (whole?.[1] !== undefined) {
    const [first, last] = [whole[1], whole[2] ?? whole[1]].map((letters) =>
      parseCell(`${letters}1`),
    );
    const column = first?.first.column ?? 0;
    return {
      sheetName,
      row: 0,
      rows: lastRow,
      column,
      columns: (last?.first.column ?? column) - column + 1,
    };
  }
  if (whole?.[3] !== undefined) {
    const row = Number(whole[3]) - 1;
    return { sheetName, row, rows: Number(whole[4]) - row, column: 0, columns: lastColumn };
  }
  const cells = parseCell(bare);
  if (cells === null) return null;
  const { first, last } = cells;
  return {
    sheetName,
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    rows: Math.abs(last.row - first.row) + 1,
    columns: Math.abs(last.column - first.column) + 1,
  };
}

function aboutSheet(book: SharedWorkbook, sheetName: string | null): Obstacle {
  if (sheetName === null) return null;
  if (sheetName.includes("[")) return "refers to another workbook";
  if (book.shared.some((one) => sameName(one, sheetName))) return null;
  return book.leftOut.some((one) => sameName(one, sheetName))
    ? `refers to ${sheetName}, which does not go along`
    : "refers to several sheets or to one that is not there";
}

function aboutHidden(book: SharedWorkbook, area: SharedArea | null): Obstacle {
  return area !== null && book.hidden.some((hidden) => overlaps(hidden, area))
    ? "counts hidden cells, whose contents go"
    : null;
}

/** The name that a piece means on a sheet: the sheet's own comes first. */
function nameOf(book: SharedWorkbook, piece: FormulaPiece, sheetName: string): SharedName | null {
  const bare = piece.text.slice(piece.text.lastIndexOf("!") + 1).replace(/#$/u, "");
  const scope = piece.sheetName ?? sheetName;
  const found = book.names.filter(({ name }) => sameName(name, bare));
  return (
    found.find((one) => one.sheetName !== null && sameName(one.sheetName, scope)) ??
    found.find((one) => one.sheetName === null) ??
    null
  );
}

/** A name goes along where it stands for cells that go along; constants and formulas do not. */
function aboutName(book: SharedWorkbook, piece: FormulaPiece, sheetName: string): Obstacle {
  const name = nameOf(book, piece, sheetName);
  // The names within LET and LAMBDA are no names of the workbook.
  if (name === null) return aboutSheet(book, piece.sheetName);
  const hides = `uses the name ${name.name}, which does not go along`;
  const pieces = formulaPieces(name.formula.replace(/^=/u, ""));
  const [only] = pieces;
  if (only === undefined || pieces.length > 1 || only.kind !== "cells") return hides;
  if (piece.text.endsWith("#") || only.sheetName === null) return hides;
  return aboutSheet(book, only.sheetName) ?? aboutHidden(book, areaOf(only, only.sheetName));
}

function aboutTable(book: SharedWorkbook, { text }: FormulaPiece): Obstacle {
  const called = text.slice(0, text.indexOf("["));
  // Without a name it is the table in which the formula stands.
  if (called === "") return null;
  const table = book.tables.find(({ name }) => sameName(name, called));
  if (table === undefined) return `refers to ${called}, which is no table of this workbook`;
  return aboutSheet(book, table.area.sheetName) ?? aboutHidden(book, table.area);
}

function aboutCall(book: SharedWorkbook, { text }: FormulaPiece): Obstacle {
  const name = text.toUpperCase();
  if (name === "INDIRECT") return "looks its cells up by a text (INDIRECT)";
  if (isOfAnotherAddIn(name)) return `uses ${name}, a function of another add-in or of a macro`;
  return book.isForAny && isNewFunction(name)
    ? `uses ${name}, which older programs do not know`
    : null;
}

function aboutText(book: SharedWorkbook, { text }: FormulaPiece): Obstacle {
  const named = book.leftOut.find((sheet) => text.toLowerCase().includes(sheet.toLowerCase()));
  return named === undefined ? null : `names ${named}, which does not go along`;
}

function obstacle(book: SharedWorkbook, piece: FormulaPiece, sheetName: string): Obstacle {
  switch (piece.kind) {
    case "cells":
      return (
        aboutSheet(book, piece.sheetName) ??
        aboutHidden(book, areaOf(piece, piece.sheetName ?? sheetName))
      );
    case "name":
      return aboutName(book, piece, sheetName);
    case "table":
      return aboutTable(book, piece);
    case "call":
      return aboutCall(book, piece);
    case "text":
      return aboutText(book, piece);
    default:
      return null;
  }
}

/** What a formula fills, as a range: `B2#` is B2:B9 as long as it fills nine cells. */
function fixedSpill(
  book: SharedWorkbook,
  piece: FormulaPiece,
  sheetName: string,
): FormulaPiece | null {
  if (piece.kind !== "cells" || !piece.text.endsWith("#")) return piece;
  const on = piece.sheetName ?? sheetName;
  const anchor = areaOf(piece, on);
  const spill = book.spills.find(
    (one) => sameName(one.sheetName, on) && one.row === anchor?.row && one.column === anchor.column,
  );
  if (anchor === null || spill === undefined) return null;
  const before = piece.text.slice(0, piece.text.lastIndexOf("!") + 1);
  const last = fixedCell(spill.row + spill.rows - 1, spill.column + spill.columns - 1);
  return { ...piece, text: `${before}${fixedCell(spill.row, spill.column)}:${last}` };
}

/** What becomes of a formula that stands on a sheet. */
export function formulaFate(formula: string, sheetName: string, book: SharedWorkbook): FormulaFate {
  const pieces = formulaPieces(formula);
  for (const piece of pieces) {
    const why = obstacle(book, piece, sheetName);
    if (why !== null) return { kind: "value", why };
  }
  const fixed = pieces.map((piece) => fixedSpill(book, piece, sheetName));
  if (fixed.includes(null))
    return { kind: "value", why: "refers to a formula that fills no cells" };
  const native = nativeFormula(spelled(fixed.filter((piece) => piece !== null)));
  if (typeof native === "string") {
    return { kind: "value", why: `${native} has no equivalent in a spreadsheet's own functions` };
  }
  const names = pieces
    .filter(({ kind }) => kind === "name")
    .flatMap((piece) => nameOf(book, piece, sheetName) ?? [])
    .map((name) => nameId(name));
  return native.formula === formula
    ? { kind: "stays", names }
    : { kind: "native", formula: native.formula, replaced: native.replaced, names };
}

/** A name together with the sheet it belongs to. */
export function nameId({ name, sheetName }: Pick<SharedName, "name" | "sheetName">): string {
  return `${sheetName ?? ""}|${name}`.toLowerCase();
}

/** `Plan!B4`, for the list of what became of formulas. */
export function placeOf(sheetName: string, row: number, column: number): string {
  return `${sheetName}!${columnLetters(column)}${row + 1}`;
}
