import type { Model } from "../engine";
import { CompiledFormula } from "../engine";
import { enteredFormula } from "../formulas/entered-formula";
import { NotCalculable, toEngineFormula } from "../formulas/to-engine-formula";
import { notRecalculated, notRecalculatedText } from "../formulas/to-excel-formula";
import { growToReferences } from "../sheet-size";
import { formulaContexts } from "./formula-contexts";
import { liveNaming } from "./live-naming";
import { rememberFormula, settleRemembered } from "./remembered-formulas";
import { type SavingOrigin, savingOrigin } from "./saving-origin";
import type { WorkbookOrigin } from "./workbook-origin";

interface CellUpdate {
  readonly type?: string;
  readonly sheetId?: string;
  readonly row?: number;
  readonly col?: number;
  readonly content?: string;
}

type Dispatch = (type: string | CellUpdate, payload?: CellUpdate) => unknown;

/**
 * From here on a formula may be entered in Excel's spelling, from the grid and from add-ins alike:
 * what the engine spells differently is translated on its way in.
 */
export function connectModel(model: Model, file: WorkbookOrigin, isAllNew = false): SavingOrigin {
  const plain = model.dispatch as unknown as Dispatch;
  const translating: Dispatch = (type, payload) => {
    const update = typeof type === "object" ? type : payload;
    const isCell = (typeof type === "object" ? type.type : type) === "UPDATE_CELL";
    if (!isCell || !update) return plain(type, payload);
    const entered = understood(model, file, update);
    const result = plain("UPDATE_CELL", entered);
    settle(model, entered);
    return result;
  };
  model.dispatch = translating as never;
  for (const sheet of file.sheets) {
    for (const { cell, content, formula } of sheet.cells.values()) {
      if (formula !== null) {
        const position = { sheetId: sheet.entry.id, row: cell.row, col: cell.column };
        rememberFormula(model, position, content, formula);
      }
    }
  }
  showSheetOfFile(model, file);
  const origin = savingOrigin(model, file);
  // A text file has no workbook behind it: everything in the grid is still to be written.
  return isAllNew ? { ...origin, cells: new Map() } : origin;
}

function settle(model: Model, { content, sheetId, row, col }: CellUpdate): void {
  if (!content?.startsWith("=")) return;
  if (sheetId === undefined || row === undefined || col === undefined) return;
  settleRemembered(model, { sheetId, row, col });
}

/** As Excel does, the workbook opens at the sheet that was shown when it was saved. */
function showSheetOfFile(model: Model, { outline }: WorkbookOrigin): void {
  const active = model.getters.getActiveSheetId();
  const shown = outline.sheets[outline.activeSheet];
  if (!shown || shown.id === active || !model.getters.tryGetSheetName(shown.id)) return;
  if (!model.getters.isSheetVisible(shown.id)) return;
  model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: active, sheetIdTo: shown.id });
}

function understood(model: Model, file: WorkbookOrigin, update: CellUpdate): CellUpdate {
  const { content, sheetId, row, col } = update;
  const isFormula = content !== undefined && content.length > 1 && content.startsWith("=");
  if (!isFormula || sheetId === undefined || row === undefined || col === undefined) return update;
  if (notRecalculatedText(content) !== null) return update;
  if (file.refersToFar(content.slice(1), model.getters.getSheetName(sheetId))) {
    return { ...update, content: notRecalculated(content.slice(1), "#NAME?") };
  }
  const context = formulaContexts(liveNaming(model));
  const place = context(model.getters.getSheetName(sheetId), row, col, false);
  const formula = enteredFormula(content.slice(1), place);
  try {
    const spelled = `=${toEngineFormula(formula, place)}`;
    // A formula that is merely wrong keeps the engine's own message about it.
    if (CompiledFormula.IsBadExpression(spelled)) return update;
    growToReferences(model, sheetId, formula);
    rememberFormula(model, { sheetId, row, col }, spelled, formula);
    return { ...update, content: spelled };
  } catch (error) {
    if (!(error instanceof NotCalculable)) throw error;
    return { ...update, content: notRecalculated(formula, "#NAME?") };
  }
}
