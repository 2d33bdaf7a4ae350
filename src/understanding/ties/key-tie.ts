import { keyText, type ListColumn, type UnderstoodList } from "../lists/understood-list";

/** A column of one list whose values are found in a key column of another. */
export interface KeyTie {
  readonly from: UnderstoodList;
  readonly column: ListColumn;
  readonly to: UnderstoodList;
  readonly key: ListColumn;
  /** The share of different values that are found. */
  readonly inclusion: number;
  /** How far headings and values together prove the tie, 0..1. */
  readonly strength: number;
}

/** Where each value of a key column stands; the first row of equal ones. */
export type KeyRows = ReadonlyMap<string, number>;

/** Lists are read once and looked up for every list that may refer to them. */
const rowsOfCells = new WeakMap<ListColumn["cells"], KeyRows>();

export function keyRows({ cells }: ListColumn): KeyRows {
  const known = rowsOfCells.get(cells);
  if (known) return known;
  const rows = new Map<string, number>();
  cells.forEach((cell, row) => {
    const key = keyText(cell).toLowerCase();
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  });
  rowsOfCells.set(cells, rows);
  return rows;
}
