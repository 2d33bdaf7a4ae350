import type { Zone } from "../engine";
import { change } from "./change";
import { removeHyperlinks } from "./hyperlink";
import { zoneInSheet, type RangePlace } from "./range-place";
import { settleTables, tablesBefore } from "./settle-tables";
import { overlap } from "./shift-conflicts";

export function clearRange(
  place: RangePlace,
  applyTo: "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks",
): void {
  const zone = zoneInSheet(place);
  if (!zone) return;
  const where = { sheetId: place.sheetId, target: [zone] };
  if (applyTo === "All" || applyTo === "Contents") {
    clearContents(place, zone);
  }
  if (applyTo === "All" || applyTo === "Formats") {
    change(place.session, { type: "CLEAR_FORMATTING", ...where });
  }
  if (applyTo !== "Formats" && applyTo !== "Contents") removeHyperlinks(place);
}

/**
 * The engine takes a table away when all of it is emptied at once; in Excel it stays, and its headings
 * are called Column1, Column2 and so on.
 */
function clearContents({ session, sheetId }: RangePlace, zone: Zone): void {
  const before = tablesBefore(session, sheetId);
  const isSplit = before.some(({ zone: table }) => overlap(table, zone));
  const target = isSplit ? rowsOf(zone) : [zone];
  change(session, { type: "DELETE_CONTENT", sheetId, target });
  settleTables(before, zone);
}

function rowsOf(zone: Zone): Zone[] {
  return Array.from({ length: zone.bottom - zone.top + 1 }, (_unused, offset) => ({
    ...zone,
    top: zone.top + offset,
    bottom: zone.top + offset,
  }));
}
