import { cellPlace } from "../cell-place";
import type { ListPart } from "./raw-list";

interface PlacedList {
  readonly sheet: string;
  readonly firstColumn: number;
  readonly sheetRows: readonly number[];
  readonly parts: readonly ListPart[];
}

/** Where a cell of a list stands: `Orders!C5`; in a list put together of several, on its own sheet. */
export function placeInList(list: PlacedList, column: { readonly index: number }, row: number) {
  const part = list.parts.filter(({ from }) => from <= row).at(-1);
  const { sheet, firstColumn } = part ?? list;
  const index = part ? (part.columns[column.index] ?? 0) : column.index;
  return cellPlace(sheet, list.sheetRows[row] ?? 0, firstColumn + index);
}
