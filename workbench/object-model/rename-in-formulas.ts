import type { CellPosition } from "../engine";
import { fixedRangeName, parseRange } from "../formulas/cell-address";
import { structuredRange } from "../formulas/structured-reference";
import { change } from "./change";
import { formulaTokens } from "../formulas/formula-tokens";
import { structuredNames } from "../xlsx/kept-facts-plugin";
import { liveNaming } from "../xlsx/live-naming";
import { formulaContexts } from "../xlsx/formula-contexts";
import {
  cellsMentioning,
  excelFormulaAt,
  placesRemembering,
  rememberFormula,
} from "../xlsx/remembered-formulas";
import { getFact, setFact } from "./facts";
import { tableName, updateTableFact, type TablePlace } from "./table-place";
import type { WorkbookSession } from "./workbook-session";

/** Formulas follow a column that is given another heading. */
export function renameColumns(place: TablePlace, renamed: ReadonlyMap<string, string>): void {
  const name = tableName(place);
  const { session } = place;
  // Inside of a table its formulas need not name it.
  rewriteStructured(session, placesRemembering(session.model, "["), (text, ownTable) => {
    const table = text.slice(0, text.indexOf("[")) || ownTable;
    return table?.toLowerCase() === name.toLowerCase() ? withColumns(text, renamed) : text;
  });
  const formulas = getFact(session.model, "table", place.tableId)?.columnFormulas;
  if (!formulas) return;
  const moved = Object.entries(formulas).map(([column, formula]) => [
    renamed.get(column.toLowerCase()) ?? column,
    formulaTokens(formula)
      .map(({ kind, text }) => (kind === "structured" ? withColumns(text, renamed) : text))
      .join(""),
  ]);
  updateTableFact(place, { columnFormulas: Object.fromEntries(moved) as Record<string, string> });
}

/** Formulas follow a table that is given another name. */
export function renameTable(session: WorkbookSession, before: string, after: string): void {
  const places = cellsMentioning(session.model, new Set([before.toLowerCase()]));
  rewriteStructured(session, places, (text) => {
    const bracket = text.indexOf("[");
    return text.slice(0, bracket).toLowerCase() === before.toLowerCase()
      ? after + text.slice(bracket)
      : text;
  });
}

/**
 * Before a table goes: formulas keep the cells that it stood for, or lose them together with the
 * table. They are entered anew, since the engine's own formula changes too.
 */
export function replaceTable(place: TablePlace, replaceBy: "ranges" | "errors"): void {
  const { session, sheetId } = place;
  const { getters, model } = session;
  const name = tableName(place).toLowerCase();
  const contexts = formulaContexts(liveNaming(model));
  for (const owner of getters.getSheetIds()) {
    const sheetName = getters.getSheetName(owner);
    for (const cell of getters.getCells(owner)) {
      if (!cell.isFormula) continue;
      const position = getters.getCellPosition(cell.id);
      const before = excelFormulaAt(model, position);
      if (before === undefined || !before.includes("[")) continue;
      const context = contexts(sheetName, position.row, position.col, false);
      const after = formulaTokens(before.slice(1))
        .map(({ kind, text }) => {
          if (kind !== "structured") return text;
          const table = text.slice(0, text.indexOf("[")) || context.tableAround()?.name;
          if (table?.toLowerCase() !== name) return text;
          const range = replaceBy === "ranges" ? structuredRange(text, context) : null;
          return range === null ? "#REF!" : fixedRange(range, owner === sheetId);
        })
        .join("");
      if (`=${after}` === before) continue;
      change(session, { type: "UPDATE_CELL", ...position, content: `=${after}` });
    }
  }
}

/** With its "$" marks, and without its sheet where that is the formula's own. */
function fixedRange(range: string, isOwnSheet: boolean): string {
  const split = range.lastIndexOf("!") + 1;
  return (isOwnSheet ? "" : range.slice(0, split)) + fixedRangeName(parseRange(range.slice(split)));
}

function withColumns(text: string, renamed: ReadonlyMap<string, string>): string {
  const bracket = text.indexOf("[");
  const inside = text.slice(bracket + 1, -1);
  const isBare = !inside.includes("[");
  const mark = isBare && inside.startsWith("@") ? "@" : "";
  if (isBare) {
    const column = inside.slice(mark.length);
    const next = renamed.get(unescaped(column).toLowerCase());
    if (next === undefined) return text;
    const shown =
      mark === "" || /^[\p{L}\p{N}_]+$/u.test(next) ? escaped(next) : `[${escaped(next)}]`;
    return `${text.slice(0, bracket)}[${mark}${shown}]`;
  }
  const changed = inside.replace(/\[((?:'.|[^\]'])*)\]/g, (whole, column: string) => {
    const next = renamed.get(unescaped(column).toLowerCase());
    return next === undefined ? whole : `[${escaped(next)}]`;
  });
  return `${text.slice(0, bracket)}[${changed}]`;
}

/** The engine's own formula holds ranges, which stay as they are; only what people read changes. */
function rewriteStructured(
  session: WorkbookSession,
  places: readonly CellPosition[],
  rewrite: (text: string, ownTable: string | undefined) => string,
): void {
  const { getters, model } = session;
  const contexts = formulaContexts(liveNaming(model));
  const rewritten = (formula: string, ownTable: () => string | undefined): string =>
    formulaTokens(formula)
      .map(({ kind, text }) => (kind === "structured" ? rewrite(text, ownTable()) : text))
      .join("");
  for (const position of places) {
    const cell = getters.getCell(position);
    const before = excelFormulaAt(model, position)?.slice(1);
    if (!cell?.isFormula || before === undefined || !before.includes("[")) continue;
    const { sheetId, row, col } = position;
    const own = () => contexts(getters.getSheetName(sheetId), row, col, false).tableAround()?.name;
    const after = rewritten(before, own);
    if (after === before) continue;
    rememberFormula(model, position, cell.compiledFormula.toFormulaString(getters), after);
  }
  for (const { key, value } of structuredNames(model)) {
    const formula = rewritten(value.formula, () => undefined);
    if (formula !== value.formula) setFact(model, "name", key, { ...value, formula });
  }
}

function unescaped(name: string): string {
  return name.replace(/'(.)/g, "$1");
}

function escaped(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}
