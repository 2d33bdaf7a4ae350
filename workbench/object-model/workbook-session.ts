import type { Getters, Model } from "../engine";

/** One open workbook as the object model works on it. */
export interface WorkbookSession {
  readonly model: Model;
  readonly getters: Getters;
  /** The file name, as `Workbook.name` answers it. */
  workbookName: string;
  /** "ws.changed:<sheet id>" and the like: what the add-in listens to. */
  readonly listeners: Set<string>;
  /** Everything is calculated again after the step in which this is asked for. */
  readonly recalculate: () => void;
  isRecalculationDue: boolean;
  /** Names and tables that came, went or changed in this step, in lower case. */
  readonly changedNames: Set<string>;
}

export function createWorkbookSession(model: Model, workbookName: string): WorkbookSession {
  const session: WorkbookSession = {
    model,
    getters: model.getters,
    workbookName,
    listeners: new Set(),
    isRecalculationDue: false,
    changedNames: new Set(),
    recalculate() {
      session.isRecalculationDue = true;
    },
  };
  return session;
}
