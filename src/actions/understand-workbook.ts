import type * as Understanding from "../understanding";
import type { ListedDefaults, WorkbookSettings } from "../domain/settings/workbook-settings";
import { readGrids, type RowsRead } from "../excel/lists/read-grids";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { queueReadingSettings } from "../excel/settings/read-typed-settings";
import { settingsSheetState, type SettingsSheetState } from "../excel/settings/settings-place";
import {
  forgetCorrection,
  readCorrections,
  writeCorrection,
} from "../excel/store/list-corrections";
import type { DataCheck } from "../understanding/data-check";
import type { DroppedCorrection } from "../understanding/drop-correction";
import type { FieldsOfKinds } from "../understanding/fields-of-kinds";
import type { ServedNeed } from "../understanding/missing";
import type { Remark, SheetGrid } from "../understanding/sheet-grid";
import type { Measure } from "../understanding/measures/measure";
import type { Correction } from "../understanding/correction";
import type { WorkbookModel } from "../understanding/workbook-model";
import { answer } from "./answer";
import type { RunOptions } from "./contract";
import { today } from "./today";

export type {
  AccountsWithout,
  ColumnCheck,
  DataCheck,
  RepeatCheck,
} from "../understanding/data-check";
export type { DroppedCorrection } from "../understanding/drop-correction";
export type { FieldsOfKinds } from "../understanding/fields-of-kinds";
export type { NearestList, Need, ServedNeed } from "../understanding/missing";
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
  /** What the user has said of the lists. */
  readonly corrections: readonly Correction[];
}

/** All that the page Data tells of a workbook. */
export interface WorkbookOverview extends UnderstoodWorkbook {
  readonly needs: readonly ServedNeed[];
  readonly check: DataCheck;
  /** What a column can be said to be. */
  readonly fields: FieldsOfKinds;
}

/** Its vocabulary is large, and the pane is painted without it. */
export function loadUnderstanding(): Promise<typeof Understanding> {
  return import(/* webpackChunkName: "understanding" */ "../understanding");
}

/** Understands the workbook as a part of what an action does with it. */
export async function understandIn(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  onRows?: RowsRead,
): Promise<UnderstoodWorkbook> {
  const understanding = await loadUnderstanding();
  let grids: readonly SheetGrid[] = [];
  const typed = queueReadingSettings(context, survey);
  const corrections = await readCorrections(context, async () => {
    grids = await readGrids(context, survey, onRows);
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
    corrections,
  };
}

/** Reading takes this share of the time, thinking the rest. */
const shareOfReading = 0.6;

/** Reads every list of the workbook, with what the user has said of them and what there is to say. */
export function understandWorkbook({
  onProgress,
  ...watched
}: RunOptions = {}): Promise<WorkbookOverview> {
  return answer(async () => {
    const understood = await runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      return understandIn(context, survey, (read, rows) =>
        onProgress?.({
          share: (shareOfReading * read) / Math.max(1, rows),
          step: `Reading ${rows.toLocaleString("en")} rows`,
        }),
      );
    }, watched);
    const { checkData, fieldsOfKinds, servedNeeds } = await loadUnderstanding();
    const { model } = understood;
    return {
      ...understood,
      needs: servedNeeds(model),
      check: checkData(model),
      fields: fieldsOfKinds(),
    };
  });
}

/** Remembers in the workbook what the user says of a list. */
export function correctList(correction: Correction): Promise<void> {
  return answer(() => runInExcel((context) => writeCorrection(context, correction)));
}

/** Takes back what the user has said of a list, or a part of it: it is understood as it was found. */
export function dropWhatWasSaid(dropped: DroppedCorrection): Promise<void> {
  return answer(() => runInExcel((context) => forgetCorrection(context, dropped)));
}
