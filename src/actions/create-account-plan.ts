import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runSettled } from "../excel/run-settled";
import { keepNewSheet, recordAbout } from "../excel/again/keep-new-sheet";
import { followSettings } from "../sheets/follow-settings";
import { accountPlanSheet, ourAccountPlan } from "../sheets/account-plan";
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
    const plan = followSettings(accountPlanSheet(facts), facts.asOf);
    let keep = (): void => undefined;
    const written = await writeWithSettings([plan], understood, {
      ...options,
      task,
      readBack: (context, [sheet]) => {
        if (!sheet) return;
        keep = keepNewSheet(context, sheet, {
          plan,
          our: ourAccountPlan(facts),
          about: recordAbout(facts),
        });
      },
      store: () => keep(),
    });
    return createdSheet(written, `${task}.`, [...understood.aboutSettings, ...notices]);
  });
}
