import { readMatrix as readMatrixSheet, type MatrixReading } from "../excel/facts/read-matrix";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";

export type { MatrixReading } from "../excel/facts/read-matrix";

/** Score, rank, tier, probability and action of every account; of the newest matrix unless one is named. */
export function readMatrix(sheetName: string | null = null): Promise<MatrixReading> {
  return answer(() =>
    runInExcel(async (context) =>
      readMatrixSheet(context, await surveyWorkbook(context), sheetName),
    ),
  );
}
