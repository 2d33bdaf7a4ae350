import type { CellPosition } from "../engine";
import type { CellRange } from "../formulas/cell-address";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { calculatedCells } from "./calculated-columns";
import { change, refuseProtected } from "./change";
import { enterCell } from "./enter-cell";
import { growWithTable } from "./grow-with-table";
import { writeCells } from "./range-cells";
import { rangePlace, zoneWithRoom } from "./range-place";
import { shiftCells } from "./shift-cells";
import { refuseShiftConflicts } from "./shift-conflicts";
import { bodyZone, headerRows, tableZone, updateTableZone, type TablePlace } from "./table-place";

/**
 * Inserts rows before the one at `index` and fills them. Only the table's own columns move down; what
 * stands beside the table stays.
 */
export function insertTableRows(
  table: TablePlace,
  index: number,
  values: readonly (readonly Json[])[],
  alwaysInsert: boolean,
): void {
  const { session, sheetId } = table;
  refuseProtected(session, sheetId);
  const body = bodyZone(table);
  const top = body.top + index;
  const zone = { ...body, top, bottom: top + values.length - 1 };
  const isAtEnd = top > body.bottom;
  const before = tableZone(table);
  const hasRoom = isAtEnd && before.bottom === body.bottom && isBlank(table, zone);
  if (!hasRoom) {
    if (isAtEnd && !alwaysInsert) throw new RichApiError("InsertDeleteConflict");
    const block = { sheetId, zone, dimension: "ROW", isInsertion: true } as const;
    refuseShiftConflicts(session, block, table);
    shiftCells(session, block);
  }
  zoneWithRoom(rangePlace(session, sheetId, zone));
  updateTableZone(table, { ...before, bottom: before.bottom + values.length });
  if (isAtEnd) growWithTable(table, { whole: before, body }, values.length);
  copyLook(table, zone, isAtEnd ? top - 1 : zone.bottom + 1);
  for (const { position, entry } of calculatedCells(table, zone.top, zone.bottom)) {
    enterCell(session, position, entry);
  }
  writeCells(rangePlace(session, sheetId, zone), values);
}

/** The last row of a table is emptied and stays. */
export function deleteTableRow(table: TablePlace, index: number): void {
  const { session, sheetId } = table;
  refuseProtected(session, sheetId);
  const body = bodyZone(table);
  const top = body.top + index;
  const zone = { ...body, top, bottom: top };
  if (body.bottom === body.top) {
    change(session, {
      type: "DELETE_CONTENT",
      sheetId,
      target: [zoneWithRoom(rangePlace(session, sheetId, zone))],
    });
    return;
  }
  const block = { sheetId, zone, dimension: "ROW", isInsertion: false } as const;
  refuseShiftConflicts(session, block, table);
  shiftCells(session, block);
}

function isBlank({ session, sheetId }: TablePlace, zone: CellRange): boolean {
  return cellsOf(sheetId, zone).every((position) => {
    const cell = session.getters.getCell(position);
    if (cell?.isFormula || (cell && cell.content !== "")) return false;
    return session.getters.getEvaluatedCell(position).type === "empty";
  });
}

/** New rows look like their neighbour. */
function copyLook(table: TablePlace, zone: CellRange, fromRow: number): void {
  const { session, sheetId } = table;
  if (fromRow < tableZone(table).top + headerRows(table)) return;
  for (const position of cellsOf(sheetId, zone)) {
    const source = session.getters.getCell({ ...position, row: fromRow });
    if (!source?.style && !source?.format) continue;
    change(session, {
      type: "UPDATE_CELL",
      ...position,
      style: source.style ?? null,
      format: source.format ?? "",
    });
  }
}

function cellsOf(sheetId: string, zone: CellRange): CellPosition[] {
  const cells: CellPosition[] = [];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let col = zone.left; col <= zone.right; col += 1) cells.push({ sheetId, row, col });
  }
  return cells;
}
