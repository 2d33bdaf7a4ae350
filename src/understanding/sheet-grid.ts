import type { Choice } from "./correction";
import type { CellValue } from "./values/cell-value";

/** The cells of a sheet or of a table on it, as they were read; places count from 0. */
export interface SheetGrid {
  readonly sheet: string;
  /** The name of the table that these cells are; null for a sheet's used cells. */
  readonly table: string | null;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellValue[])[];
  /** By column of the grid: whether its first values are shown as dates. */
  readonly isShownAsDate: readonly boolean[];
}

/** Something to know about a list, with the place and the way out in the sentence. */
export interface Remark {
  readonly severity: "info" | "warning";
  readonly sentence: string;
  /** `Sheet!A1`, when there is a cell to look at. */
  readonly cell: string | null;
}

/** What only the user can say: what each answer would give stands in the sentence. */
export interface Question {
  readonly sentence: string;
  /** The list it is about. */
  readonly list: string;
  readonly choices: readonly Choice[];
}
