import { areaAddress } from "../excel/cells/address";
import { listPlaces } from "../excel/lists/read-grids";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";
import type { AccountSource } from "./contract";

/** Where lists may stand, in two syncs whatever their size: what they are is not read yet. */
export function describeWorkbook(): Promise<readonly AccountSource[]> {
  return answer(() =>
    runInExcel(async (context) =>
      listPlaces(await surveyWorkbook(context))
        .filter(({ table, area }) => table !== null || area.rowCount > 1)
        .map(({ table, area }): AccountSource => {
          const label = table === null ? `Sheet ${area.sheetName}` : `Table ${table}`;
          return {
            id: label,
            kind: table === null ? "sheet" : "table",
            label,
            sheetName: area.sheetName,
            address: areaAddress(area),
            rowCount: area.rowCount - 1,
            concern: null,
          };
        }),
    ),
  );
}
