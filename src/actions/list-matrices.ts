import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";
import type { ExistingMatrix } from "./contract";

/** The scoring matrices of the workbook, in the order of their sheets. */
export function listMatrices(): Promise<readonly ExistingMatrix[]> {
  return answer(() =>
    runInExcel(async (context) => {
      const { sheets } = await surveyWorkbook(context);
      return sheets
        .filter(({ ownKind }) => ownKind === "matrix")
        .map(({ id, name }) => ({ sheetId: id, sheetName: name }));
    }),
  );
}
