import type { CellPosition } from "../engine";
import { enteredFormula } from "../formulas/entered-formula";
import { moveReferences } from "../formulas/move-references";
import { formulaContexts } from "../xlsx/formula-contexts";
import { standingColumnFormulas } from "../xlsx/column-formulas";
import { liveNaming } from "../xlsx/live-naming";
import { excelFormulaAt } from "../xlsx/remembered-formulas";
import type { CellEntry } from "./cell-content";
import { getFact } from "./facts";
import {
  bodyZone,
  columnNames,
  tablesOnSheet,
  updateTableFact,
  type TablePlace,
} from "./table-place";
import type { WorkbookSession } from "./workbook-session";

export interface EntryAt {
  readonly position: CellPosition;
  readonly entry: CellEntry;
}

/** What all cells of a column hold, as the formula reads in the first row of the table's body. */
type ColumnState =
  | { readonly kind: "empty" }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "mixed" };

/**
 * "Fill formulas in tables to create calculated columns": a formula that is entered in a column which
 * is empty, or which has one formula in all its rows, becomes the formula of the whole column. Of
 * several formulas that are entered one after the other the last one therefore stands everywhere.
 */
export function withCalculatedColumns(
  session: WorkbookSession,
  sheetId: string,
  entries: readonly EntryAt[],
): readonly EntryAt[] {
  const hasFormula = entries.some(({ entry }) => isFormula(entry));
  const tables = tablesOnSheet(session, sheetId);
  if (!hasFormula || tables.length === 0) return entries;
  const filled: EntryAt[] = [];
  for (const table of tables) {
    const body = bodyZone(table);
    const inBody = entries.filter(
      ({ position: { row, col } }) =>
        row >= body.top && row <= body.bottom && col >= body.left && col <= body.right,
    );
    for (let col = body.left; col <= body.right; col += 1) {
      const column = inBody.filter(({ position }) => position.col === col);
      if (column.some(({ entry }) => isFormula(entry))) {
        filled.push(...fillColumn(table, col, column));
      }
    }
  }
  const places = new Set(filled.map(({ position: { row, col } }) => `${row} ${col}`));
  const others = entries.filter(({ position: { row, col } }) => !places.has(`${row} ${col}`));
  return [...others, ...filled];
}

function isFormula({ content }: CellEntry): boolean {
  return content.startsWith("=") && content.length > 1;
}

function fillColumn(table: TablePlace, col: number, column: readonly EntryAt[]): EntryAt[] {
  const { session, sheetId } = table;
  const { top, bottom } = bodyZone(table);
  const contexts = formulaContexts(liveNaming(session.model));
  const sheetName = session.getters.getSheetName(sheetId);
  const firstRowFormula = ({ position: { row }, entry }: EntryAt): string | null =>
    isFormula(entry)
      ? moveReferences(
          enteredFormula(entry.content.slice(1), contexts(sheetName, row, col, false)),
          top - row,
          0,
        )
      : null;
  let state = columnState(table, col);
  let filled: string | null = null;
  let later = new Map<number, CellEntry>();
  for (const one of column) {
    const formula = firstRowFormula(one);
    const isAlike = state.kind === "formula" && state.formula === formula;
    if (formula !== null && state.kind !== "mixed" && !isAlike) {
      state = { kind: "formula", formula };
      filled = formula;
      later = new Map();
      continue;
    }
    later.set(one.position.row, one.entry);
    if (formula === null && (one.entry.content !== "" || state.kind === "formula")) {
      state = { kind: "mixed" };
    }
  }
  const formulas = new Set(column.map(firstRowFormula));
  const [only = null] = formulas;
  if (formulas.size === 1 && only !== null && column.length > bottom - top) {
    state = { kind: "formula", formula: only };
  }
  if (state.kind === "formula") rememberFormula(table, col, state.formula);
  if (filled === null) return [];
  const base = filled;
  return Array.from({ length: bottom - top + 1 }, (_unused, offset) => ({
    position: { sheetId, row: top + offset, col },
    entry: later.get(top + offset) ?? { content: `=${moveReferences(base, offset, 0)}` },
  }));
}

