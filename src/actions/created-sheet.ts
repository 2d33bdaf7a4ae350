import type { WrittenSheets } from "../excel/write/write-options";
import type { ReplacedSheet } from "../excel/write/replace-sheet";
import { ActionError, type CreatedSheet, type Notice } from "./contract";

/** Sheets made together are taken back together; kept as long as the pane lives. */
const madeTogether = new Map<string, readonly string[]>();

/** The settings sheets that were made along with sheets, by the ids of those. */
const settingsMade = new Map<string, string>();

/** What sheets took the place of, by their ids. */
const replaced = new Map<string, ReplacedSheet>();

const stillCalculating: Notice = {
  severity: "info",
  sentence: "Excel is still calculating: scores and what follows from them appear when it is done.",
  cell: null,
};

const unknownFunctions: Notice = {
  severity: "warning",
  sentence:
    "Excel does not know the KAM functions yet, so cells show #NAME?: wait a moment, then choose " +
    "Repair functions on the ribbon.",
  cell: null,
};

const notPrintReady: Notice = {
  severity: "info",
  sentence:
    "Excel would not set up the page for printing, which takes a printer: choose orientation and " +
    "width under Page Layout before you print.",
  cell: null,
};

/** What an action answers about the sheets it made; the first is the one that is shown. */
export function createdSheet(
  { sheets, functions, isPrintReady }: WrittenSheets,
  sentence: string,
  notices: readonly Notice[] = [],
): CreatedSheet {
  const [first] = sheets;
  if (!first) {
    throw new ActionError("unexpected", "No sheet was made: try again.");
  }
  madeTogether.set(
    first.sheetId,
    sheets.map(({ sheetId }) => sheetId),
  );
  return {
    ...first,
    sentence,
    isUpdate: false,
    notices: [
      ...(functions === "calculating" ? [stillCalculating] : []),
      ...(functions === "unknown" ? [unknownFunctions] : []),
      ...(isPrintReady ? [] : [notPrintReady]),
      ...notices,
    ],
  };
}

/** The ids of all sheets that were made together with this one; none when we did not make it. */
export function sheetsMadeWith(created: CreatedSheet): readonly string[] {
  return madeTogether.get(created.sheetId) ?? [];
}

/** The settings sheet goes with the sheet that it was made for, as long as no other needs it. */
export function madeSettingsFor(sheetId: string, settingsId: string): void {
  settingsMade.set(sheetId, settingsId);
}

export function settingsMadeFor({ sheetId }: CreatedSheet): string | null {
  return settingsMade.get(sheetId) ?? null;
}

/** What was changed on the settings sheet is not taken back with another sheet. */
export function keepSettingsSheet(): void {
  settingsMade.clear();
}

/** Remembers which sheet gave way to this one. */
export function inPlaceOf(created: CreatedSheet, sheet: ReplacedSheet): CreatedSheet {
  replaced.set(created.sheetId, sheet);
  return { ...created, isUpdate: true };
}

export function replacedBy(created: CreatedSheet): ReplacedSheet | null {
  return replaced.get(created.sheetId) ?? null;
}

export function forgetCreated(created: CreatedSheet): void {
  madeTogether.delete(created.sheetId);
  replaced.delete(created.sheetId);
  settingsMade.delete(created.sheetId);
}
