import { lastColumn, lastRow, rangeName, type CellRange } from "../formulas/cell-address";
import { shiftedZone, type CellShift } from "../formulas/shift-references";
import { RichApiError } from "../protocol/rich-api-error";
import { growSheet } from "../sheet-size";
import { change } from "./change";
import { getFact, setFact } from "./facts";
import { movedReferences } from "./moved-references";
import { tablesOnSheet, tableZone, updateTableZone } from "./table-place";
import type { WorkbookSession } from "./workbook-session";

/** A part of a sheet that is inserted or taken out, with what makes it move. */
export interface BlockShift {
  readonly sheetId: string;
  readonly zone: CellRange;
  readonly dimension: "ROW" | "COL";
  readonly isInsertion: boolean;
}

/**
 * Inserts or deletes cells, and moves what lies behind them. The engine moves the cells; references,
 * rules and tables that reach into the moved part are put right here, because the engine takes the
 * move for one of cutting and pasting.
 */
export function shiftCells(session: WorkbookSession, block: BlockShift): void {
  const { getters } = session;
  const shift: CellShift = { ...block, sheetName: getters.getSheetName(block.sheetId) };
  makeRoom(session, block);
  const references = movedReferences(session, block.sheetId, {
    range: (zone) => shiftedZone(zone, shift),
    cell: (zone) => shiftedZone(zone, shift),
  });
  const tables = movedTables(session, block, shift);
  moveInEngine(session, block);
  for (const table of tables) table.settle();
  references.settle();
}

/** What the engine's sheet has no room for would be lost; what Excel's has none for is refused. */
function makeRoom(session: WorkbookSession, { sheetId, zone, dimension, isInsertion }: BlockShift) {
  const { getters } = session;
  if (!isInsertion) return;
  const isRows = dimension === "ROW";
  const count = isRows ? zone.bottom - zone.top + 1 : zone.right - zone.left + 1;
  const last = lastUsed(session, sheetId, zone, isRows);
  if (last + count > (isRows ? lastRow : lastColumn))
    throw new RichApiError("NonBlankCellOffSheet");
  const rows = getters.getNumberRows(sheetId);
  const columns = getters.getNumberCols(sheetId);
  growSheet(
    session.model,
    sheetId,
    Math.max(rows - 1, zone.bottom, isRows ? last + count : 0),
    Math.max(columns - 1, zone.right, isRows ? 0 : last + count),
  );
}

/** The last row (or column) with something in it among the columns (or rows) that move. */
export function lastUsed(
  { getters }: WorkbookSession,
  sheetId: string,
  zone: CellRange,
  isRows: boolean,
): number {
  let last = -1;
  for (const cell of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(cell.id);
    if (isRows ? col < zone.left || col > zone.right : row < zone.top || row > zone.bottom)
      continue;
    last = Math.max(last, isRows ? row : col);
  }
  return last;
}

function moveInEngine(session: WorkbookSession, block: BlockShift): void {
  const { zone, dimension, isInsertion, sheetId } = block;
  const active = session.getters.getActiveSheetId();
  const activate = (sheetIdTo: string, sheetIdFrom: string): void => {
    if (sheetIdTo !== sheetIdFrom) {
      change(session, { type: "ACTIVATE_SHEET", sheetIdFrom, sheetIdTo });
    }
  };
  // The engine shifts cells on the active sheet only.
  activate(sheetId, active);
  change(session, {
    type: isInsertion ? "INSERT_CELL" : "DELETE_CELL",
    shiftDimension: dimension,
    zone,
  });
  activate(active, sheetId);
}

/** A table that moves as a whole is made anew by the engine: its name and look go over to that one. */
function movedTables(session: WorkbookSession, { sheetId }: BlockShift, shift: CellShift) {
  return tablesOnSheet(session, sheetId).flatMap((place) => {
    const zone = shiftedZone(tableZone(place), shift);
    const fact = getFact(session.model, "table", place.tableId);
    if (!zone) return [];
    return [
      {
        settle(): void {
          const now = tablesOnSheet(session, sheetId).find((candidate) => {
            const { top, left } = tableZone(candidate);
            return top === zone.top && left === zone.left;
          });
          if (!now) {
            throw new RichApiError("GeneralException", `The table at ${rangeName(zone)} was lost.`);
          }
          if (now.tableId !== place.tableId && fact) {
            setFact(session.model, "table", place.tableId, null);
            setFact(session.model, "table", now.tableId, fact);
          }
          updateTableZone(now, zone);
        },
      },
    ];
  });
}
