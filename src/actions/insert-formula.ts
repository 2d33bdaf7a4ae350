import { areaAddress, parseAddress, readableCell, type CellArea } from "../excel/cells/address";
import { insertInExcel } from "../excel/insert-in-excel";
import { refuseUnfitPlace } from "../excel/refuse-unfit-place";
import { callsOwnFunction } from "../excel/unknown-functions";
import { enterUnknownAgain } from "../excel/write/enter-again";
import { answer } from "./answer";
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
  return answer(() =>
    insertInExcel(async (context, wrote) => {
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      const place = placeAt(active.address, filled);
      await refuseUnfitPlace(context, place);
      const cell = context.workbook.worksheets
        .getItem(place.sheetName)
        .getRange(areaAddress({ ...place, rowCount: 1, columnCount: 1 }));
      cell.formulas = [[formula]];
      await context.sync();
      wrote();
      const address = readableCell(place.sheetName, place.row, place.column);
      const unknown = callsOwnFunction(formula) ? await enterUnknownAgain(context, [cell]) : [];
      return { cell: address, notice: unknown.length > 0 ? unknownFunctions(address) : null };
    }),
  );
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
