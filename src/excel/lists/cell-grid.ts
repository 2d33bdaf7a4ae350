import type { CellValue } from "../cells/cell-value";

/** Cells as they were read; `row` and `column` say where the first one stands, counted from 0. */
export interface CellGrid {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of the first rows, or of none. */
  readonly numberFormats: readonly (readonly string[])[];
}

/** The grid without its first rows. */
export function belowRow(grid: CellGrid, rows: number): CellGrid {
  return {
    ...grid,
    row: grid.row + rows,
    values: grid.values.slice(rows),
    numberFormats: grid.numberFormats.slice(rows),
  };
}
