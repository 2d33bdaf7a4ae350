import type { Model } from "../engine";
import type { CellRange } from "../formulas/cell-address";
import { moveReferences } from "../formulas/move-references";
import type { KeptTable } from "./kept";
import { getFact } from "./kept-facts-plugin";
import type { LiveTable } from "./live-naming";
import { excelFormulaAt } from "./remembered-formulas";

/** As many rows tell what a column's formula has become; those typed over are few. */
const mostLookedAt = 200;
const firstLookedAt = 3;

/**
 * The formulas of a table's calculated columns, as they read in the first row of its body. What was
 * noted when they were entered has not moved with rows and columns that came or went since: where no
 * row agrees with it any more, the formula that most rows hold is the column's.
 */
export function standingColumnFormulas(
  model: Model,
  sheetId: string,
  tableId: string,
  body: CellRange,
  columns: readonly string[],
): Readonly<Record<string, string>> {
  const noted = getFact(model, "table", tableId)?.columnFormulas ?? {};
  const standing = Object.entries(noted).map(([name, formula]): [string, string] => {
    const at = columns.indexOf(name);
    if (at < 0) return [name, formula];
    const col = body.left + at;
    const last = Math.min(body.bottom, body.top + mostLookedAt - 1);
    const found = new Map<string, number>();
    for (let row = body.top; row <= last; row += 1) {
      const stands = excelFormulaAt(model, { sheetId, row, col });
      if (stands !== undefined) {
        const inFirstRow = moveReferences(stands.slice(1), body.top - row, 0);
        if (inFirstRow === formula) return [name, formula];
        found.set(inFirstRow, (found.get(inFirstRow) ?? 0) + 1);
      }
      const [only] = found;
      if (row - body.top >= firstLookedAt && found.size === 1 && only) return [name, only[0]];
    }
    const [most] = [...found].sort(([, one], [, other]) => other - one);
    return [name, most?.[0] ?? formula];
  });
  return Object.fromEntries(standing);
}

/** What is kept of a table beside the engine's own, as it is true now. */
export function tableFact(model: Model, table: LiveTable): KeptTable | undefined {
  const fact = getFact(model, "table", table.id);
  const sheetId = model.getters.getSheetIdByName(table.sheetName);
  if (fact?.columnFormulas === undefined || sheetId === undefined) return fact;
  const { top, bottom } = table.range;
  const body = { ...table.range, top: top + table.headerRows, bottom: bottom - table.totalsRows };
  const columnFormulas = standingColumnFormulas(model, sheetId, table.id, body, table.columns);
  return { ...fact, columnFormulas };
}
