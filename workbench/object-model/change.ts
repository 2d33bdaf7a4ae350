import { lockedSheetAllowedCommands, type Command } from "../engine";
import { RichApiError } from "../protocol/rich-api-error";
import { lockedSentence, structureLocked } from "./structure-lock-plugin";
import type { WorkbookSession } from "./workbook-session";

const protectedSentence =
  "The sheet is protected. Unprotect it (Review, Unprotect Sheet) and try again.";

/** The engine's word for "it is so already", which for Excel is a success. */
const alreadySo: ReadonlySet<string> = new Set([
  "NoChanges",
  "ValuesNotChanged",
  "UnchangedSheetName",
]);

/** Excel protects the cells of a sheet, not the sheet: it can be renamed, moved and deleted. */
const allowedOnProtectedSheets: ReadonlySet<string> = new Set([
  "ACTIVATE_SHEET",
  "COLOR_SHEET",
  "DELETE_SHEET",
  "DUPLICATE_SHEET",
  "FREEZE_COLUMNS",
  "FREEZE_ROWS",
  "HIDE_SHEET",
  "MOVE_SHEET",
  "RENAME_SHEET",
  "SHOW_SHEET",
  "UNFREEZE_COLUMNS_ROWS",
]);

/** Once, before the first Model is made. */
export function installProtection(): void {
  for (const type of allowedOnProtectedSheets)
    (lockedSheetAllowedCommands as Set<string>).add(type);
}

const refusals: Readonly<Record<string, readonly [RichApiError["code"], string]>> = {
  SheetLocked: ["AccessDenied", protectedSentence],
  [structureLocked]: ["AccessDenied", lockedSentence],
  DuplicatedSheetName: ["ItemAlreadyExists", "A sheet of that name exists already."],
  NotEnoughSheets: ["InvalidOperation", "A workbook must contain at least one visible worksheet."],
  TableOverlap: ["InvalidArgument", "A table can't overlap another table."],
  MergeInTable: ["MergedRangeConflict", "Cells of a table cannot be merged."],
  MergeIsDestructive: ["InvalidOperation", "The cells to merge hold more than one value."],
  FrozenPaneOverlap: ["InvalidOperation", "A merged cell crosses the edge of the frozen panes."],
};

/**
 * Carries out an engine command, or refuses it in Excel's words. What the engine throws is its own
 * message and is not shown.
 */
export function change(session: WorkbookSession, command: Command): void {
  // Lines and the rest of the formatting do not touch each other.
  if (command.type !== "SET_ZONE_BORDERS") session.formatting?.write();
  session.lines?.write();
  if ("sheetId" in command && !allowedOnProtectedSheets.has(command.type)) {
    refuseProtected(session, String(command.sheetId));
  }
  const dispatch = session.model.dispatch as unknown as (
    type: string,
    payload: Command,
  ) => { readonly reasons: readonly string[] };
  const reasons = dispatchSafely(dispatch, command).filter((reason) => !alreadySo.has(reason));
  const reason = reasons[0];
  if (reason === undefined) return;
  const [code, message] = refusals[reason] ?? [
    "InvalidArgument",
    `The argument is invalid: ${command.type.toLowerCase().replaceAll("_", " ")} was refused (${reason}).`,
  ];
  throw new RichApiError(code, message);
}

function dispatchSafely(
  dispatch: (type: string, payload: Command) => { readonly reasons: readonly string[] },
  command: Command,
): readonly string[] {
  try {
    return dispatch(command.type, command).reasons;
  } catch {
    throw new RichApiError(
      "GeneralException",
      `The workbench's spreadsheet could not ${command.type.toLowerCase().replaceAll("_", " ")}.`,
    );
  }
}

export function refuseProtected(session: WorkbookSession, sheetId: string): void {
  if (session.getters.tryGetSheet(sheetId) && session.getters.isSheetLocked(sheetId)) {
    throw new RichApiError("AccessDenied", protectedSentence);
  }
}
