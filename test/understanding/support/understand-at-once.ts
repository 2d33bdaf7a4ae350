import type { Correction } from "../../../src/understanding/correction";
import type { SheetGrid } from "../../../src/understanding/sheet-grid";
import { understandByPieces } from "../../../src/understanding/understand-workbook";
import type { WorkbookModel } from "../../../src/understanding/workbook-model";

/** Understands lists without giving anybody else a turn. */
export function understandAtOnce(
  grids: readonly SheetGrid[],
  corrections: readonly Correction[] = [],
): WorkbookModel {
  const pieces = understandByPieces(grids, corrections);
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
  }
}
