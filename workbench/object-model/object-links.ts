import { RichApiError } from "../protocol/rich-api-error";
import type { Parameter } from "../protocol/members";
import { targetOf, type Argument } from "../protocol/server-class";
import { rangeClass } from "./range-class";
import type { RangePlace } from "./range-place";

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
