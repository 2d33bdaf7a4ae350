import { areaAddress, parseAddress, readableCell, type CellArea } from "../excel/cells/address";
import { insertInExcel } from "../excel/insert-in-excel";
import { runInExcel } from "../excel/run-in-excel";
import { refuseUnfitPlace } from "../excel/refuse-unfit-place";
import { callsOwnFunction } from "../excel/unknown-functions";
import { confirm } from "../excel/write/confirm";
import { enterUnknownAgain } from "../excel/write/enter-again";
import { changeWorkbook } from "./change-workbook";
import type { Notice } from "./contract";

/** How many cells a formula fills, itself included. */
export interface FilledCells {
  readonly rows: number;
  readonly columns: number;
}

export interface InsertedFormula {
  /** `Sheet!A1`, where it stands. */
  readonly cell: string;
  /** What the user should know when the cell does not show a result. */
  readonly notice: Notice | null;
}

/** Writes a formula into the active cell when all that it fills is free for it. */
export function insertFormula(formula: string, filled: FilledCells): Promise<InsertedFormula> {
  let place: CellArea | null = null;
  const insert = () =>
    insertInExcel(async (context, wrote) => {
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      const free = placeAt(active.address, filled);
      await refuseUnfitPlace(context, free);
      place = free;
      const cell = firstCell(context, free);
      cell.formulas = [[formula]];
      await context.sync();
      wrote();
      const address = readableCell(free.sheetName, free.row, free.column);
      const unknown = callsOwnFunction(formula) ? await enterUnknownAgain(context, [cell]) : [];
      return { cell: address, notice: unknown.length > 0 ? unknownFunctions(address) : null };
    });
  return changeWorkbook("Inserting a formula", () =>
    confirm(insert, {
      wasSent: () => place !== null,
      find: () => findFormula(place),
      unknown: "Look at the cell before you insert it again.",
    }),
  );
}

function firstCell(context: Excel.RequestContext, place: CellArea): Excel.Range {
  return context.workbook.worksheets
    .getItem(place.sheetName)
    .getRange(areaAddress({ ...place, rowCount: 1, columnCount: 1 }));
}

/** The formula that stands where nothing stood; null when there is none. */
function findFormula(place: CellArea | null): Promise<InsertedFormula | null> {
  return runInExcel(async (context) => {
    if (place === null) return null;
    const cell = firstCell(context, place).load("formulas");
    await context.sync();
    const [[content = ""] = []] = cell.formulas as unknown[][];
    const address = readableCell(place.sheetName, place.row, place.column);
    return String(content).startsWith("=") ? { cell: address, notice: null } : null;
  });
}

function placeAt(address: string, { rows, columns }: FilledCells): CellArea {
  const cell = parseAddress(address) ?? { sheetName: "", row: 0, column: 0 };
  return { ...cell, rowCount: rows, columnCount: columns };
}

function unknownFunctions(cell: string): Notice {
  return {
    severity: "warning",
    sentence:
      `Excel does not know the KAM functions yet, so ${cell} shows #NAME?: wait a moment, then ` +
      `choose Repair functions on the ribbon.`,
    cell,
  };
}
