import { RichApiError } from "../protocol/rich-api-error";
import type { Parameter } from "../protocol/members";
import { targetOf, type Argument } from "../protocol/server-class";
import type { CellRange } from "../formulas/cell-address";
import { rangeClass } from "./range-class";
import { zoneOfAddress, type RangePlace } from "./range-place";
import type { WorkbookSession } from "./workbook-session";

/** A range object of this workbook, or the text of an address that the caller resolves. */
export function rangeOrText(name: string): Parameter<RangePlace | string> {
  return {
    name,
    read(value: Argument) {
      const place = targetOf<RangePlace>(value, rangeClass);
      if (place) return place;
      if (typeof value === "string") return value;
      throw new RichApiError("InvalidArgument", "A range or an address is needed.");
    },
  };
}

/** What lies on a sheet itself, such as its print area, is no range of another sheet. */
export function zoneOnSheet(
  { session, sheetId }: { readonly session: WorkbookSession; readonly sheetId: string },
  given: RangePlace | string,
): CellRange {
  if (typeof given === "string") return zoneOfAddress(session, sheetId, given);
  if (given.sheetId === sheetId) return given.zone;
  throw new RichApiError("InvalidArgument", "The range lies on another sheet.");
}

export function rangeArgument(name: string): Parameter<RangePlace> {
  return {
    name,
    read(value: Argument) {
      const place = targetOf<RangePlace>(value, rangeClass);
      if (place) return place;
      throw new RichApiError("InvalidArgument", "A range is needed.");
    },
  };
}
