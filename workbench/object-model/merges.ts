import type { ServerObject } from "../protocol/server-class";
import { change } from "./change";
import { rangeAreasObject } from "./range-areas-class";
import { rangePlace, zoneInSheet, zoneWithRoom, type RangePlace } from "./range-place";

/** Excel keeps the upper left value, and so does a forced merge of the engine. */
export function mergeRange(place: RangePlace, across: boolean): void {
  const zone = zoneWithRoom(place);
  const target = across
    ? Array.from({ length: zone.bottom - zone.top + 1 }, (_unused, offset) => ({
        ...zone,
        top: zone.top + offset,
        bottom: zone.top + offset,
      }))
    : [zone];
  change(place.session, { type: "ADD_MERGE", sheetId: place.sheetId, target, force: true });
}

export function unmergeRange(place: RangePlace): void {
  const zone = zoneInSheet(place);
  if (!zone) return;
  const target = place.session.getters.getMergesInZone(place.sheetId, zone);
  if (target.length > 0) {
    change(place.session, { type: "REMOVE_MERGE", sheetId: place.sheetId, target });
  }
}

export function mergedAreas(place: RangePlace): ServerObject | null {
  const zone = zoneInSheet(place);
  const merges = zone ? place.session.getters.getMergesInZone(place.sheetId, zone) : [];
  if (merges.length === 0) return null;
  return rangeAreasObject(
    merges.map(({ top, bottom, left, right }) =>
      rangePlace(place.session, place.sheetId, { top, bottom, left, right }),
    ),
  );
}
