import {
  describeLists as describeListsOf,
  type DescribedList,
} from "../excel/facts/describe-lists";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";

/** What each list of the workbook was taken for, and how it is tied to the accounts. */
export function describeLists(): Promise<readonly DescribedList[]> {
  return answer(() =>
    runInExcel(async (context) => describeListsOf(context, await surveyWorkbook(context))),
  );
}
