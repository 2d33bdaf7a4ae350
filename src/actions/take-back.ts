import { deleteSheets } from "../excel/write/take-back-sheets";
import { answer } from "./answer";
import { ActionError, type CreatedSheet } from "./contract";
import { forgetCreated, sheetsMadeWith } from "./created-sheet";

/** Deletes what an action made, as long as it is the very sheet that was made. */
export function takeBack(created: CreatedSheet): Promise<void> {
  return answer(async () => {
    const deleted = await deleteSheets(sheetsMadeWith(created));
    if (deleted === 0) {
      throw new ActionError(
        "badInput",
        `Sheet ${created.sheetName} is not there any more: there is nothing to take back.`,
      );
    }
    forgetCreated(created);
  });
}
