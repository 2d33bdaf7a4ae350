import { runInExcel } from "../run-in-excel";
import { matrixKey } from "../store/matrix-store";

/** A sheet that was put aside for a new one; it comes back when that one is taken back. */
export interface ReplacedSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  /** What was stored with it; null when nothing was. */
  readonly stored: unknown;
}

/** What tells someone who unhides it why the sheet is there. */
const asideStart = "KAM replaced ";
/** One entry for each sheet put aside: a name alone could be that of a sheet of the user's. */
const asideKeyStart = "kam.replaced.";

/** A replacement of which nobody knows how far it came, because Excel did not answer. */
let unfinished: { readonly replaced: ReplacedSheet; readonly byId: string } | null = null;

/** Whether a sheet that was put aside may still be so, although its replacement failed. */
export function isReplacementUnfinished(): boolean {
  return unfinished !== null;
}

/** Deletes what earlier updates put aside: it can be taken back until the next matrix is made. */
export async function forgetReplacedSheets(): Promise<void> {
  if (unfinished !== null) {
    await putBack(unfinished.replaced, unfinished.byId);
    unfinished = null;
  }
  await runInExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    const sheets = worksheets.load("items/id,items/visibility");
    const stored = settings.load("items/key");
    await context.sync();
    const marks = stored.items.filter(({ key }) => key.startsWith(asideKeyStart));
    for (const mark of marks) {
      const sheet = sheets.items.find(({ id }) => asideKeyStart + id === mark.key);
      // One that was unhidden is somebody's sheet again.
      if (sheet && sheet.visibility !== "Visible") sheet.delete();
      mark.delete();
    }
    if (marks.length > 0) await context.sync();
  });
}

/** A finished sheet takes the name and the place of another, which is put aside. */
export async function replaceSheet(
  context: Excel.RequestContext,
  sheetId: string,
  byId: string,
): Promise<ReplacedSheet> {
  const { worksheets, settings } = context.workbook;
  const old = worksheets.getItem(sheetId).load("name,position");
  const fresh = worksheets.getItem(byId);
  const setting = settings.getItemOrNullObject(matrixKey(sheetId)).load("value");
  await context.sync();
  const { name, position } = old;
  const stored: unknown = setting.isNullObject ? null : setting.value;
  try {
    old.name = asideStart + Date.now().toString(36);
    fresh.name = name;
    fresh.position = position;
    fresh.activate();
    old.visibility = "Hidden";
    settings.add(asideKeyStart + sheetId, name);
    if (stored !== null) {
      setting.delete();
    }
    await context.sync();
  } catch (problem) {
    unfinished = { replaced: { sheetId, sheetName: name, stored }, byId };
    await putBack(unfinished.replaced, byId);
    unfinished = null;
    throw problem;
  }
  return { sheetId, sheetName: name, stored };
}

/** The new sheet goes, the old one stands where it stood; false when the old one is gone for good. */
export function putBack(replaced: ReplacedSheet, byId: string): Promise<boolean> {
  return runInExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    const old = worksheets.getItemOrNullObject(replaced.sheetId).load("id");
    const fresh = worksheets.getItemOrNullObject(byId).load("position");
    const setting = settings.getItemOrNullObject(matrixKey(byId)).load("key");
    const mark = settings.getItemOrNullObject(asideKeyStart + replaced.sheetId).load("key");
    await context.sync();
    if (old.isNullObject) {
      return false;
    }
    old.visibility = "Visible";
    old.activate();
    if (!fresh.isNullObject) {
      const { position } = fresh;
      fresh.delete();
      old.position = position;
    }
    old.name = replaced.sheetName;
    if (!setting.isNullObject) {
      setting.delete();
    }
    if (!mark.isNullObject) {
      mark.delete();
    }
    if (replaced.stored !== null) {
      settings.add(matrixKey(replaced.sheetId), replaced.stored);
    }
    await context.sync();
    return true;
  });
}
