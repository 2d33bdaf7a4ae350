import { membersOf, type Parameter } from "../protocol/members";
import { json, text, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import {
  serverObject,
  type Argument,
  type ServerClass,
  type ServerObject,
} from "../protocol/server-class";
import { excelValue } from "./cell-values";
import { rangeObject } from "./range-class";
import { readCells, writeCells } from "./range-cells";
import { rangePlace, type RangePlace } from "./range-place";
import { bodyZone, columnNames, headerRows, tableZone, type TablePlace } from "./table-place";

interface ColumnPlace {
  readonly table: TablePlace;
  readonly index: number;
}

const column = membersOf<ColumnPlace>();

const tableColumnClass: ServerClass<ColumnPlace> = {
  name: "TableColumn",
  // Excel counts the ids of a table's columns from 1; positions count from 0.
  identity: ({ index }) => String(index + 1),
  scalars: {
    id: column.value(({ index }) => index + 1),
    index: column.value(({ index }) => index),
    name: column.settable(
      ({ table, index }) => columnNames(table)[index] ?? "",
      text("name"),
      (place, name) => {
        if (headerRows(place.table) === 0) throw new RichApiError("InvalidOperation");
        writeCells(headerOf(place), `'${name}`);
      },
    ),
    values: column.settable(
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
    getRange: column.method([], (place) => rangeObject(rangeOf(place))),
    getHeaderRowRange: column.method([], (place) => rangeObject(headerOf(place))),
    getDataBodyRange: column.method([], (place) => {
      const body = bodyZone(place.table);
      return rangeObject(columnOf(place, body));
    }),
  },
};

const columns = membersOf<TablePlace>();

/** A column's number (its id, counted from 1) or its heading. */
const columnKey: Parameter<string | number> = {
  name: "key",
  read(value: Argument) {
    if (typeof value === "string" || typeof value === "number") return value;
    throw new RichApiError("InvalidArgument", "The id or the name of a column is needed.");
  },
};

const tableColumnCollectionClass: ServerClass<TablePlace> = {
  name: "TableColumnCollection",
  scalars: { count: columns.value((table) => columnNames(table).length) },
  navigation: {},
  items: (table) => columnNames(table).map((_name, index) => columnObject(table, index)),
  indexer: columns.method([columnKey], (table, key) => columnObject(table, find(table, key))),
  methods: {
    getItem: columns.method([columnKey], (table, key) => columnObject(table, find(table, key))),
    getItemOrNullObject: columns.method([columnKey], (table, key) => {
      const index = find(table, key);
      return index < 0 ? null : columnObject(table, index);
    }),
    getItemAt: columns.method([wholeNumber("index")], columnObject),
    getCount: columns.method([], (table) => columnNames(table).length),
  },
};

export function tableColumnsObject(table: TablePlace): ServerObject {
  return serverObject(tableColumnCollectionClass, table);
}

function columnObject(table: TablePlace, index: number): ServerObject {
  const zone = tableZone(table);
  if (index < 0 || index > zone.right - zone.left) throw new RichApiError("ItemNotFound");
  return serverObject(tableColumnClass, { table, index });
}

function find(table: TablePlace, key: string | number): number {
  const names = columnNames(table).map((name) => name.toLowerCase());
  if (typeof key === "number") return key >= 1 && key <= names.length ? key - 1 : -1;
  const named = names.indexOf(key.toLowerCase());
  return named >= 0 || !/^\d+$/.test(key) ? named : find(table, Number(key));
}

function columnOf({ table, index }: ColumnPlace, zone: RangePlace["zone"]): RangePlace {
  const left = zone.left + index;
  return rangePlace(table.session, table.sheetId, { ...zone, left, right: left });
}

function rangeOf(place: ColumnPlace): RangePlace {
  return columnOf(place, tableZone(place.table));
}

function headerOf(place: ColumnPlace): RangePlace {
  const zone = tableZone(place.table);
  return columnOf(place, { ...zone, bottom: zone.top });
}
