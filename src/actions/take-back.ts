import { takeBackMade } from "../excel/write/take-back-sheets";
import { changeWorkbook } from "./change-workbook";
import { ActionError, type CreatedSheet } from "./contract";
import { forgetCreated, madeWith } from "./created-sheet";

/** Deletes what an action made, as long as it is the very sheet that was made; what it replaced comes back. */
export function takeBack(created: CreatedSheet): Promise<void> {
  const { sheetName } = created;
  return changeWorkbook(`Taking back ${sheetName}`, async () => {
    const outcome = await takeBackMade({ task: sheetName, ...madeWith(created) });
    if (outcome === "replacedGone") {
      throw new ActionError(
        "badInput",
        `What ${sheetName} was before is gone since another update: it stays as it is.`,
      );
    }
    if (outcome === "gone") {
      throw new ActionError(
        "badInput",
        `Sheet ${sheetName} is not there any more: there is nothing to take back.`,
      );
    }
    forgetCreated(created);
  });
}
