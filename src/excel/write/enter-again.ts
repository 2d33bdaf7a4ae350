import type { CellValue } from "../cells/cell-value";
import { isUnknownFunction } from "../unknown-functions";

/** Looks come soon at first, then rarer: three seconds in all. */
const pausesInMilliseconds = [100, 200, 300, 400, 500, 700, 800];
/** After so many looks in vain the formulas are entered again. */
const looksBeforeEntering = 4;

/**
 * Waits for cells that show #NAME? although their functions are ours, enters their formulas once
 * more, and answers the cells that Excel still does not know the functions of.
 */
export async function enterUnknownAgain(
  context: Excel.RequestContext,
  cells: readonly Excel.Range[],
): Promise<readonly Excel.Range[]> {
  let open = await stillUnknown(context, cells);
  for (const [look, milliseconds] of pausesInMilliseconds.entries()) {
    if (open.length === 0) {
      return [];
    }
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    if (look === looksBeforeEntering) {
      for (const cell of open) {
        cell.formulas = cell.formulas as unknown[][];
      }
    }
    open = await stillUnknown(context, open);
  }
  return open;
}

/** One look: the cells that show #NAME?. */
async function stillUnknown(
  context: Excel.RequestContext,
  cells: readonly Excel.Range[],
): Promise<readonly Excel.Range[]> {
  cells.forEach((cell) => cell.load("values,formulas"));
  await context.sync();
  return cells.filter(showsUnknown);
}

function showsUnknown(cell: Excel.Range): boolean {
  const [formula] = (cell.formulas as CellValue[][])[0] ?? [];
  const [value] = (cell.values as CellValue[][])[0] ?? [];
  return isUnknownFunction(formula ?? "", value ?? "");
}
