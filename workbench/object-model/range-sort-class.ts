import { membersOf } from "../protocol/members";
import { flag, json, oneOf, optional } from "../protocol/parameters";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { columnCount, rowCount, type RangePlace } from "./range-place";
import { withZone } from "./range-geometry";
import { sortFields, sortRows } from "./sort-rows";

const sort = membersOf<RangePlace>();

const rangeSortClass: ServerClass<RangePlace> = {
  name: "RangeSort",
  scalars: {},
  navigation: {},
  methods: {
    apply: sort.reader(
      [
        json("fields"),
        optional(flag("matchCase")),
        optional(flag("hasHeaders")),
        optional(oneOf("orientation", ["Rows"])),
        optional(oneOf("method", ["PinYin", "StrokeCount"])),
      ],
      (place, given, matchCase, hasHeaders) => {
        const fields = sortFields(given, columnCount(place.zone));
        const isHeadingAlone = hasHeaders === true && rowCount(place.zone) === 1;
        if (isHeadingAlone) return;
        const body = hasHeaders ? withZone(place, { top: place.zone.top + 1 }) : place;
        sortRows(body, fields, matchCase ?? false);
      },
    ),
  },
};

export function rangeSortObject(place: RangePlace): ServerObject {
  return serverObject(rangeSortClass, place);
}
