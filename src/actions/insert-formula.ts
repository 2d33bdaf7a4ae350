import { areaAddress, parseAddress, readableCell } from "../excel/cells/address";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";

/** How many cells a formula fills, itself included. */
export interface FilledCells {
  readonly rows: number;
  readonly columns: number;
}

/** Writes a formula into the active cell when all that it fills is blank, and answers its address. */
export function insertFormula(formula: string, filled: FilledCells): Promise<string> {
  return answer(() =>
    runInExcel(async (context) => {
      const cell = context.workbook.getActiveCell();
      const area = cell
        .getResizedRange(filled.rows - 1, filled.columns - 1)
        .load("address,formulas");
      await context.sync();
      refuseFilled(area.address, area.formulas);
      cell.formulas = [[formula]];
      await context.sync();
      return cellAt(area.address, 0, 0);
    }),
  );
}

/** A result that cannot spill would show #SPILL! instead of what was promised. */
function refuseFilled(address: string, formulas: readonly (readonly unknown[])[]): void {
  formulas.forEach((row, down) =>
    row.forEach((content, right) => {
      if (content === "") return;
      const taken = cellAt(address, down, right);
      const area = parseAddress(address);
      throw new Refusal(
        "badInput",
        area === null || formulas.length * row.length === 1
          ? `Cell ${taken} is not empty: select an empty cell and insert again.`
          : `Cell ${taken} is not empty, and the result fills ${areaAddress(area)}: select a cell with enough empty cells below and to the right, and insert again.`,
        taken,
      );
    }),
  );
}

function cellAt(address: string, down: number, right: number): string {
  const area = parseAddress(address);
  return area ? readableCell(area.sheetName, area.row + down, area.column + right) : address;
}
