import type { Actions } from "../../actions/contract";
import type { FilledCells } from "../../actions/insert-formula";

/** All the pane asks of the workbook. */
export interface PaneActions extends Actions {
  /** Puts a formula into the active cell when all it fills is empty, and answers its address. */
  insertFormula(formula: string, filled: FilledCells): Promise<string>;
  /** The function of this add-in that the active cell calls, such as "CLV"; null for none. */
  readActiveFunction(): Promise<string | null>;
}
