import type { CellPosition, Model } from "../engine";

/** Calculates the cells that waited for answers; what depends on them follows. */
export function recalculateCells(model: Model, waiting: Map<string, CellPosition>): void {
  const cellIds = [...waiting.values()].flatMap((position) => {
    const cell = model.getters.tryGetSheet(position.sheetId)
      ? model.getters.getCell(position)
      : undefined;
    return cell ? [cell.id] : [];
  });
  waiting.clear();
  if (cellIds.length > 0) model.dispatch("EVALUATE_CELLS", { cellIds });
}
