import type { Model } from "../engine";
import { inOneStep } from "../object-model/one-step-plugin";
import { growSheet } from "../sheet-size";
import type { FunctionHost } from "./register-functions";

/**
 * A result that reaches beyond the end of the grid is shown: Excel's sheets do not end there. Once for
 * each: who undoes that is on the way to what was before, and is not to be led back.
 */
export function roomMaker(model: Model, filledAreas: FunctionHost["filledAreas"]): () => void {
  const made = new Set<string>();
  return () => {
    const areas = [...filledAreas];
    filledAreas.clear();
    for (const [address, { position, rows, columns }] of areas) {
      const { sheetId, row, col } = position;
      const room = `${address} ${rows} ${columns}`;
      if (made.has(room) || !model.getters.tryGetSheet(sheetId)) continue;
      if (model.getters.getEvaluatedCell(position).value !== "#SPILL!") continue;
      made.add(room);
      inOneStep(model, () => growSheet(model, sheetId, row + rows - 1, col + columns - 1));
    }
  };
}
