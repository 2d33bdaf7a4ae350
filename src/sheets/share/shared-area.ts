/** Cells of a sheet; rows and columns count from 0. */
export interface SharedArea {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export function overlaps(one: SharedArea, other: SharedArea): boolean {
  return (
    sameName(one.sheetName, other.sheetName) &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Whether a cell lies in one of the areas. */
export function isCellIn(
  areas: readonly SharedArea[],
  sheetName: string,
  row: number,
  column: number,
): boolean {
  const cell = { sheetName, row, column, rows: 1, columns: 1 };
  return areas.some((area) => overlaps(area, cell));
}
