import type * as Understanding from "../understanding";
import type { CellArea } from "../excel/cells/address";
import { readGrids, type ReadGrids } from "../excel/lists/read-grids";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { queueReadingSettings } from "../excel/settings/read-typed-settings";
import { settingsSheetState } from "../excel/settings/settings-place";
import { readCorrections, writeCorrection } from "../excel/store/list-corrections";
import type { Correction } from "../understanding/correction";
import { answer } from "./answer";
import { today } from "./today";
import type { UnderstoodWorkbook } from "./understood-workbook";

export type { Choice, Correction } from "../understanding/correction";
export type { TiedList, WorkbookModel } from "../understanding/workbook-model";
export type { UnderstoodWorkbook } from "./understood-workbook";

/** Its vocabulary is large, and the pane is painted without it. */
export function loadUnderstanding(): Promise<typeof Understanding> {
  return import(/* webpackChunkName: "understanding" */ "../understanding");
}

/** Understands the workbook as a part of what an action does with it. */
export async function understandIn(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  besides: CellArea | null = null,
): Promise<UnderstoodWorkbook> {
  const understanding = await loadUnderstanding();
  let grids: ReadGrids = { lists: [], besides: null };
  const typed = queueReadingSettings(context, survey);
  const corrections = await readCorrections(context, async () => {
    grids = await readGrids(context, survey, besides);
  });
  const model = understanding.understandWorkbook(grids.lists, corrections);
  const listed = understanding.listedDefaults(model, today());
  const { settings, remarks } = understanding.readSettings(typed(), listed);
  const { asOf } = settings;
  return {
    grids: [...grids.lists, ...(grids.besides ? [grids.besides] : [])],
    model,
    asOf,
    settings,
    listed,
    settingsSheet: settingsSheetState(survey),
    aboutSettings: remarks,
    measures: understanding.measuresOf(model, asOf),
  };
}

/** Reads every list of the workbook, with what the user has said of them. */
export function understandWorkbook(): Promise<UnderstoodWorkbook> {
  return answer(() =>
    runInExcel(async (context) => understandIn(context, await surveyWorkbook(context))),
  );
}

/** Remembers in the workbook what the user says of a list. */
export function correctList(correction: Correction): Promise<void> {
  return answer(() => runInExcel((context) => writeCorrection(context, correction)));
}
