import type { CellAddress, CellRange } from "../formulas/cell-address";
import type { FileRow } from "./sheet-cells";

/** How many rows and columns of a sheet the engine is given. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The engine keeps something for every place of its grid, so a single cell in the last row would cost
 * as much as a million. What it is given may be this large, and larger as there are more cells.
 */
const freePlaces = 4_000_000;
const placesForEachCell = 40;

/**
 * The grid that holds the cells of a sheet, without those that lie so far from all others that they
 * would cost more than they are worth. `areas` are merges, tables and the like, which may reach
 * further than the cells.
 */
export function nearGrid(rows: readonly FileRow[], areas: readonly CellRange[]): Grid {
  const usedRows = new Set<number>();
  const usedColumns = new Set<number>();
  let count = 0;
  for (const { cells } of rows) {
    for (const { row, column } of cells) {
      usedRows.add(row);
      usedColumns.add(column);
      count += 1;
    }
  }
  const budget = freePlaces + placesForEachCell * count;
  const rowEnds = ascending(usedRows);
  const columnEnds = ascending(usedColumns);
  while (placesOf({ rows: last(rowEnds), columns: last(columnEnds) }) > budget) {
    // Gives up the line behind the larger gap.
    const rowsLeft = last(rowEnds, 1) / last(rowEnds);
    const columnsLeft = last(columnEnds, 1) / last(columnEnds);
    (rowsLeft <= columnsLeft ? rowEnds : columnEnds).pop();
  }
  let grid = extentOf(rows, { rows: last(rowEnds), columns: last(columnEnds) });
  for (const { bottom, right } of areas) {
    const larger = {
      rows: Math.max(grid.rows, bottom + 1),
      columns: Math.max(grid.columns, right + 1),
    };
    if (placesOf(larger) <= budget) grid = larger;
  }
  return grid;
}

/** The engine's grid is never smaller than this. */
export const smallestGrid: Grid = { rows: 100, columns: 26 };

function placesOf({ rows, columns }: Grid): number {
  return Math.max(rows, smallestGrid.rows) * Math.max(columns, smallestGrid.columns);
}

/** As much of a grid as has cells: what was given up may have been all there was in a column. */
function extentOf(rows: readonly FileRow[], grid: Grid): Grid {
  let extent: Grid = { rows: 0, columns: 0 };
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (!isInside(grid, cell)) continue;
      extent = {
        rows: Math.max(extent.rows, cell.row + 1),
        columns: Math.max(extent.columns, cell.column + 1),
      };
    }
  }
  return extent;
}

export function isInside(grid: Grid, { row, column }: CellAddress): boolean {
  return row < grid.rows && column < grid.columns;
}

export function fits(grid: Grid, { bottom, right }: CellRange): boolean {
  return isInside(grid, { row: bottom, column: right });
}

/** Counts of lines up to and with each used one. */
function ascending(lines: ReadonlySet<number>): number[] {
  return [...lines].sort((first, second) => first - second).map((line) => line + 1);
}

function last(ends: readonly number[], before = 0): number {
  return ends.at(-1 - before) ?? 0;
}
