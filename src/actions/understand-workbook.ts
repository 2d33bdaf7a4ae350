import type * as Understanding from "../understanding";
import { readGrids } from "../excel/lists/read-grids";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import {
  readCorrections,
  readCorrectionsText,
  writeCorrection,
} from "../excel/store/list-corrections";
import type { SheetGrid } from "../understanding/sheet-grid";
import type { Measure } from "../understanding/measures/measure";
import type { Correction, WorkbookModel } from "../understanding/workbook-model";
import { runSettled } from "../excel/run-settled";
import { confirm } from "../excel/write/confirm";
import { answer } from "./answer";
import { changeWorkbook } from "./change-workbook";
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
): Promise<UnderstoodWorkbook> {
  const { understandWorkbook: understand, measuresOf, workbookDay } = await loadUnderstanding();
  let grids: readonly SheetGrid[] = [];
  const corrections = await readCorrections(context, async () => {
    grids = await readGrids(context, survey);
  });
  const model = understand(grids, corrections);
  const asOf = workbookDay(model, today());
  return { model, asOf, measures: measuresOf(model, asOf) };
}

/** Reads every list of the workbook, with what the user has said of them. */
export function understandWorkbook(): Promise<UnderstoodWorkbook> {
  return answer(() =>
    runInExcel(async (context) => understandIn(context, await surveyWorkbook(context))),
  );
}

/** Remembers in the workbook what the user says of a list. */
export function correctList(correction: Correction): Promise<void> {
  let written: string | null = null;
  const find = async () => (written === (await runInExcel(readCorrectionsText)) ? true : null);
  return changeWorkbook("Correcting a list", async () => {
    await confirm(
      async () => {
        await runSettled((context) =>
          writeCorrection(context, correction, (text) => {
            written = text;
          }),
        );
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
