import { moveReferences } from "../formulas/move-references";
import type { FileCell, FileRow } from "./sheet-cells";

/**
 * The formula of each formula cell, spelt out. Cells that share a formula hold only a number in the
 * file; each gets the first one's text with its relative references moved.
 */
export function spellOutFormulas(rows: readonly FileRow[]): Map<FileCell, string> {
  const masters = new Map<string, FileCell>();
  const spelled = new Map<FileCell, string>();
  const formulaCells = rows.flatMap((row) => row.cells.filter((cell) => cell.formula !== null));
  for (const cell of formulaCells) {
    const formula = cell.formula;
    if (formula?.kind === "shared" && formula.sharedIndex !== null && formula.text !== "") {
      masters.set(formula.sharedIndex, cell);
    }
  }
  for (const cell of formulaCells) {
    const formula = cell.formula;
    if (!formula) continue;
    const master =
      formula.kind === "shared" && formula.text === ""
        ? masters.get(formula.sharedIndex ?? "")
        : undefined;
    const text = master?.formula
      ? moveReferences(master.formula.text, cell.row - master.row, cell.column - master.column)
      : formula.text;
    if (text !== "") spelled.set(cell, text);
  }
  return spelled;
}
