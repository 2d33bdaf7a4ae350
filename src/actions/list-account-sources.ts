import { listSources } from "../excel/lists/list-sources";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";
import type { AccountSource } from "./contract";

export function listAccountSources(): Promise<readonly AccountSource[]> {
  return answer(() =>
    runInExcel(async (context) => listSources(context, await surveyWorkbook(context))),
  );
}
