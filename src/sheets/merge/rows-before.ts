import type { SheetMerge } from "./sheet-merge";

// A later insertion stands below the earlier ones, so their rows do not move any more.
type Inserts = Pick<SheetMerge, "inserts">;

/** Whether a row, as it stands when all rows are in, is one that a merge puts in. */
export function isInserted({ inserts }: Inserts, row: number): boolean {
  return inserts.some((rows) => row >= rows.row && row < rows.row + rows.count);
}

/** Where a row stood before rows were put in. */
export function rowBefore({ inserts }: Inserts, row: number): number {
  return inserts.reduce((at, rows) => (rows.row + rows.count <= row ? at - rows.count : at), row);
}
