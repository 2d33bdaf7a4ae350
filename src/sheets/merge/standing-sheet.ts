import type { CellContent } from "../sheet-plan";

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet as it stands now, whoever wrote what on it. */
export interface StandingSheet {
  /** The cells from A1 on; null is a blank. */
  readonly cells: readonly (readonly CellContent[])[];
  /** Where the names of the sheet stand, as far as they stand anywhere. */
  readonly names: ReadonlyMap<string, Area>;
  readonly tables: readonly (Area & { readonly name: string })[];
  /** Cells that people made one: only the first of them holds anything. */
  readonly merges: readonly Area[];
}

export function contentAt(sheet: StandingSheet, row: number, column: number): CellContent {
  return sheet.cells[row]?.[column] ?? null;
}

export function isWithin(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** Whether a cell lies under another that it was made one with. */
export function isCovered(sheet: StandingSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) => isWithin(area, row, column) && (row !== area.row || column !== area.column),
  );
}
