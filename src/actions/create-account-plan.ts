import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { writeSheets } from "../excel/write/write-sheets";
import { accountPlanSheet } from "../sheets/account-plan";
import { answer } from "./answer";
import type { CreatedSheet, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { gatherFacts } from "./gather-facts";

/** Gathers what the workbook tells about an account and writes its plan on a sheet of its own. */
export function createAccountPlan(
  account: string,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  return answer(async () => {
    options.onProgress?.({ share: 0, step: "Gathering the facts" });
    const { facts, notices } = await runInExcel(async (context) =>
      gatherFacts(context, await surveyWorkbook(context), account),
    );
    const written = await writeSheets([accountPlanSheet(facts)], options);
    return createdSheet(written, `Plan for ${account}.`, notices);
  });
}
