import { RichApiError } from "../protocol/rich-api-error";
import { change } from "./change";
import { getFact, setFact } from "./facts";
import { activateSheet } from "./selection";
import { refuseLockedStructure } from "./structure-lock-plugin";
import type { WorkbookSession } from "./workbook-session";

type Visibility = "Visible" | "Hidden" | "VeryHidden";

interface Sheet {
  readonly session: WorkbookSession;
  readonly sheetId: string;
}

export function sheetVisibility({ session, sheetId }: Sheet): Visibility {
  if (session.getters.isSheetVisible(sheetId)) return "Visible";
  return getFact(session.model, "sheet", sheetId)?.veryHidden ? "VeryHidden" : "Hidden";
}

/** One sheet has to stay in sight. */
export function setSheetVisibility({ session, sheetId }: Sheet, visibility: Visibility): void {
  refuseLockedStructure(session);
  const { getters, model } = session;
  const isVisible = getters.isSheetVisible(sheetId);
  if (visibility !== "Visible" && isVisible) {
    const next = getters.getVisibleSheetIds().find((id) => id !== sheetId);
    if (next === undefined) {
      throw new RichApiError(
        "InvalidOperation",
        "A workbook must contain at least one visible worksheet.",
      );
    }
    if (getters.getActiveSheetId() === sheetId) activateSheet(session, next);
    change(session, { type: "HIDE_SHEET", sheetId });
  }
  if (visibility === "Visible" && !isVisible) change(session, { type: "SHOW_SHEET", sheetId });
  const before = getFact(model, "sheet", sheetId);
  const veryHidden = visibility === "VeryHidden";
  if ((before?.veryHidden ?? false) !== veryHidden) {
    setFact(model, "sheet", sheetId, { ...before, veryHidden });
  }
}
