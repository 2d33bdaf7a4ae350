import type * as Understanding from "../understanding";
import type { ListedDefaults, WorkbookSettings } from "../domain/settings/workbook-settings";
import { readGrids } from "../excel/lists/read-grids";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { queueReadingSettings } from "../excel/settings/read-typed-settings";
import { settingsSheetState, type SettingsSheetState } from "../excel/settings/settings-place";
import { readCorrections, writeCorrection } from "../excel/store/list-corrections";
import type { Remark, SheetGrid } from "../understanding/sheet-grid";
import type { Measure } from "../understanding/measures/measure";
import type { Correction } from "../understanding/correction";
import type { WorkbookModel } from "../understanding/workbook-model";
import { answer } from "./answer";
import { today } from "./today";

export type { WorkbookSettings } from "../domain/settings/workbook-settings";
export type { Choice, Correction } from "../understanding/correction";
export type { Question, Remark } from "../understanding/sheet-grid";
export type { TiedList, WorkbookModel } from "../understanding/workbook-model";
export type { Measure } from "../understanding/measures/measure";

/** What the workbook's lists mean, and the numbers they tell about each account. */
export interface UnderstoodWorkbook {
  readonly model: WorkbookModel;
  /** The day that the measures are computed for: that of the settings. */
  readonly asOf: number;
  readonly settings: WorkbookSettings;
  /** What the lists would give where nobody set it. */
  readonly listed: ListedDefaults;
  readonly settingsSheet: SettingsSheetState;
  /** What is wrong on the settings sheet, and whether the lists have gone on. */
  readonly aboutSettings: readonly Remark[];
  readonly measures: readonly Measure[];
}

/** Its vocabulary is large, and the pane is painted without it. */
export function loadUnderstanding(): Promise<typeof Understanding> {
  return import(/* webpackChunkName: "understanding" */ "../understanding");
}

/** Understands the workbook as a part of what an action does with it. */
export async function understandIn(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<UnderstoodWorkbook> {
  const understanding = await loadUnderstanding();
  let grids: readonly SheetGrid[] = [];
  const typed = queueReadingSettings(context, survey);
  const corrections = await readCorrections(context, async () => {
    grids = await readGrids(context, survey);
  });
  const model = understanding.understandWorkbook(grids, corrections);
  const listed = understanding.listedDefaults(model, today());
  const { settings, remarks } = understanding.readSettings(typed(), listed);
  const { asOf } = settings;
  return {
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
