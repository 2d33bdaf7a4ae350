import { areaAddress, parseAddress, quotedSheetName } from "../excel/cells/address";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";
import { ActionError } from "./contract";

/** Shows a cell: `Accounts!B5`, `'Sales data'!B5`, or `B5` on the sheet that is open. */
export function selectCell(cell: string): Promise<void> {
  return answer(async () => {
    const area = parseAddress(cell);
    if (!area) {
      throw new ActionError("badInput", `${cell} is no address of a cell: write it as Sheet!A1.`);
    }
    await runInExcel(async (context) => {
      const { worksheets } = context.workbook;
      const sheet =
        area.sheetName === ""
          ? worksheets.getActiveWorksheet()
          : worksheets.getItem(area.sheetName);
      sheet.activate();
      sheet.getRange(areaAddress(area)).select();
      await context.sync();
    });
  });
}

/** Shows a sheet from its first cell on. */
export function showSheet(sheetName: string): Promise<void> {
  return selectCell(`${quotedSheetName(sheetName)}!A1`);
}
