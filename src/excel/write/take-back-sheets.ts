import { settingNames } from "../../sheets/settings-sheet";
import { parseAddress } from "../cells/address";
import { Refusal } from "../refusal";
import { runInExcel } from "../run-in-excel";
import { settingsKey } from "../settings/keep-settings";
import { matrixKey } from "../store/matrix-store";
import type { WatchOptions } from "../watch-answers";

const settingsNames = new Set<string>(Object.values(settingNames).map(({ workbook }) => workbook));

const pausesInMilliseconds = [0, 500];
/** Deleting is quick: who does not answer by then is not there. */
const patienceInMilliseconds = 5_000;

/** Sheets that could not be taken back because Excel did not answer: tried again later. */
const leftBehind = new Set<string>();

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Deletes those of the sheets that are still there, and says how many they were. */
export function deleteSheets(
  idsOrNames: readonly string[],
  watchOptions: WatchOptions = {},
): Promise<number> {
  return runInExcel(async (context) => {
    const { worksheets, settings, names } = context.workbook;
    const sheets = idsOrNames.map((idOrName) =>
      worksheets.getItemOrNullObject(idOrName).load("id,name"),
    );
    const ofWorkbook = names.load("items/name,items/formula");
    const kept = settings.getItemOrNullObject(settingsKey).load("key");
    const stored = idsOrNames.map((id) => settings.getItemOrNullObject(matrixKey(id)).load("key"));
    await context.sync();
    const found = sheets.filter((sheet) => !sheet.isNullObject);
    const deleted = new Set(found.map(({ name }) => name));
    const broken = ofWorkbook.items.filter(
      ({ name, formula }) =>
        settingsNames.has(name) &&
        deleted.has(parseAddress(String(formula).replace(/^=/u, ""))?.sheetName ?? ""),
    );
    broken.forEach((name) => name.delete());
    // What was remembered of a settings sheet goes with it.
    if (broken.length > 0 && !kept.isNullObject) kept.delete();
    found.forEach((sheet) => sheet.delete());
    stored.filter((setting) => !setting.isNullObject).forEach((setting) => setting.delete());
    await context.sync();
    return found.length;
  }, watchOptions);
}

async function tryAgain(idsOrNames: readonly string[], attempt: number): Promise<boolean> {
  const milliseconds = pausesInMilliseconds[attempt];
  if (milliseconds === undefined) {
    return false;
  }
  await pause(milliseconds);
  try {
    await deleteSheets(idsOrNames, { patienceInMilliseconds });
    return true;
  } catch {
    return tryAgain(idsOrNames, attempt + 1);
  }
}

/** Deletes sheets that were not finished; a lost connection is given a moment to come back. */
export async function takeBackSheets(idsOrNames: readonly string[]): Promise<boolean> {
  if (idsOrNames.length === 0) {
    return true;
  }
  const isDone = await tryAgain(idsOrNames, 0);
  idsOrNames.forEach((sheet) => (isDone ? leftBehind.delete(sheet) : leftBehind.add(sheet)));
  return isDone;
}

/** Before something new is written: what an interruption left behind goes first. */
export async function takeBackWhatWasLeft(): Promise<void> {
  if (leftBehind.size > 0 && !(await takeBackSheets([...leftBehind]))) {
    throw new Refusal(
      "connectionLost",
      "A sheet of the step that was interrupted could not be taken back yet: check the " +
        "connection to Excel, then try again.",
    );
  }
}
