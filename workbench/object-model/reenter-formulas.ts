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
  const words = new Set(names.keys());
  for (const position of [...cellsMentioning(model, words), ...unseenCells(session)]) {
    if (getters.isSheetLocked(position.sheetId)) continue;
    const formula = excelFormulaAt(model, position);
    if (formula !== undefined && mentions(formula, position.sheetId, names)) {
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

/** A name of a sheet is known by itself on that sheet alone, elsewhere with the sheet before it. */
function mentions(
  formula: string,
  sheetId: string,
  names: ReadonlyMap<string, ReadonlySet<string | null>>,
): boolean {
  const words = formulaWords(formula);
  const lower = formula.toLowerCase();
  return [...names].some(
    ([name, owners]) =>
      words.has(name) && (owners.has(null) || owners.has(sheetId) || lower.includes(`!${name}`)),
  );
}
