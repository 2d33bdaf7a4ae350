import type { AccountFacts } from "../domain/plan/account-facts";
import { readStanding } from "../excel/facts/read-standing";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import { understandShared } from "./shared-reading";
import { loadUnderstanding } from "./understand-workbook";
import type { SharedReading, UnderstoodWorkbook } from "./understood-workbook";

export interface GatheredFacts {
  readonly facts: AccountFacts;
  readonly understood: UnderstoodWorkbook;
}

/** Everything the workbook tells about one account: what its lists mean, and where it stands. */
export async function gatherFacts(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  account: string,
  reading?: SharedReading,
): Promise<GatheredFacts> {
  const understood = await understandShared(context, survey, reading);
  const standing = await readStanding(context, survey, account);
  const { factsOf } = await loadUnderstanding();
  const { model, settings } = understood;
  return { facts: { ...factsOf(model, account, settings), standing }, understood };
}
