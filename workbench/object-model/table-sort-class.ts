import { membersOf } from "../protocol/members";
import { flag, json, oneOf, optional } from "../protocol/parameters";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { columnCount, rangePlace } from "./range-place";
import { sortFields, sortRows } from "./sort-rows";
import { bodyZone, type TablePlace } from "./table-place";

const sort = membersOf<TablePlace>();

const tableSortClass: ServerClass<TablePlace> = {
  name: "TableSort",
  scalars: {},
  navigation: {},
  methods: {
    apply: sort.reader(
      [
        json("fields"),
        optional(flag("matchCase")),
        optional(oneOf("method", ["PinYin", "StrokeCount"])),
      ],
      (table, fields, matchCase) => {
        const body = bodyZone(table);
        const place = rangePlace(table.session, table.sheetId, body);
        sortRows(place, sortFields(fields, columnCount(body)), matchCase ?? false);
      },
    ),
  },
};

export function tableSortObject(table: TablePlace): ServerObject {
  return serverObject(tableSortClass, table);
}
