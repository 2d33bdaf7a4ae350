import { cellName, parseRange, type CellRange } from "../formulas/cell-address";
import type { FileCell } from "./sheet-cells";

/**
 * Which cells only show a part of an array. To be asked in the order of the file, each cell before it
 * is added: so an array over a whole sheet costs no more than one over two cells.
 */
export interface ArrayRanges {
  /** The address of the cell that holds the array's formula; null outside of any array. */
  ownerOf(cell: FileCell): string | null;
  add(cell: FileCell): void;
}

export function arrayRanges(): ArrayRanges {
  let open: { readonly owner: string; readonly range: CellRange }[] = [];
  let row = -1;
  return {
    ownerOf(cell) {
      if (cell.row !== row) open = open.filter(({ range }) => range.bottom >= cell.row);
      row = cell.row;
      const found = open.find(
        ({ range }) =>
          cell.row >= range.top && cell.column >= range.left && cell.column <= range.right,
      );
      return found?.owner ?? null;
    },
    add(cell) {
      const { formula } = cell;
      if (formula?.kind !== "array" || !formula.range?.includes(":")) return;
      open.push({ owner: cellName(cell), range: parseRange(formula.range) });
    },
  };
}
