import { membersOf } from "../protocol/members";
import { flag, text, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { addTable } from "./add-table";
import { rangeOrText } from "./object-links";
import { rangePlace, sheetIdOfName, zoneOfAddress, type RangePlace } from "./range-place";
import { tableObject } from "./table-class";
import { allTables, tableName, tablesOnSheet, tableZone, type TablePlace } from "./table-place";
import type { WorkbookSession } from "./workbook-session";

/** The tables of one sheet, or of the whole workbook (sheetId null). */
interface TableScope {
  readonly session: WorkbookSession;
  readonly sheetId: string | null;
}

const tables = membersOf<TableScope>();

const tableCollectionClass: ServerClass<TableScope> = {
  name: "TableCollection",
  scalars: { count: tables.value((scope) => tablesIn(scope).length) },
  navigation: {},
  items: (scope) => tablesIn(scope).map(tableObject),
  indexer: tables.method([text("key")], (scope, key) => tableObject(present(find(scope, key)))),
  methods: {
    add: tables.method([rangeOrText("address"), flag("hasHeaders")], (scope, where, hasHeaders) =>
      tableObject(addTable(placeOf(scope, where), hasHeaders)),
    ),
    getItem: tables.method([text("key")], (scope, key) => tableObject(present(find(scope, key)))),
    getItemOrNullObject: tables.method([text("key")], (scope, key) => {
      const table = find(scope, key);
      return table ? tableObject(table) : null;
    }),
    getItemAt: tables.method([wholeNumber("index")], (scope, index) =>
      tableObject(present(tablesIn(scope)[index])),
    ),
    getFirst: tables.method([], (scope) => tableObject(present(tablesIn(scope)[0]))),
    getCount: tables.method([], (scope) => tablesIn(scope).length),
  },
};

export function tablesObject(session: WorkbookSession, sheetId: string | null): ServerObject {
  return serverObject(tableCollectionClass, { session, sheetId });
}

interface ScopedTables {
  readonly places: readonly TablePlace[];
}
const scoped = membersOf<ScopedTables>();

const tableScopedCollectionClass: ServerClass<ScopedTables> = {
  name: "TableScopedCollection",
  scalars: {},
  navigation: {},
  items: ({ places }) => places.map(tableObject),
  indexer: scoped.method([text("key")], ({ places }, key) =>
    tableObject(present(named(places, key))),
  ),
  methods: {
    getItem: scoped.method([text("key")], ({ places }, key) =>
      tableObject(present(named(places, key))),
    ),
    getItemOrNullObject: scoped.method([text("key")], ({ places }, key) => {
      const table = named(places, key);
      return table ? tableObject(table) : null;
    }),
    getFirst: scoped.method([], ({ places }) => tableObject(present(places[0]))),
    getCount: scoped.method([], ({ places }) => places.length),
  },
};

/** The tables that a range touches, or only those that lie in it. */
export function tablesOfRange(range: RangePlace, fullyContained: boolean): ServerObject {
  const { zone } = range;
  const places = tablesOnSheet(range.session, range.sheetId).filter((place) => {
    const table = tableZone(place);
    return fullyContained
      ? table.top >= zone.top &&
          table.bottom <= zone.bottom &&
          table.left >= zone.left &&
          table.right <= zone.right
      : table.top <= zone.bottom &&
          table.bottom >= zone.top &&
          table.left <= zone.right &&
          table.right >= zone.left;
  });
  return serverObject(tableScopedCollectionClass, { places });
}

function tablesIn({ session, sheetId }: TableScope): readonly TablePlace[] {
  return sheetId === null ? allTables(session) : tablesOnSheet(session, sheetId);
}

function find(scope: TableScope, key: string): TablePlace | undefined {
  return withIdentity(scope, key) ?? named(tablesIn(scope), key);
}

/** Asked for every table of a workbook in one request: only its sheet is looked for. */
function withIdentity({ session, sheetId }: TableScope, key: string): TablePlace | undefined {
  const { getters } = session;
  const tableId = tableIdOf(key);
  if (tableId === undefined) return undefined;
  const owner = (sheetId === null ? getters.getSheetIds() : [sheetId]).find((one) =>
    getters.getCoreTables(one).some(({ id }) => id === tableId),
  );
  return owner === undefined ? undefined : { session, sheetId: owner, tableId };
}

function named(places: readonly TablePlace[], key: string): TablePlace | undefined {
  const wanted = key.toLowerCase();
  return (
    places.find(({ tableId }) => tableIdentity(tableId) === key) ??
    places.find((place) => tableName(place).toLowerCase() === wanted)
  );
}

/** Excel's ids of tables look like this; a bare number could be a table's position. */
export function tableIdentity(tableId: string): string {
  return `{table-${tableId}}`;
}

function tableIdOf(identity: string): string | undefined {
  return /^\{table-(.+)\}$/u.exec(identity)?.[1];
}

function present(place: TablePlace | undefined): TablePlace {
  if (!place) throw new RichApiError("ItemNotFound");
  return place;
}

function placeOf({ session, sheetId }: TableScope, where: RangePlace | string): RangePlace {
  if (typeof where !== "string") {
    if (sheetId === null || where.sheetId === sheetId) return where;
    throw new RichApiError("InvalidArgument", "The range is not on this sheet.");
  }
  const mark = where.lastIndexOf("!");
  const named = where
    .slice(0, Math.max(mark, 0))
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const target =
    mark >= 0 ? sheetIdOfName(session, named) : (sheetId ?? session.getters.getActiveSheetId());
  if (target === undefined || (sheetId !== null && sheetId !== target)) {
    throw new RichApiError("InvalidArgument", `${where} is not on this sheet.`);
  }
  return rangePlace(session, target, zoneOfAddress(session, target, where.slice(mark + 1)));
}
