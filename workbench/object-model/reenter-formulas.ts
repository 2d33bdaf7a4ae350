import type { CellPosition } from "../engine";
import {
  cellsMentioning,
  excelFormulaAt,
  formulaWords,
  mayMentionNames,
} from "../xlsx/remembered-formulas";
import { change } from "./change";
import { sheetsWithFormulas } from "./formula-sheets-plugin";
import type { WorkbookSession } from "./workbook-session";

/**
 * In Excel a formula finds a name that is added after it. Here names are spelt out when a formula is
 * entered, so formulas that mention a name or a table are entered again when those have changed.
 */
export function reenterNamedFormulas(session: WorkbookSession): void {
  const { all: names, mentioned } = session.changedNames.take();
  if (names.size === 0 || !mentioned) return;
  const { getters, model } = session;
  for (const position of [...cellsMentioning(model, names), ...unseenCells(session)]) {
    if (getters.isSheetLocked(position.sheetId)) continue;
    const formula = excelFormulaAt(model, position);
    if (formula !== undefined && mentions(formula, names)) {
      change(session, { type: "UPDATE_CELL", ...position, content: formula });
    }
  }
}

function unseenCells({ getters, model }: WorkbookSession): readonly CellPosition[] {
  return sheetsWithFormulas(model).flatMap((sheetId) =>
    getters
      .getCells(sheetId)
      .filter((cell) => cell.isFormula && mayMentionNames(model, cell))
      .map(({ id }) => getters.getCellPosition(id)),
  );
}

function mentions(formula: string, names: ReadonlySet<string>): boolean {
  const words = formulaWords(formula);
  return [...names].some((name) => words.has(name));
}
