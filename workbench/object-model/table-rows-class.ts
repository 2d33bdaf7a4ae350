import { membersOf } from "../protocol/members";
import { flag, json, optional, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { change } from "./change";
import { excelValue } from "./cell-values";
import { rangeObject } from "./range-class";
import { readCells, writeCells } from "./range-cells";
import { rangePlace, type RangePlace } from "./range-place";
import { bodyZone, coreTable, tableZone, type TablePlace } from "./table-place";

interface RowPlace {
  readonly table: TablePlace;
  readonly index: number;
}

const row = membersOf<RowPlace>();

const tableRowClass: ServerClass<RowPlace> = {
  name: "TableRow",
  scalars: {
    index: row.value(({ index }) => index),
    values: row.settable(
      (place) => {
        const range = rangeOf(place);
        return readCells(range, "", (position) => excelValue(range.session, position));
      },
      json("values"),
      (place, values) => writeCells(rangeOf(place), values),
    ),
  },
  navigation: {},
  methods: { getRange: row.method([], (place) => rangeObject(rangeOf(place))) },
};

const rows = membersOf<TablePlace>();

const tableRowCollectionClass: ServerClass<TablePlace> = {
  name: "TableRowCollection",
  scalars: { count: rows.value(countRows) },
  navigation: {},
  items: (table) =>
    Array.from({ length: countRows(table) }, (_unused, index) => rowObject(table, index)),
  indexer: rows.method([wholeNumber("index")], rowObject),
  methods: {
    getCount: rows.method([], countRows),
    getItemAt: rows.method([wholeNumber("index")], rowObject),
    add: rows.method(
      [optional(wholeNumber("index")), optional(json("values")), optional(flag("alwaysInsert"))],
      addRows,
    ),
  },
};

export function tableRowsObject(table: TablePlace): ServerObject {
  return serverObject(tableRowCollectionClass, table);
}

function countRows(table: TablePlace): number {
  const body = bodyZone(table);
  return body.bottom - body.top + 1;
}

function rowObject(table: TablePlace, index: number): ServerObject {
  if (index < 0 || index >= countRows(table)) throw new RichApiError("ItemNotFound");
  return serverObject(tableRowClass, { table, index });
}

function rangeOf({ table, index }: RowPlace): RangePlace {
  const body = bodyZone(table);
  const top = body.top + index;
  return rangePlace(table.session, table.sheetId, { ...body, top, bottom: top });
}

/** At the end only: the cells below a table are not moved by the workbench. */
function addRows(table: TablePlace, index: number | undefined, values: unknown): ServerObject {
  const count = countRows(table);
  if (index !== undefined && index !== -1 && index !== count) {
    throw new RichApiError("ApiNotFound", "The workbench adds table rows at the end only.");
  }
  const matrix = Array.isArray(values) ? (Array.isArray(values[0]) ? values : [values]) : [[]];
  const { session, sheetId } = table;
  const zone = tableZone(table);
  const grown = { ...zone, bottom: zone.bottom + matrix.length };
  const below = rangePlace(session, sheetId, { ...grown, top: zone.bottom + 1 });
  writeCells(below, Array.isArray(values) ? matrix : "");
  change(session, {
    type: "RESIZE_TABLE",
    sheetId,
    zone: coreTable(table).range.zone,
    newTableRange: session.getters.getRangeDataFromZone(sheetId, grown),
  });
  return rowObject(table, count);
}
