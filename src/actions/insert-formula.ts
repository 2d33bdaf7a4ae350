import { parseAddress, readableCell } from "../excel/cells/address";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";

/** Writes a formula into the active cell when that is blank, and answers its address. */
export function insertFormula(formula: string): Promise<string> {
  return answer(() =>
    runInExcel(async (context) => {
      const cell = context.workbook.getActiveCell().load("address,formulas");
      await context.sync();
      const area = parseAddress(cell.address);
      const address = area ? readableCell(area.sheetName, area.row, area.column) : cell.address;
      if (cell.formulas[0]?.[0] !== "") {
        throw new Refusal(
          "badInput",
          `Cell ${address} is not empty: select an empty cell and insert again.`,
          address,
        );
      }
      cell.formulas = [[formula]];
      await context.sync();
      return address;
    }),
  );
}
