import type { Getters, Model } from "../engine";

/** One open workbook as the object model works on it. */
export interface WorkbookSession {
  readonly model: Model;
  readonly getters: Getters;
  /** The file name, as `Workbook.name` answers it. */
  workbookName: string;
  /** "ws.changed:<sheet id>" and the like: what the add-in listens to. */
  readonly listeners: Set<string>;
  /** Asks for everything to be calculated again, custom functions too. */
  recalculate: () => void;
}

export function createWorkbookSession(model: Model, workbookName: string): WorkbookSession {
  return {
    model,
    getters: model.getters,
    workbookName,
    listeners: new Set(),
    recalculate: () => model.dispatch("EVALUATE_CELLS"),
  };
}
