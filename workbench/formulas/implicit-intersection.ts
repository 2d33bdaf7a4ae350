import { cellName, parseRange } from "./cell-address";
import type { FormulaContext } from "./formula-context";
import { errorFunction } from "./engine-only-functions";

/**
 * Before arrays spilled, `=A1:A9*2` in row 5 meant A5: a formula that fills one cell takes the one
 * cell of a range that lies in its own row or column, and #VALUE! where there is none.
 */
export function implicitIntersection(range: string, context: FormulaContext): string {
  const split = range.lastIndexOf("!") + 1;
  const prefix = range.slice(0, split);
  const zone = parseRange(range.slice(split));
  if (zone.left === zone.right && context.row >= zone.top && context.row <= zone.bottom) {
    return prefix + cellName({ row: context.row, column: zone.left });
  }
  if (zone.top === zone.bottom && context.column >= zone.left && context.column <= zone.right) {
    return prefix + cellName({ row: zone.top, column: context.column });
  }
  return `${errorFunction}("#VALUE!")`;
}
