import type { Remark } from "../sheet-grid";
import type { Correction } from "../correction";
import type { CellValue } from "../values/cell-value";
import type { ColumnReading } from "../values/read-column";
import type { ListKind } from "../vocabulary/kinds";
import type { ListPart } from "./raw-list";

export interface ListColumn {
  readonly heading: string;
  /** From the first column of the list, from 0. */
  readonly index: number;
  readonly cells: readonly CellValue[];
  readonly reading: ColumnReading;
  /** How many different values are filled in. */
  readonly distinct: number;
  /** How many of its cells stand in rows that repeat an earlier row word for word. */
  readonly repeated: number;
  /** What it was taken for in the list's kind; null for nothing. */
  readonly field: string | null;
}

/** A list whose columns are read and whose kind is known as far as it says. */
export interface UnderstoodList {
  readonly name: string;
  /** The list that the user's corrections speak of: another one where it names the accounts itself. */
  readonly correctedAs: string;
  /** What the user has said of it; null for nothing. */
  readonly said: Correction | null;
  readonly sheet: string;
  readonly table: string | null;
  readonly kind: ListKind;
  readonly rows: number;
  readonly columns: readonly ListColumn[];
  readonly firstColumn: number;
  readonly headingRow: number;
  /** Where each row stands on the sheet, from 0. */
  readonly sheetRows: readonly number[];
  /** The lists it was put together of; none for a list that stands in one place. */
  readonly parts: readonly ListPart[];
  /** Columns that tell of something else beside the rows themselves: an account's contact, say. */
  readonly also: readonly FurtherKind[];
  readonly remarks: readonly Remark[];
}

/** A further kind that the same rows serve, by columns that their own kind leaves free. */
export interface FurtherKind {
  readonly kind: ListKind;
  /** The heading of each field. */
  readonly fields: ReadonlyMap<string, string>;
}

export function columnOf(list: UnderstoodList, field: string): ListColumn | undefined {
  return list.columns.find((column) => column.field === field);
}

/** A cell as text, for comparing keys: 17 and "17" are one. */
export function keyText(value: CellValue | undefined): string {
  if (typeof value === "string") return value.trim();
  return value === undefined ? "" : String(value);
}

/** Whether nearly every row has a value of its own in the column; repeated rows count once. */
export function isKeyColumn({ distinct, repeated, reading, cells }: ListColumn): boolean {
  return (
    reading.filled >= 0.8 * cells.length &&
    reading.filled > 0 &&
    distinct >= 0.98 * (reading.filled - repeated)
  );
}
