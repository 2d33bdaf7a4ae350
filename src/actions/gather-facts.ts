import type { AccountFacts } from "../domain/plan/account-facts";
import { readStanding } from "../excel/facts/read-standing";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import type { Notice } from "./contract";
import { today } from "./today";
import { loadUnderstanding, understandIn } from "./understand-workbook";

/** An account's facts, and what is to be said of those that are missing. */
export interface GatheredFacts {
  readonly facts: AccountFacts;
  readonly notices: readonly Notice[];
}

/** Everything the workbook tells about one account: what its lists mean, and where it stands. */
export async function gatherFacts(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  account: string,
): Promise<GatheredFacts> {
  const { model } = await understandIn(context, survey);
  const standing = await readStanding(context, survey, account);
  const { factsOf, missingFacts } = await loadUnderstanding();
  const facts = { ...factsOf(model, account, today()), standing };
  return { facts, notices: missingFacts(model, facts) };
}
