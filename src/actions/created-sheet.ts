import type { ChangedSheets } from "../excel/again/changed-sheets";
import type { WrittenSheets } from "../excel/write/write-options";
import { ActionError, type CreatedSheet, type Notice } from "./contract";
import { interruptionNotices } from "./recover";

/** What is made together is taken back together; kept as long as the pane lives. */
const made = new Map<string, readonly string[]>();

/** The settings sheets that were made along with sheets, by the ids of those. */
const settingsMade = new Map<string, string>();

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

export const notPrintReady: Notice = {
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
  made.set(
    first.sheetId,
    sheets.map(({ sheetId }) => sheetId),
  );
  return {
    ...first,
    sentence,
    isUpdate: false,
    notices: [
      ...interruptionNotices(),
      ...(functions === "calculating" ? [stillCalculating] : []),
      ...(functions === "unknown" ? [unknownFunctions] : []),
      ...(isPrintReady ? [] : [notPrintReady]),
      ...notices,
    ],
  };
}

/** The sheets that were made together with one; none when we did not make it. */
export function madeWith(created: CreatedSheet): readonly string[] {
  return made.get(created.sheetId) ?? [];
}

/** The settings sheet goes with the sheet that it was made for, as long as no other needs it. */
export function madeSettingsFor(sheetId: string, settingsId: string): void {
  settingsMade.set(sheetId, settingsId);
}

export function settingsMadeFor({ sheetId }: Pick<CreatedSheet, "sheetId">): string | null {
  return settingsMade.get(sheetId) ?? null;
}

/** What was changed on the settings sheet is not taken back with another sheet. */
export function keepSettingsSheet(): void {
  settingsMade.clear();
}

export function forgetCreated(created: CreatedSheet): void {
  made.delete(created.sheetId);
  settingsMade.delete(created.sheetId);
}

/** How to take back what is neither sheets that were made nor sheets that were changed. */
const undoing = new WeakMap<CreatedSheet, () => Promise<void>>();

export function undoneBy<T extends CreatedSheet>(created: T, undo: () => Promise<void>): T {
  undoing.set(created, undo);
  return created;
}

export function undoOf(created: CreatedSheet): (() => Promise<void>) | null {
  return undoing.get(created) ?? null;
}

export function forgetUndo(created: CreatedSheet): void {
  undoing.delete(created);
}

/** What it takes to make sheets that were changed in place what they were. */
const changed = new WeakMap<CreatedSheet, ChangedSheets>();

export function changedInPlace<T extends CreatedSheet>(created: T, sheets: ChangedSheets): T {
  changed.set(created, sheets);
  return created;
}

export function changesOf(created: CreatedSheet): ChangedSheets | null {
  return changed.get(created) ?? null;
}

export function forgetChanges(created: CreatedSheet): void {
  changed.delete(created);
}
