import type { Actions } from "../../actions/contract";

/** All the pane asks of the workbook. */
export interface PaneActions extends Actions {
  /** Puts a formula into the active cell when it is empty, and answers its address. */
  insertFormula(formula: string): Promise<string>;
}
