import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { followSettings } from "../sheets/follow-settings";
import { accountPlanSheet } from "../sheets/account-plan";
import { answer } from "./answer";
import type { CreatedSheet, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { gatherFacts } from "./gather-facts";
import { writeWithSettings } from "./with-settings";

/** Gathers what the workbook tells about an account and writes its plan on a sheet of its own. */
export function createAccountPlan(
  account: string,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  return answer(async () => {
    options.onProgress?.({ share: 0, step: "Gathering the facts" });
    const { facts, understood, notices } = await runInExcel(async (context) =>
      gatherFacts(context, await surveyWorkbook(context), account, options.reading),
    );
    const written = await writeWithSettings(
      [followSettings(accountPlanSheet(facts), facts.asOf)],
      understood,
      options,
    );
    return createdSheet(written, `Plan for ${account}.`, [...understood.aboutSettings, ...notices]);
  });
}
