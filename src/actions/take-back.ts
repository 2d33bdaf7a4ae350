import { deleteSheets } from "../excel/write/take-back-sheets";
import { runInExcel } from "../excel/run-in-excel";
import { isSettingsSheetIdle } from "../excel/settings/settings-place";
import { answer } from "./answer";
import { ActionError, type CreatedSheet } from "./contract";
import { putBack } from "../excel/write/replace-sheet";
import { forgetCreated, replacedBy, settingsMadeFor, sheetsMadeWith } from "./created-sheet";

/** Deletes what an action made, as long as it is the very sheet that was made; what it replaced comes back. */
export function takeBack(created: CreatedSheet): Promise<void> {
  return answer(async () => {
    const replaced = replacedBy(created);
    if (replaced !== null) {
      if (!(await putBack(replaced, created.sheetId))) {
        throw new ActionError(
          "badInput",
          `What ${created.sheetName} was before is gone since another update: it stays as it is.`,
        );
      }
      return forgetCreated(created);
    }
    const deleted = await deleteSheets(sheetsMadeWith(created));
    if (deleted === 0) {
      throw new ActionError(
        "badInput",
        `Sheet ${created.sheetName} is not there any more: there is nothing to take back.`,
      );
    }
    const settings = settingsMadeFor(created);
    if (settings !== null && (await runInExcel(isSettingsSheetIdle)))
      await deleteSheets([settings]);
    forgetCreated(created);
  });
}