function columnState(table: TablePlace, col: number): ColumnState {
  const { session, sheetId } = table;
  const { top, bottom } = bodyZone(table);
  let common: string | null = null;
  let isAlike: (formula: string, row: number) => boolean = () => true;
  for (let row = top; row <= bottom; row += 1) {
    const position = { sheetId, row, col };
    const cell = session.getters.getCell(position);
    const formula = cell?.isFormula ? excelFormulaAt(session.model, position) : undefined;
    if (formula === undefined && cell && !cell.isFormula && cell.content !== "") {
      return { kind: "mixed" };
    }
    if (common === null) {
      common = formula === undefined ? "" : moveReferences(formula, top - row, 0);
      isAlike = common === "" ? () => false : filledDown(common, top);
    } else if (formula === undefined ? common !== "" : !isAlike(formula, row)) {
      return { kind: "mixed" };
    }
  }
  return common === null || common === ""
    ? { kind: "empty" }
    : { kind: "formula", formula: common.slice(1) };
}

/**
 * Tells whether a formula in another row is what filling down makes of the one in the first: the same
 * but for numbers that grow with the row.
 */
function filledDown(formula: string, top: number): (other: string, row: number) => boolean {
  const digits = /\d+/gu;
  const shape = formula.replace(digits, "#");
  const numbers = formula.match(digits) ?? [];
  const next = moveReferences(formula, 1, 0).match(digits) ?? [];
  const moves = numbers.map((number, index) => next[index] !== number);
  return (other, row) =>
    other.replace(digits, "#") === shape &&
    (other.match(digits) ?? []).every((found, index) => {
      const number = numbers[index] ?? "";
      return found === (moves[index] === true ? String(Number(number) + row - top) : number);
    });
}

/** Kept with the table, so that rows that are added later get the formula too. */
function rememberFormula(table: TablePlace, col: number, formula: string): void {
  const name = columnNames(table)[col - bodyZone(table).left] ?? "";
  const known = getFact(table.session.model, "table", table.tableId)?.columnFormulas ?? {};
  if (known[name] === formula) return;
  updateTableFact(table, { columnFormulas: { ...known, [name]: formula } });
}

function columnFormulas(table: TablePlace): Readonly<Record<string, string>> {
  const { session, sheetId, tableId } = table;
  return standingColumnFormulas(
    session.model,
    sheetId,
    tableId,
    bodyZone(table),
    columnNames(table),
  );
}

/** A table that is made over columns of one formula each takes them for its calculated columns. */
export function adoptColumnFormulas(table: TablePlace): void {
  const { left, right } = bodyZone(table);
  const found: Record<string, string> = {};
  for (let col = left; col <= right; col += 1) {
    const state = columnState(table, col);
    if (state.kind === "formula") found[columnNames(table)[col - left] ?? ""] = state.formula;
  }
  if (Object.keys(found).length > 0) updateTableFact(table, { columnFormulas: found });
}

/** The calculated columns of rows that have come to a table, where nothing was written into them. */
export function calculatedCells(table: TablePlace, from: number, to: number): EntryAt[] {
  const formulas = columnFormulas(table);
  const { top, left } = bodyZone(table);
  return columnNames(table).flatMap((name, index) => {
    const formula = formulas[name];
    if (formula === undefined) return [];
    const added: EntryAt[] = [];
    for (let row = from; row <= to; row += 1) {
      const position = { sheetId: table.sheetId, row, col: left + index };
      const cell = table.session.getters.getCell(position);
      if (cell?.isFormula || cell?.content) continue;
      added.push({ position, entry: { content: `=${moveReferences(formula, row - top, 0)}` } });
    }
    return added;
  });
}
