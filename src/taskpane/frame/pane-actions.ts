import type { Actions, RunOptions } from "../../actions/contract";
import type { CreatedWarehouseSheet, WarehouseRequest } from "../../actions/create-warehouse-sheet";
import type { FilledCells, InsertedFormula } from "../../actions/insert-formula";
import type { RepairReport } from "../../actions/repair-functions";

/** All the pane asks of the workbook. */
export interface PaneActions extends Actions {
  /** Puts a formula into the active cell when all it fills is free for it. */
  insertFormula(formula: string, filled: FilledCells): Promise<InsertedFormula>;
  /** Enters every formula with a function of this add-in that shows #NAME? once more. */
  repairFunctions(): Promise<RepairReport>;
  /** The function of this add-in that the active cell calls, such as "CLV"; null for none. */
  readActiveFunction(): Promise<string | null>;
  /** Writes a matrix as SQL, with proof, on a sheet of its own. */
  createWarehouseSheet(
    request: WarehouseRequest,
    options?: RunOptions,
  ): Promise<CreatedWarehouseSheet>;
}
