import { withZone } from "./range-geometry";
import { zoneInSheet, type RangePlace } from "./range-place";

/** The cells that the formula of the first cell fills, or null when it fills one. */
export function spillingTo(place: RangePlace): RangePlace | null {
  const zone = zoneInSheet(place);
  if (!zone) return null;
  const position = { sheetId: place.sheetId, row: zone.top, col: zone.left };
  if (!place.session.getters.getCell(position)?.isFormula) return null;
  const spread = place.session.getters.getSpreadZone(position);
  return spread
    ? withZone(place, {
        top: spread.top,
        bottom: spread.bottom,
        left: spread.left,
        right: spread.right,
      })
    : null;
}

export function spillParent(place: RangePlace): RangePlace | null {
  const zone = zoneInSheet(place);
  if (!zone) return null;
  const parent = place.session.getters.getArrayFormulaSpreadingOn({
    sheetId: place.sheetId,
    row: zone.top,
    col: zone.left,
  });
  return parent
    ? withZone(place, { top: parent.row, bottom: parent.row, left: parent.col, right: parent.col })
    : null;
}
