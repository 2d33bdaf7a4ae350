import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runSettled } from "../excel/run-settled";
import { followSettings } from "../sheets/follow-settings";
import { accountPlanSheet } from "../sheets/account-plan";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { gatherFacts } from "./gather-facts";
import { writeWithSettings } from "./with-settings";

/** Gathers what the workbook tells about an account and writes its plan on a sheet of its own. */
export function createAccountPlan(
  account: string,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  const task = `Plan for ${account}`;
  return changeWorkbook(task, async () => {
    options.onProgress?.({ share: 0, step: "Gathering the facts" });
    const { facts, understood, notices } = await runSettled(
      async (context) =>
        gatherFacts(context, await surveyWorkbook(context), account, options.reading),
      options,
    );
    const written = await writeWithSettings(
      [followSettings(accountPlanSheet(facts), facts.asOf)],
      understood,
      { ...options, task },
    );
    return createdSheet(written, `${task}.`, [...understood.aboutSettings, ...notices]);
  });
}
