import type * as Understanding from "../understanding";
import { readGrids, type GridsToRead, type ReadGrids } from "../excel/lists/read-grids";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { queueReadingSettings } from "../excel/settings/read-typed-settings";
import { settingsSheetState } from "../excel/settings/settings-place";
import {
  forgetCorrection,
  readCorrections,
  readCorrectionsText,
  writeCorrection,
} from "../excel/store/list-corrections";
import { runSettled } from "../excel/run-settled";
import { confirm } from "../excel/write/confirm";
import type { DroppedCorrection } from "../understanding/drop-correction";
import type { Correction } from "../understanding/correction";
import { answer } from "./answer";
import { changeWorkbook } from "./change-workbook";
import { finishInTurns } from "./in-turns";
import { today } from "./today";
import type { UnderstoodWorkbook } from "./understood-workbook";

export type {
  AccountsWithout,
  ColumnCheck,
  DataCheck,
  RepeatCheck,
} from "../understanding/data-check";
export type { DroppedCorrection } from "../understanding/drop-correction";
export type { NearestList, Need, ServedNeed } from "../understanding/missing";
export type { Choice, Correction } from "../understanding/correction";
export type { TiedList, WorkbookModel } from "../understanding/workbook-model";
export type { Question, Remark } from "../understanding/sheet-grid";
export type { Measure } from "../understanding/measures/measure";
export type { UnderstoodWorkbook } from "./understood-workbook";

let understanding: Promise<typeof Understanding> | null = null;

/** Its vocabulary is large, and the pane is painted without it; what failed is tried again. */
export function loadUnderstanding(): Promise<typeof Understanding> {
  understanding ??= import(/* webpackChunkName: "understanding" */ "../understanding").catch(
    (problem: unknown) => {
      understanding = null;
      throw problem;
    },
  );
  return understanding;
}

/** Understands the workbook as a part of what an action does with it. */
export async function understandIn(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  toRead: GridsToRead = {},
): Promise<UnderstoodWorkbook> {
  const loaded = await loadUnderstanding();
  let grids: ReadGrids = { lists: [], besides: null };
  const typed = queueReadingSettings(context, survey);
  const corrections = await readCorrections(context, async () => {
    grids = await readGrids(context, survey, toRead);
  });
  const model = await finishInTurns(loaded.understandByPieces(grids.lists, corrections));
  const listed = loaded.listedDefaults(model, today());
  const { settings, remarks } = loaded.readSettings(typed(), listed);
  const { asOf } = settings;
  return {
    grids: [...grids.lists, ...(grids.besides ? [grids.besides] : [])],
    model,
    asOf,
    settings,
    listed,
    settingsSheet: settingsSheetState(survey),
    aboutSettings: remarks,
    measures: loaded.measuresOf(model, asOf),
    corrections,
  };
}

/** Reads every list of the workbook, with what the user has said of them. */
export function understandWorkbook(): Promise<UnderstoodWorkbook> {
  return answer(() =>
    runInExcel(async (context) => understandIn(context, await surveyWorkbook(context))),
  );
}

type WriteWhatIsSaid = (
  context: Excel.RequestContext,
  onText: (text: string) => void,
) => Promise<void>;

/** Changes what is remembered of the lists; where Excel fails, it is looked up what became of it. */
function changeWhatIsSaid(task: string, write: WriteWhatIsSaid): Promise<void> {
  let written: string | null = null;
  const onText = (text: string): void => {
    written = text;
  };
  const find = async () => (written === (await runInExcel(readCorrectionsText)) ? true : null);
  return changeWorkbook(task, async () => {
    await confirm(
      async () => {
        await runSettled((context) => write(context, onText));
        return true;
      },
      {
        wasSent: () => written !== null,
        find,
        unknown: "Look at the list before you correct it again.",
      },
    );
  });
}

/** Remembers in the workbook what the user says of a list. */
export function correctList(correction: Correction): Promise<void> {
  return changeWhatIsSaid("Correcting a list", (context, onText) =>
    writeCorrection(context, correction, onText),
  );
}

/** Takes back what the user has said of a list, or a part of it: it is understood as it was found. */
export function dropWhatWasSaid(dropped: DroppedCorrection): Promise<void> {
  return changeWhatIsSaid("Taking back a correction", (context, onText) =>
    forgetCorrection(context, dropped, onText),
  );
}
