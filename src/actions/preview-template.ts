import { reviewPeriodContaining } from "../domain/plan/review-periods";
import { readStandings } from "../excel/facts/read-standing";
import {
  surveyWorkbook,
  type SurveyedSheet,
  type WorkbookSurvey,
} from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { readColumnWidths, readTemplateSheet } from "../excel/templates/read-template-sheets";
import { ownPlanSheet } from "../sheets/own-template/own-plan-sheet";
import { reviewSource } from "../sheets/own-template/own-review";
import { previewOfCopy } from "../sheets/own-template/preview-of-copy";
import { readTemplate } from "../sheets/own-template/read-template";
import { answer } from "./answer";
import type { SheetPreview } from "./contract";
import { inSentences, sheetCalled } from "./own-templates";
import { readReviewSources } from "./review-sources";
import { loadUnderstanding, understandIn } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";

/** How the plan of an account, or its review of the quarter, will look from a sheet of the user's. */
export async function previewOfOwn(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  understood: UnderstoodWorkbook,
  sheet: SurveyedSheet,
  account: string,
): Promise<SheetPreview> {
  const read = await readTemplateSheet(context, survey, sheet);
  const { template, faults } = readTemplate(read);
  if (faults.length > 0) throw new Refusal("badInput", inSentences(sheet.name, faults));
  const sources = await readReviewSources(context, survey, understood, [account]);
  const standingOf = await readStandings(context, survey);
  const { factsOf } = await loadUnderstanding();
  const { model, settings } = understood;
  const period = reviewPeriodContaining(settings.asOf, "quarterly", settings.fiscalYearStart);
  const source = template.isOfReviews
    ? reviewSource(sources.requestOf(account, period))
    : {
        facts: { ...factsOf(model, account, settings), standing: standingOf(account) },
        rows: sources.planRowsOf(account),
        review: null,
      };
  const columns = Math.max(0, ...read.cells.map((row) => row.length));
  const widths = await readColumnWidths(context, sheet, columns);
  return previewOfCopy(ownPlanSheet(template, source, sheet.id), read, widths);
}

/** The same of a sheet that may be no template yet. */
export function previewTemplate(sheetName: string, account: string): Promise<SheetPreview> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const sheet = sheetCalled(survey, sheetName);
      const understood = await understandIn(context, survey);
      return previewOfOwn(context, survey, understood, sheet, account);
    }),
  );
}
