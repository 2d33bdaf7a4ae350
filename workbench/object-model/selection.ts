import { RichApiError } from "../protocol/rich-api-error";
import { change } from "./change";
import { rangePlace, zoneWithRoom, type RangePlace } from "./range-place";
import type { WorkbookSession } from "./workbook-session";

export function activateSheet(session: WorkbookSession, sheetId: string): void {
  const active = session.getters.getActiveSheetId();
  if (active === sheetId) return;
  if (!session.getters.isSheetVisible(sheetId)) throw new RichApiError("InvalidSelection");
  change(session, { type: "ACTIVATE_SHEET", sheetIdFrom: active, sheetIdTo: sheetId });
}

export function selectRange(place: RangePlace): void {
  const zone = zoneWithRoom(place);
  activateSheet(place.session, place.sheetId);
  place.session.model.selection.selectZone(
    { cell: { col: zone.left, row: zone.top }, zone },
    { scrollIntoView: true },
  );
}

/** Excel refuses a selection of several areas here; the engine's last area is the active one. */
export function selectedRange(session: WorkbookSession): RangePlace {
  const { top, bottom, left, right } = session.getters.getSelectedZone();
  return rangePlace(session, session.getters.getActiveSheetId(), { top, bottom, left, right });
}

export function activeCell(session: WorkbookSession): RangePlace {
  const { sheetId, row, col } = session.getters.getActivePosition();
  return rangePlace(session, sheetId, { top: row, bottom: row, left: col, right: col });
}
