import type { CellRange } from "../formulas/cell-address";
import { movedReferences } from "./moved-references";
import type { TablePlace } from "./table-place";

/**
 * Rows that come at the end of a table come to what stood for all of its rows as well: sums, charts,
 * names, colour rules and validations over a whole column of it.
 */
export function growWithTable(
  { session, sheetId }: TablePlace,
  before: { readonly whole: CellRange; readonly body: CellRange },
  count: number,
): void {
  const { whole, body } = before;
  movedReferences(session, sheetId, {
    range: (zone) => {
      const isWithin = zone.left >= body.left && zone.right <= body.right;
      const isAllRows = zone.top === body.top || zone.top === whole.top;
      return isWithin && isAllRows && zone.bottom === body.bottom
        ? { ...zone, bottom: zone.bottom + count }
        : zone;
    },
    cell: (zone) => zone,
  }).settle();
}
