import { change } from "./change";
import { removeHyperlinks } from "./hyperlink";
import { zoneInSheet, type RangePlace } from "./range-place";

export function clearRange(
  place: RangePlace,
  applyTo: "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks",
): void {
  const zone = zoneInSheet(place);
  if (!zone) return;
  const where = { sheetId: place.sheetId, target: [zone] };
  if (applyTo === "All" || applyTo === "Contents") {
    change(place.session, { type: "DELETE_CONTENT", ...where });
  }
  if (applyTo === "All" || applyTo === "Formats") {
    change(place.session, { type: "CLEAR_FORMATTING", ...where });
  }
  if (applyTo !== "Formats" && applyTo !== "Contents") removeHyperlinks(place);
}
