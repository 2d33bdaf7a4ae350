import { calculatedCells } from "./calculated-columns";
import { enterCell } from "./enter-cell";
import { growWithTable } from "./grow-with-table";
import { completeHeadings } from "./table-headings";
import {
  bodyZone,
  columnNames,
  tableName,
  tablesOnSheet,
  tableZone,
  totalRows,
  updateTableZone,
  type TablePlace,
} from "./table-place";
import type { CellRange } from "../formulas/cell-address";
import type { WorkbookSession } from "./workbook-session";

interface TableBefore {
  readonly place: TablePlace;
  readonly zone: CellRange;
  readonly body: CellRange;
  readonly headings: readonly string[];
}

/** Remembers the tables of a sheet before something is written to it. */
export function tablesBefore(session: WorkbookSession, sheetId: string): readonly TableBefore[] {
  return tablesOnSheet(session, sheetId).map((place) => ({
    place,
    zone: tableZone(place),
    body: bodyZone(place),
    headings: columnNames(place),
  }));
}

/**
 * What Excel does with a table after cells in it or beside it were written: what stands directly
 * below or beside becomes part of it (the engine does that), its rows get the calculated columns, and
 * its headings are texts of which each is there once.
 */
export function settleTables(before: readonly TableBefore[], written: CellRange): void {
  for (const { place, zone, body, headings } of before) {
    const now = tableZone(place);
    if (now.bottom !== zone.bottom || now.right !== zone.right) {
      // Formulas that name the table take its new range.
      place.session.changedNames.add(tableName(place), null);
    }
    const hasGrownDown = now.bottom > zone.bottom;
    if (hasGrownDown && totalRows(place) > 0) {
      // Below a totals row a table does not grow.
      updateTableZone(place, { ...now, bottom: zone.bottom });
    } else if (hasGrownDown) {
      growWithTable(place, { whole: zone, body }, now.bottom - zone.bottom);
      for (const { position, entry } of calculatedCells(place, zone.bottom + 1, now.bottom)) {
        enterCell(place.session, position, entry);
      }
    }
    const touchesHeadings =
      written.top <= zone.top &&
      written.bottom >= zone.top &&
      written.left <= now.right &&
      written.right >= now.left;
    if (touchesHeadings || now.right > zone.right) completeHeadings(place, headings);
  }
}
