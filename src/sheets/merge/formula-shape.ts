import type { CellContent } from "../sheet-plan";
import { fixedColumns } from "../address";
import { parseCell, type CellReference } from "./cell-reference";
import type { SheetLayout } from "./sheet-layout";

/**
 * What a formula says whatever has been inserted, deleted or sorted since: its references to cells
 * of ours are the places of the template, `{section.key}` or `{key}` for the same row, those to
 * other sheets the sheet and its columns, the others the distance. So a formula that people left
 * alone has the shape that it was written with, and one that they changed has not.
 */
export interface FormulaShape {
  readonly shape: string;
  /** Whether what stands for a whole list does take in all of its rows. */
  readonly isComplete: boolean;
  /** The references to other sheets, rows included. */
  readonly elsewhere: readonly string[];
}

/** Where the cell of a formula stands. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
}

const token =
  /"(?:[^"]|"")*"|\{[A-Za-z]\w*(?:\.\w+)?\}|\$[A-Z]{1,3}:\$[A-Z]{1,3}(?![\p{L}\p{N}_])|(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_(.!])|[\p{L}_\\][\p{L}\p{N}_.]*!?|'(?:[^']|'')+'!?|\s+|[^]/gu;

type Shapes = WeakMap<Formula, FormulaShape>;
type Formula = Extract<CellContent, { readonly formula: string }>;

/** A formula is asked for its shape several times in a merge. */
const standingShapes = new WeakMap<SheetLayout, Shapes>();
const meantShapes: Shapes = new WeakMap();

function shapesIn(layout: SheetLayout): Shapes {
  const known = standingShapes.get(layout);
  if (known !== undefined) return known;
  const made: Shapes = new WeakMap();
  standingShapes.set(layout, made);
  return made;
}

/** The shape of a formula that stands in a cell, or of a template's formula (without a layout). */
export function formulaShape(
  content: Formula,
  cell: FormulaCell | null,
  layout: SheetLayout | null,
): FormulaShape {
  const shapes = layout === null ? meantShapes : shapesIn(layout);
  const known = shapes.get(content);
  if (known !== undefined) return known;
  const made = shapeOf(asFormula(content.formula), cell, layout);
  shapes.set(content, made);
  return made;
}

/** A template may leave out the sign with which a formula begins. */
function asFormula(text: string): string {
  return text.startsWith("=") ? text : `=${text}`;
}

/** Other programs spell TRUE and FALSE as calls: `FALSE()`. */
function spelledAlike(spelled: readonly string[]): readonly string[] {
  const tokens = spelled.filter((text) => text.trim() !== "");
  const isTruth = (at: number): boolean => /^(?:true|false)$/iu.test(tokens[at] ?? "");
  return tokens.filter((text, at) => {
    const opens = text === "(" && tokens[at + 1] === ")" && isTruth(at - 1);
    const closes = text === ")" && tokens[at - 1] === "(" && isTruth(at - 2);
    return !opens && !closes;
  });
}

