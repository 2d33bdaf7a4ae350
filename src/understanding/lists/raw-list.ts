import type { CellValue } from "../values/cell-value";
import type { Remark } from "../sheet-grid";

/** A list as it stands on its sheet: headings, and the cells below them column by column. */
export interface RawList {
  /** The table's name, else the sheet's. */
  readonly name: string;
  readonly sheet: string;
  readonly table: string | null;
  readonly headings: readonly string[];
  readonly columns: readonly (readonly CellValue[])[];
  readonly isShownAsDate: readonly boolean[];
  /** Where each row stands on the sheet, from 0: rows that are left out are missing here. */
  readonly sheetRows: readonly number[];
  /** The sheet's column of the first heading, from 0. */
  readonly firstColumn: number;
  /** The sheet's row of the headings, from 0. */
  readonly headingRow: number;
  readonly remarks: readonly Remark[];
}
