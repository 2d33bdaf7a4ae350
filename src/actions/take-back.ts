import { takeBackChanges } from "../excel/again/take-back-changes";
import type { ChangedSheets } from "../excel/again/changed-sheets";
import { runSettled } from "../excel/run-settled";
import { isSettingsSheetIdle } from "../excel/settings/settings-place";
import { takeBackMade } from "../excel/write/take-back-sheets";
import { changeWorkbook } from "./change-workbook";
import { ActionError, type CreatedSheet } from "./contract";
import {
  changesOf,
  forgetChanges,
  forgetCreated,
  forgetUndo,
  madeWith,
  settingsMadeFor,
  undoOf,
} from "./created-sheet";

function goneAlready(sheets: string): ActionError {
  return new ActionError(
    "badInput",
    `Sheet ${sheets} is not there any more: there is nothing to take back.`,
  );
}

function nothingToTakeBack(sheetName: string): ActionError {
  return new ActionError(
    "badInput",
    `The change of ${sheetName} is taken back already, or not known any more: there is nothing to take back.`,
  );
}

/** As takeBack, as a part of another action. */
export async function takeBackNow(created: CreatedSheet): Promise<void> {
  const { sheetName } = created;
  const undo = undoOf(created);
  if (undo !== null) {
    await undo();
    return forgetUndo(created);
  }
  const changes = changesOf(created);
  if (changes !== null) {
    await takeBackInPlace(sheetName, changes);
    forgetChanges(created);
    if (created.isUpdate) return;
  }
  // A sheet that was changed in place is not the one that was made: it stays.
  if (created.isUpdate) throw nothingToTakeBack(sheetName);
  const sheetIds = madeWith(created);
  const settings = settingsMadeFor(created);
  const isIdle =
    settings !== null && (await runSettled((context) => isSettingsSheetIdle(context, sheetIds)));
  const outcome = await takeBackMade({
    task: sheetName,
    sheetIds,
    besides: isIdle ? [settings] : [],
  });
  if (outcome === "gone") throw goneAlready(sheetName);
  forgetCreated(created);
}

/** Undoes what an action did: sheets that it made go, and those that it changed become what they were. */
export function takeBack(created: CreatedSheet): Promise<void> {
  return changeWorkbook(`Taking back ${created.sheetName}`, () => takeBackNow(created));
}

async function takeBackInPlace(sheetName: string, changes: ChangedSheets): Promise<void> {
  const { gone } = await takeBackChanges(sheetName, changes);
  if (gone.length > 0 && gone.length === changes.images.length) {
    throw goneAlready(gone.join(", "));
  }
}
