import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import type { DataCheck } from "../understanding/data-check";
import type { FieldsOfKinds } from "../understanding/fields-of-kinds";
import type { ServedNeed } from "../understanding/missing";
import { sourcesIn } from "./account-lists";
import { answer } from "./answer";
import type { AccountSource, RunOptions } from "./contract";
import { loadUnderstanding, understandIn } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";

/** All that the page Data tells of a workbook. */
export interface WorkbookOverview extends UnderstoodWorkbook {
  /** The lists that accounts could be read from, the likeliest first. */
  readonly sources: readonly AccountSource[];
  readonly needs: readonly ServedNeed[];
  readonly check: DataCheck;
  /** What a column can be said to be. */
  readonly fields: FieldsOfKinds;
}

/** Reading takes this share of the time, thinking the rest. */
const shareOfReading = 0.6;

/** Reads every list of the workbook once, with what the user has said of them and what there is to say. */
export function overviewWorkbook({
  onProgress,
  ...watched
}: RunOptions = {}): Promise<WorkbookOverview> {
  return answer(async () => {
    const { survey, understood } = await runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const understood = await understandIn(context, survey, {
        onRows: (read, rows) =>
          onProgress?.({
            share: (shareOfReading * read) / Math.max(1, rows),
            step: `Reading ${rows.toLocaleString("en")} rows`,
          }),
      });
      return { survey, understood };
    }, watched);
    const { checkData, fieldsOfKinds, servedNeeds } = await loadUnderstanding();
    const { model } = understood;
    const sources = await sourcesIn(survey, understood);
    return {
      ...understood,
      sources: sources.flatMap(({ source, addedUpBy }) => (addedUpBy === null ? [source] : [])),
      needs: servedNeeds(model),
      check: checkData(model),
      fields: fieldsOfKinds(),
    };
  });
}
