import type { SheetGrid } from "../sheet-grid";

/** A rectangle of a sheet; rows and columns count from 0. */
export interface GridArea {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The cells of an area as a grid of its own, of the grid that covers it; null where none does. */
export function partOfGrid(grids: readonly SheetGrid[], area: GridArea): SheetGrid | null {
  for (const grid of grids) {
    const [row, column] = [area.row - grid.row, area.column - grid.column];
    const [bottom, right] = [row + area.rowCount, column + area.columnCount];
    const width = grid.cells[0]?.length ?? 0;
    const isInside = row >= 0 && column >= 0 && bottom <= grid.cells.length && right <= width;
    if (grid.sheet !== area.sheetName || !isInside) continue;
    return {
      sheet: grid.sheet,
      table: null,
      row: area.row,
      column: area.column,
      cells: grid.cells.slice(row, bottom).map((cells) => cells.slice(column, right)),
      isShownAsDate: grid.isShownAsDate.slice(column, right),
    };
  }
  return null;
}
