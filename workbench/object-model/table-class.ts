import { membersOf } from "../protocol/members";
import { flag, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import type { TableConfig } from "../engine";
import { rangeName, type CellRange } from "../formulas/cell-address";
import { calculatedCells } from "./calculated-columns";
import { change, refuseProtected } from "./change";
import { clearRange } from "./clear-range";
import { enterCell } from "./enter-cell";
import { getFact } from "./facts";
import { rangeOrText } from "./object-links";
import { rangeObject } from "./range-class";
import { renameTable, replaceTable } from "./rename-in-formulas";
import {
  isUnbounded,
  rangePlace,
  zoneOfAddress,
  zoneWithRoom,
  type RangePlace,
} from "./range-place";
import { overlap } from "./shift-conflicts";
import { completeHeadings } from "./table-headings";
import { tableColumnsObject } from "./table-columns-class";
import {
  bodyZone,
  checkTableName,
  columnNames,
  coreTable,
  headerRows,
  tableName,
  tableRange,
  tableZone,
  totalRows,
  updateTableFact,
  updateTableZone,
  type TablePlace,
} from "./table-place";
import { tableRowsObject } from "./table-rows-class";
import { tableSortObject } from "./table-sort-class";
import { tableIdentity } from "./tables-class";
import { worksheetObject } from "./worksheet-class";

const table = membersOf<TablePlace>();

const tableClass: ServerClass<TablePlace> = {
  name: "Table",
  identity: ({ tableId }) => tableIdentity(tableId),
  scalars: {
    id: table.value(({ tableId }) => tableIdentity(tableId)),
    name: table.settable(tableName, text("name"), (place, name) => {
      refuseProtected(place.session, place.sheetId);
      checkTableName(place.session, name, place);
      const before = tableName(place);
      updateTableFact(place, { name });
      renameTable(place.session, before, name);
      place.session.changedNames.add(name, null);
    }),
    style: table.settable(
      (place) =>
        getFact(place.session.model, "table", place.tableId)?.styleName ??
        coreTable(place).config.styleId,
      text("style"),
      (place, style) => {
        const styleId = engineTableStyle(place, style);
        configure(place, { styleId });
        updateTableFact(place, { styleName: style });
      },
    ),
    showBandedRows: table.settable(
      (place) => coreTable(place).config.bandedRows,
      flag("showBandedRows"),
      (place, bandedRows) => configure(place, { bandedRows }),
    ),
    showBandedColumns: table.settable(
      (place) => coreTable(place).config.bandedColumns,
      flag("showBandedColumns"),
      (place, bandedColumns) => configure(place, { bandedColumns }),
    ),
    showFilterButton: table.settable(
      (place) => coreTable(place).config.hasFilters,
      flag("showFilterButton"),
      (place, hasFilters) => configure(place, { hasFilters }),
    ),
    highlightFirstColumn: table.settable(
      (place) => coreTable(place).config.firstColumn,
      flag("highlightFirstColumn"),
      (place, firstColumn) => configure(place, { firstColumn }),
    ),
    highlightLastColumn: table.settable(
      (place) => coreTable(place).config.lastColumn,
      flag("highlightLastColumn"),
      (place, lastColumn) => configure(place, { lastColumn }),
    ),
    showHeaders: table.value((place) => headerRows(place) > 0),
    showTotals: table.value((place) => totalRows(place) > 0),
  },
  navigation: {
    columns: tableColumnsObject,
    rows: tableRowsObject,
    sort: tableSortObject,
    worksheet: ({ session, sheetId }) => worksheetObject(session, sheetId),
  },
  methods: {
    getRange: table.method([], (place) => rangeObject(tableRange(place))),
    getHeaderRowRange: table.method([], (place) => {
      if (headerRows(place) === 0) throw new RichApiError("ItemNotFound");
      const zone = tableZone(place);
      return rangeObject(part(place, { ...zone, bottom: zone.top }));
    }),
    getDataBodyRange: table.method([], (place) => rangeObject(part(place, bodyZone(place)))),
    getTotalRowRange: table.method([], (place) => {
      if (totalRows(place) === 0) throw new RichApiError("ItemNotFound");
      const zone = tableZone(place);
      return rangeObject(part(place, { ...zone, top: zone.bottom }));
    }),
    resize: table.method([rangeOrText("newRange")], resize),
    delete: table.method([], (place) => {
      const range = tableRange(place);
      refuseProtected(place.session, place.sheetId);
      replaceTable(place, "errors");
      removeTable(place);
      clearRange(range, "All");
    }),
    convertToRange: table.method([], (place) => {
      const range = tableRange(place);
      refuseProtected(place.session, place.sheetId);
      replaceTable(place, "ranges");
      removeTable(place);
      return rangeObject(range);
    }),
  },
};

export function tableObject(place: TablePlace): ServerObject {
  return serverObject(tableClass, place);
}

function part(place: TablePlace, zone: RangePlace["zone"]): RangePlace {
  return rangePlace(place.session, place.sheetId, zone);
}

function configure(place: TablePlace, config: Partial<TableConfig>): void {
  change(place.session, {
    type: "UPDATE_TABLE",
    sheetId: place.sheetId,
    zone: coreTable(place).range.zone,
    config,
  });
}

/** The engine draws Excel's own styles; of another workbook's styles only the name is kept. */
function engineTableStyle({ session }: TablePlace, style: string): string {
  if (session.getters.getTableStyles()[style]) return style;
  throw new RichApiError("InvalidArgument", `There is no table style "${style}" in this workbook.`);
}

function removeTable(place: TablePlace): void {
  place.session.changedNames.add(tableName(place), null);
  change(place.session, {
    type: "REMOVE_TABLE",
    sheetId: place.sheetId,
    target: [coreTable(place).range.zone],
  });
}

/** The headings stay where they are, and the new range must overlap the old one. */
function resize(place: TablePlace, newRange: RangePlace | string): void {
  const { session, sheetId } = place;
  const range =
    typeof newRange === "string"
      ? rangePlace(session, sheetId, zoneOfAddress(session, sheetId, newRange))
      : newRange;
  const before = tableZone(place);
  const isFitting =
    range.sheetId === sheetId &&
    range.zone.top === before.top &&
    range.zone.left <= before.right &&
    range.zone.right >= before.left &&
    range.zone.bottom > before.top;
  if (!isFitting) {
    throw new RichApiError(
      "InvalidArgument",
      "The headings of a table stay in their row and its new range must overlap the old one.",
    );
  }
  if (isUnbounded(range.zone)) throw new RichApiError("InvalidArgument");
  const zone = zoneWithRoom(range);
  const others = session.getters
    .getCoreTables(sheetId)
    .filter(({ id, range: other }) => id !== place.tableId && overlap(other.zone, zone));
  if (others.length > 0) {
    throw new RichApiError("InvalidArgument", "A table can't overlap another table.");
  }
  if (session.getters.getMergesInZone(sheetId, zone).length > 0) {
    throw new RichApiError("MergedRangeConflict");
  }
  const headings = columnNames(place);
  if (zone.left === before.left) updateTableZone(place, zone);
  else moveTable(place, zone);
  if (zone.left === before.left) completeHeadings(place, headings);
  for (const { position, entry } of calculatedCells(place, before.bottom + 1, zone.bottom)) {
    enterCell(session, position, entry);
  }
  session.changedNames.add(tableName(place), null);
  session.recalculate();
}

/** The engine keeps the corner of a table, so one that begins in another column is made anew. */
function moveTable(place: TablePlace, zone: CellRange): void {
  throw new RichApiError(
    "ApiNotFound",
    `The workbench keeps the first column of a table: ${tableName(place)} cannot begin at ${rangeName(zone)}.`,
  );
}