function shapeOf(
  formula: string,
  cell: FormulaCell | null,
  layout: SheetLayout | null,
): FormulaShape {
  let isComplete = true;
  const elsewhere: string[] = [];
  const shape = spelledAlike(formula.match(token) ?? []).map((text) => {
    if (text.startsWith('"') || /^\{[A-Za-z]/u.test(text)) return text;
    if (layout !== null && /^\$[A-Z]{1,3}:\$[A-Z]{1,3}$/u.test(text)) {
      return describeColumns(text, layout);
    }
    const reference = /\d$/u.test(text) && text.length > 1 ? parseCell(text) : null;
    if (reference === null) return text.toUpperCase();
    if (reference.sheetName !== null) {
      elsewhere.push(spelled(reference));
      return elsewhereShape(reference);
    }
    if (layout === null || cell === null) return text.toUpperCase();
    const described = describe(reference, cell, layout);
    isComplete &&= described.isComplete;
    return described.text;
  });
  return { shape: shape.join(""), isComplete, elsewhere };
}

function spelled({ sheetName, first, last }: CellReference): string {
  const corner = ({ row, column }: { row: number; column: number }) => `R${row}C${column}`;
  return `${sheetName?.toLowerCase() ?? ""}!${corner(first)}:${corner(last)}`;
}

function elsewhereShape({ sheetName, first, last }: CellReference): string {
  return `[${sheetName?.toLowerCase() ?? ""}!C${first.column}:C${last.column}]`;
}

interface Described {
  readonly text: string;
  readonly isComplete: boolean;
}

function describe(reference: CellReference, cell: FormulaCell, layout: SheetLayout): Described {
  const { first, last } = reference;
  const isOneCell = first.row === last.row && first.column === last.column;
  if (isOneCell && !reference.isRange) {
    return { text: describeCell(first, cell, layout), isComplete: true };
  }
  if (first.column === last.column) {
    const whole = describeColumn(first, last.row, layout);
    if (whole !== null) return whole;
  }
  const ends = [first, last].map((corner) => describeCell(corner, cell, layout));
  return { text: ends.join(":"), isComplete: true };
}

function describeColumn(
  first: FormulaCell,
  lastRow: number,
  layout: SheetLayout,
): Described | null {
  for (const [list, { row, rows, columns }] of Object.entries(layout.lists)) {
    if (first.row <= row || lastRow > row + rows) continue;
    const key = Object.keys(columns).find((one) => columns[one] === first.column);
    if (key === undefined) continue;
    return {
      text: `{${list}.${key}}`,
      isComplete: first.row === row + 1 && lastRow === row + rows,
    };
  }
  for (const [place, area] of Object.entries(layout.lines)) {
    const isInside = first.row >= area.row && lastRow < area.row + area.rows;
    if (!isInside || first.column !== area.column) continue;
    return {
      text: `{${place}}`,
      isComplete: first.row === area.row && lastRow === area.row + area.rows - 1,
    };
  }
  return null;
}

/** Whole columns stand for the formulas that fill them. */
function describeColumns(text: string, layout: SheetLayout): string {
  for (const [place, { column, columns }] of Object.entries(layout.fields)) {
    if (columns !== undefined && fixedColumns(column, columns) === text) {
      return `{${place}_columns}`;
    }
  }
  return text;
}

/** Every formula of a sheet is described by the same layout: its fields are looked up by their cells. */
const byCell = new WeakMap<SheetLayout, ReadonlyMap<string, string>>();

function fieldsByCell(layout: SheetLayout): ReadonlyMap<string, string> {
  const known = byCell.get(layout);
  if (known !== undefined) return known;
  const made = new Map(
    Object.entries(layout.fields).map(([place, at]) => [`${at.row},${at.column}`, place]),
  );
  byCell.set(layout, made);
  return made;
}

function describeCell(corner: FormulaCell, cell: FormulaCell, layout: SheetLayout): string {
  for (const { row, rows, columns } of Object.values(layout.lists)) {
    const isInBody = cell.row > row && cell.row <= row + rows;
    if (!isInBody || corner.row !== cell.row) continue;
    const key = Object.keys(columns).find((one) => columns[one] === corner.column);
    if (key !== undefined) return `{${key}}`;
  }
  for (const [list, { row, column }] of Object.entries(layout.lists)) {
    if (corner.row === row && corner.column === column) return `{${list}.headings}`;
  }
  // All rows of a list that has one are a cell: Excel writes no range of it.
  for (const [list, { row, rows, columns }] of Object.entries(layout.lists)) {
    if (rows !== 1 || corner.row !== row + 1) continue;
    const key = Object.keys(columns).find((one) => columns[one] === corner.column);
    if (key !== undefined) return `{${list}.${key}}`;
  }
  const field = fieldsByCell(layout).get(`${corner.row},${corner.column}`);
  if (field !== undefined) return `{${field}}`;
  return `R[${corner.row - cell.row}]C[${corner.column - cell.column}]`;
}
