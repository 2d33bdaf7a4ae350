import type { AccountFacts } from "../domain/plan/account-facts";
import { readStanding } from "../excel/facts/read-standing";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import { today } from "./today";
import { understandShared } from "./shared-reading";
import { loadUnderstanding } from "./understand-workbook";
import type { SharedReading } from "./understood-workbook";

/** Everything the workbook tells about one account: what its lists mean, and where it stands. */
export async function gatherFacts(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  account: string,
  reading?: SharedReading,
): Promise<AccountFacts> {
  const { model } = await understandShared(context, survey, reading);
  const standing = await readStanding(context, survey, account);
  const { factsOf } = await loadUnderstanding();
  return { ...factsOf(model, account, today()), standing };
}
