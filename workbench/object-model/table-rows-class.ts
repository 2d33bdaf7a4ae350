import { membersOf } from "../protocol/members";
import { flag, json, optional, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import type { Json } from "../protocol/rich-api-request";
import { excelValue } from "./cell-values";
import { rangeObject } from "./range-class";
import { readCells, writeCells, wrongSize } from "./range-cells";
import { rangePlace, type RangePlace } from "./range-place";
import { bodyZone, tableZone, type TablePlace } from "./table-place";
import { deleteTableRow, insertTableRows } from "./table-rows";

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
  methods: {
    getRange: row.method([], (place) => rangeObject(rangeOf(place))),
    delete: row.method([], ({ table, index }) => deleteTableRow(table, index)),
  },
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

/** -1, null and the number of rows stand for the end. */
function addRows(
  table: TablePlace,
  index: number | undefined,
  values: Json | undefined,
  alwaysInsert: boolean | undefined,
): ServerObject {
  const count = countRows(table);
  const at = index === undefined || index === -1 ? count : index;
  if (at < 0 || at > count) {
    throw new RichApiError(
      "InvalidArgument",
      `The table has ${count} rows; none can come at ${at}.`,
    );
  }
  insertTableRows(table, at, rowValues(table, values), alwaysInsert ?? true);
  return rowObject(table, at);
}

/** One row or several, each as wide as the table; null where a cell is to be as the column says. */
function rowValues(table: TablePlace, values: Json | undefined): readonly (readonly Json[])[] {
  const { left, right } = tableZone(table);
  const width = right - left + 1;
  if (values === undefined) return [Array.from({ length: width }, () => null)];
  if (!Array.isArray(values)) {
    throw new RichApiError("InvalidArgument", "values: a list of rows is needed.");
  }
  const matrix = (Array.isArray(values[0]) ? values : [values]) as readonly (readonly Json[])[];
  if (matrix.length === 0 || matrix.some((row) => !Array.isArray(row) || row.length !== width)) {
    throw wrongSize();
  }
  return matrix;
}
