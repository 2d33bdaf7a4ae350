import type { CellPrint } from "./cell-print";

/**
 * What we last wrote into a cell: as it was read back, and what we had meant to write. Excel spells
 * some things in its own way, so what stands there is held against the first, and what we would
 * write now against the second. One print where both are the same.
 */
export type BaseCell = CellPrint | readonly [read: CellPrint, meant: CellPrint];

export function baseCell(read: CellPrint, meant: CellPrint): BaseCell {
  return read === meant ? read : [read, meant];
}

export function readPrint(cell: BaseCell): CellPrint {
  return typeof cell === "string" ? cell : cell[0];
}

export function meantPrint(cell: BaseCell): CellPrint {
  return typeof cell === "string" ? cell : cell[1];
}

export interface BaseRow {
  /** What the row is known by in what it was filled from; null for a row that people added. */
  readonly key: string | null;
  /** What each of its cells said last, whoever wrote it: a row is known again by it. */
  readonly seen: Readonly<Record<string, CellPrint>>;
  /** The cells that hold what we wrote. */
  readonly ours: Readonly<Record<string, BaseCell>>;
  /** People took the row out: it is not put in again unless they ask. */
  readonly isTakenOut?: boolean;
}

export interface BaseList {
  /** Keys and headings in the order in which they stood. */
  readonly columns: readonly (readonly [key: string, heading: string])[];
  readonly rows: readonly BaseRow[];
}

/** What was last written on a sheet. */
export interface MergeBase {
  readonly fields: Readonly<Record<string, BaseCell>>;
  readonly lines: Readonly<Record<string, readonly BaseCell[]>>;
  readonly lists: Readonly<Record<string, BaseList>>;
}
