import type { AccountFacts } from "../domain/plan/account-facts";
import { readStandings } from "../excel/facts/read-standing";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import { today } from "./today";
import { loadUnderstanding, understandIn } from "./understand-workbook";

/** Everything the workbook tells about one account: what its lists mean, and where it stands. */
export async function gatherFacts(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  account: string,
): Promise<AccountFacts> {
  const { model } = await understandIn(context, survey);
  const standing = (await readStandings(context, survey))(account);
  const { factsOf } = await loadUnderstanding();
  return { ...factsOf(model, account, today()), standing };
}
