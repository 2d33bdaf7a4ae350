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
  /** The lists it was put together of; none for a list that stands in one place. */
  readonly parts: readonly ListPart[];
  readonly remarks: readonly Remark[];
}

/** A list that was put together with others because their headings are equal. */
export interface ListPart {
  readonly name: string;
  readonly sheet: string;
  readonly table: string | null;
  readonly firstColumn: number;
  readonly headingRow: number;
  /** Its first row in the whole. */
  readonly from: number;
  readonly rows: number;
  /** By column of the whole: the column of the part; columns that it lacks are missing. */
  readonly columns: readonly number[];
}
