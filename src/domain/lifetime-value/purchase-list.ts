import type { Failure } from "../failure";

/** Purchases as they stand in a sheet, one row each, in any order. */
export interface PurchaseList {
  /** Whose purchase it is; null where the cell is blank. */
  readonly accounts: readonly (string | null)[];
  /** Excel serial numbers; NaN where the cell is blank or was refused. */
  readonly dates: Float64Array;
  /** What was paid; NaN where the cell is blank or was refused. Null when amounts are not given. */
  readonly amounts: Float64Array | null;
  /** Rows with a cell that is no name, date or amount. */
  readonly refusals: ReadonlyMap<number, Failure>;
}
