import type { Getters, Model } from "../engine";
import type { ExcelStyle } from "../xlsx/kept";

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
  /** Formatting of one range that the next change, reading or the end of the step writes. */
  formatting: PendingFormatting | null;
  /** Names and tables that came, went or changed in this step, in lower case. */
  readonly changedNames: Set<string>;
}

interface PendingFormatting {
  /** Which cells, as a text to compare. */
  readonly place: string;
  readonly added: { readonly style: ExcelStyle; readonly format?: string };
  readonly write: () => void;
}

export function createWorkbookSession(model: Model, workbookName: string): WorkbookSession {
  const session: WorkbookSession = {
    model,
    getters: model.getters,
    workbookName,
    listeners: new Set(),
    isRecalculationDue: false,
    formatting: null,
    changedNames: new Set(),
    recalculate() {
      session.isRecalculationDue = true;
    },
  };
  return session;
}
