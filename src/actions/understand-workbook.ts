import { readGrids } from "../excel/lists/read-grids";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { readCorrections, writeCorrection } from "../excel/store/list-corrections";
import type { Measure } from "../understanding/measures/measure";
import { measuresOf, workbookDay } from "../understanding/measures/measures";
import { understandWorkbook as understandGrids } from "../understanding/understand-workbook";
import type { Correction, WorkbookModel } from "../understanding/workbook-model";
import { answer } from "./answer";
import { today } from "./today";

export type { Correction, TiedList, WorkbookModel } from "../understanding/workbook-model";
export type { Measure } from "../understanding/measures/measure";

/** What the workbook's lists mean, and the numbers they tell about each account. */
export interface UnderstoodWorkbook {
  readonly model: WorkbookModel;
  /** The day that the measures are computed for. */
  readonly asOf: number;
  readonly measures: readonly Measure[];
}

/** Reads every list of the workbook, with what the user has said of them. */
export function understandWorkbook(): Promise<UnderstoodWorkbook> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const corrections = await readCorrections(context);
      const model = understandGrids(await readGrids(context, survey), corrections);
      const asOf = workbookDay(model, today());
      return { model, asOf, measures: measuresOf(model, asOf) };
    }),
  );
}

/** Remembers in the workbook what the user says of a list. */
export function correctList(correction: Correction): Promise<void> {
  return answer(() => runInExcel((context) => writeCorrection(context, correction)));
}
