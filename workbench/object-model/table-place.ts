import type { CoreTable, TableConfig } from "../engine";
import type { CellRange } from "../formulas/cell-address";
import { RichApiError } from "../protocol/rich-api-error";
import { wasTableName } from "../xlsx/kept-facts-plugin";
import { writtenValue } from "./cell-values";
import { change } from "./change";
import { checkDefinedName } from "./defined-name";
import { getFact, setFact, type WorkbenchFacts } from "./facts";
import { isNameSomewhere } from "./name-key";
import { rangePlace, type RangePlace } from "./range-place";
import type { WorkbookSession } from "./workbook-session";

export interface TablePlace {
  readonly session: WorkbookSession;
  readonly sheetId: string;
  readonly tableId: string;
}

export const defaultTableConfig: TableConfig = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: true,
  bandedColumns: false,
  styleId: "TableStyleMedium2",
};

export function coreTable({ session, sheetId, tableId }: TablePlace): CoreTable {
  const table = session.getters.getCoreTables(sheetId).find(({ id }) => id === tableId);
  if (!table) throw new RichApiError("ItemNotFound");
  return table;
}

export function tablesOnSheet(session: WorkbookSession, sheetId: string): readonly TablePlace[] {
  return session.getters
    .getCoreTables(sheetId)
    .map(({ id }) => ({ session, sheetId, tableId: id }));
}

export function allTables(session: WorkbookSession): readonly TablePlace[] {
  return session.getters.getSheetIds().flatMap((sheetId) => tablesOnSheet(session, sheetId));
}

/** A table that the user made in the grid has no kept name yet and goes by its number. */
export function tableName({ session, tableId }: TablePlace): string {
  return getFact(session.model, "table", tableId)?.name ?? `Table${tableId}`;
}

export function updateTableFact(
  place: TablePlace,
  changes: Partial<WorkbenchFacts["table"]>,
): void {
  const before = getFact(place.session.model, "table", place.tableId);
  setFact(place.session.model, "table", place.tableId, {
    name: tableName(place),
    ...before,
    ...changes,
  });
}

/** Whether another table is called so; few are asked where thousands are not. */
export function isTableSomewhere(
  session: WorkbookSession,
  name: string,
  own?: TablePlace,
): boolean {
  const wanted = name.toLowerCase();
  if (!/^table\d+$/.test(wanted) && !wasTableName(session.model, wanted)) return false;
  return allTables(session).some(
    (place) => place.tableId !== own?.tableId && tableName(place).toLowerCase() === wanted,
  );
}

/** Table names and defined names share one name space, whatever the case. */
export function checkTableName(session: WorkbookSession, name: string, own?: TablePlace): void {
  checkDefinedName(name);
  if (isTableSomewhere(session, name, own) || isNameSomewhere(session, name)) {
    throw new RichApiError("InvalidArgument", `The name "${name}" is taken by a table or a name.`);
  }
}

export function freeTableName(session: WorkbookSession): string {
  const taken = new Set(allTables(session).map((place) => tableName(place).toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number += 1;
  return `Table${number}`;
}

export function tableZone(place: TablePlace): CellRange {
  const { top, bottom, left, right } = coreTable(place).range.zone;
  return { top, bottom, left, right };
}

/** The table over another range that begins in the same cell. */
export function updateTableZone(place: TablePlace, zone: CellRange): void {
  const before = tableZone(place);
  if (before.bottom === zone.bottom && before.right === zone.right) return;
  // Formulas that name the table take its new range.
  place.session.changedNames.add(tableName(place), null);
  change(place.session, {
    type: "UPDATE_TABLE",
    sheetId: place.sheetId,
    zone: coreTable(place).range.zone,
    newTableRange: place.session.getters.getRangeDataFromZone(place.sheetId, zone),
  });
}

export function tableRange(place: TablePlace): RangePlace {
  return rangePlace(place.session, place.sheetId, tableZone(place));
}

export function headerRows(place: TablePlace): number {
  return coreTable(place).config.numberOfHeaders;
}

export function totalRows(place: TablePlace): number {
  return coreTable(place).config.totalRow ? 1 : 0;
}

/** The rows between header and totals; Excel keeps one empty row in a table without data. */
export function bodyZone(place: TablePlace): CellRange {
  const zone = tableZone(place);
  return {
    ...zone,
    top: zone.top + headerRows(place),
    bottom: zone.bottom - totalRows(place),
  };
}

export function columnNames(place: TablePlace): readonly string[] {
  const zone = tableZone(place);
  return Array.from({ length: zone.right - zone.left + 1 }, (_unused, index) =>
    headerRows(place) === 0
      ? `Column${index + 1}`
      : headingText(
          writtenValue(place.session, {
            sheetId: place.sheetId,
            row: zone.top,
            col: zone.left + index,
          }),
        ),
  );
}

function headingText(value: string | number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
