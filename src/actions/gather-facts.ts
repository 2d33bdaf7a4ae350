import type { AccountFacts } from "../domain/plan/account-facts";
import { readStandings } from "../excel/facts/read-standing";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import type { Notice } from "./contract";
import { understandShared } from "./shared-reading";
import { loadUnderstanding } from "./understand-workbook";
import type { SharedReading, UnderstoodWorkbook } from "./understood-workbook";

/** An account's facts, and what is to be said of those that are missing. */
export interface GatheredFacts {
  readonly facts: AccountFacts;
  readonly understood: UnderstoodWorkbook;
  readonly notices: readonly Notice[];
}

/** Everything the workbook tells about one account: what its lists mean, and where it stands. */
export async function gatherFacts(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  account: string,
  reading?: SharedReading,
): Promise<GatheredFacts> {
  const understood = await understandShared(context, survey, reading);
  const standing = (await readStandings(context, survey))(account);
  const { factsOf, missingFacts } = await loadUnderstanding();
  const { model, settings } = understood;
  const facts = { ...factsOf(model, account, settings), standing };
  return { facts, understood, notices: missingFacts(model, facts) };
}
