import type { Model } from "./engine";
import { lastColumn, lastRow, parseRange, type CellRange } from "./formulas/cell-address";
import { formulaTokens } from "./formulas/formula-tokens";

/** Excel's sheets are endless for practical purposes; the engine's are made larger as needed. */
export function growSheet(model: Model, sheetId: string, bottom: number, right: number): void {
  const { getters } = model;
  const sizes = [
    { dimension: "ROW", has: getters.getNumberRows(sheetId), needs: bottom + 1 },
    { dimension: "COL", has: getters.getNumberCols(sheetId), needs: right + 1 },
  ] as const;
  for (const { dimension, has, needs } of sizes) {
    if (needs <= has) continue;
    model.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: getters.getSheetName(sheetId),
      dimension,
      base: has - 1,
      quantity: needs - has,
      position: "after",
    });
  }
}

/** The engine takes a reference beyond a sheet's present size for no cells at all, and keeps to it. */
export function growToReferences(model: Model, sheetId: string, formula: string): void {
  for (const { kind, text } of formulaTokens(formula)) {
    if (kind !== "reference") continue;
    const mark = text.lastIndexOf("!");
    const target = mark < 0 ? sheetId : sheetIdOf(model, text.slice(0, mark));
    const range = rangeOf(text.slice(mark + 1));
    if (!target || !range) continue;
    const bottom = range.bottom === lastRow ? range.top : range.bottom;
    const right = range.right === lastColumn ? range.left : range.right;
    growSheet(model, target, bottom, right);
  }
}

function sheetIdOf(model: Model, written: string): string | undefined {
  const name = written.replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  return model.getters.getSheetIdByName(name);
}

function rangeOf(text: string): CellRange | null {
  try {
    return parseRange(text);
  } catch {
    return null;
  }
}
