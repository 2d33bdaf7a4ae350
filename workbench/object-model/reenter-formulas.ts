import { excelFormulaAt, mayMentionNames } from "../xlsx/remembered-formulas";
import { change } from "./change";
import type { WorkbookSession } from "./workbook-session";

const word = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/**
 * In Excel a formula finds a name that is added after it. Here names are spelt out when a formula is
 * entered, so formulas that mention a name or a table are entered again when those have changed.
 */
export function reenterNamedFormulas(session: WorkbookSession): void {
  const { all: names, mentioned } = session.changedNames.take();
  if (names.size === 0 || !mentioned) return;
  const { getters, model } = session;
  for (const sheetId of getters.getSheetIds()) {
    if (getters.isSheetLocked(sheetId)) continue;
    for (const cell of getters.getCells(sheetId)) {
      if (!cell.isFormula || !mayMentionNames(model, cell)) continue;
      const position = getters.getCellPosition(cell.id);
      const formula = excelFormulaAt(model, position);
      if (formula !== undefined && mentions(formula, names)) {
        change(session, { type: "UPDATE_CELL", ...position, content: formula });
      }
    }
  }
}

function mentions(formula: string, names: ReadonlySet<string>): boolean {
  return (formula.match(word) ?? []).some((found) => names.has(found.toLowerCase()));
}
