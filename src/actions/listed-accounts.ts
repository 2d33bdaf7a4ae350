import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import type { WorkbookModel } from "../understanding/workbook-model";
import { answer } from "./answer";
import { understandIn } from "./understand-workbook";

/** The accounts that the lists tell of, in their order, each once. */
export function namesOf({ accounts }: WorkbookModel): readonly string[] {
  return [...new Set((accounts?.names ?? []).filter((name) => name !== ""))];
}

/** The same, of lists that are not understood yet. */
export async function namesInLists(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<readonly string[]> {
  const { model } = await understandIn(context, survey);
  return namesOf(model);
}

/** The same, whether a matrix knows them or not. */
export function listedAccounts(): Promise<readonly string[]> {
  return answer(() =>
    runInExcel(async (context) => namesInLists(context, await surveyWorkbook(context))),
  );
}
