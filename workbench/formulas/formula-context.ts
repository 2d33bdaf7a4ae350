import type { CellRange } from "./cell-address";

/** A table as structured references see it. */
export interface TableShape {
  readonly name: string;
  readonly sheetName: string;
  /** Header and totals rows included. */
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** What a formula is read against: where it stands, and the workbook's tables and names. */
export interface FormulaContext {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** A formula that fills one cell takes one value out of a range, as Excel did before arrays spilled. */
  readonly isSingleCell: boolean;
  findTable(name: string): TableShape | undefined;
  /** The table that the cell itself lies in, for `[@Column]`. */
  tableAround(): TableShape | undefined;
  /**
   * What a defined name stands for, in Excel's spelling; "kept" when the engine knows the name
   * itself, undefined when the workbook has no such name.
   */
  findName(name: string): { readonly formula: string } | "kept" | undefined;
  hasSheet(name: string): boolean;
  /** The sheet's name in its own letters, undefined when there is no such sheet. */
  sheetAsNamed(name: string): string | undefined;
  /** A defined name in its own letters, with the sheet that was written before it. */
  nameAsDefined(text: string): string | undefined;
  hasFunction(name: string): boolean;
}
