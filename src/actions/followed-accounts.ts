import type { PlanGoal } from "../domain/plan/plan-rows";
import type { ScorecardFacts } from "../domain/scorecard/scorecard-facts";
import { sameNameKey } from "../excel/cells/cell-value";
import { readMatrix, type MatrixReading } from "../excel/facts/read-matrix";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { closedRecordsOf, readReviewSources, type ReviewSources } from "./review-sources";
import { loadUnderstanding } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";

/** The accounts of scorecard and portfolio review, with what stands of them on our own sheets. */
export interface FollowedPortfolio {
  readonly facts: ScorecardFacts;
  /** "12 key accounts". */
  readonly followed: string;
  readonly sources: ReviewSources;
  readonly matrix: MatrixReading | null;
}

interface Chosen {
  readonly names: readonly string[];
  readonly word: "key account" | "account";
}

/** The key accounts of the newest matrix, else those whose status is Key in their list, else all. */
function chosenAccounts(
  { model }: UnderstoodWorkbook,
  matrix: MatrixReading | null,
  programme: readonly { readonly name: string; readonly isKey: boolean }[],
): Chosen {
  const all = (model.accounts?.names ?? []).filter((name) => name !== "");
  if (all.length === 0) {
    throw new Refusal(
      "badInput",
      "No list of accounts was found: paste one, or say on the page Data which it is.",
    );
  }
  const ofMatrix = (matrix?.accounts ?? []).filter(({ isKey }) => isKey);
  if (ofMatrix.length > 0) {
    return { names: ofMatrix.map(({ account }) => account), word: "key account" };
  }
  const keys = programme.filter(({ isKey }) => isKey);
  return keys.length > 0
    ? { names: keys.map(({ name }) => name), word: "key account" }
    : { names: all, word: "account" };
}

/** Goals as they stand on the plan for the reported period, else as the closed review has them. */
function goalsAt(
  sources: ReviewSources,
  account: string,
  reported: number,
): (period: { readonly firstDay: number; readonly lastDay: number }) => readonly PlanGoal[] | null {
  const closed = closedRecordsOf(sources, account);
  return ({ firstDay, lastDay }) => {
    const kept = closed.find((one) => one.firstDay === firstDay && one.lastDay === lastDay);
    if (kept !== undefined) return kept.goals.map((goal) => ({ ...goal, measure: null }));
    return lastDay === reported ? (sources.planRowsOf(account)?.goals ?? null) : null;
  };
}

/** Which accounts are followed, and the matrix that says so. */
export async function followedNames(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  understood: UnderstoodWorkbook,
): Promise<Chosen & { readonly matrix: MatrixReading | null }> {
  const { keyAccounts } = await loadUnderstanding();
  const hasMatrix = survey.sheets.some(({ ownKind }) => ownKind === "matrix");
  const matrix = hasMatrix ? await readMatrix(context, survey, null) : null;
  return { ...chosenAccounts(understood, matrix, keyAccounts(understood.model)), matrix };
}

/** Reads what scorecard and portfolio review are made from, as of the last day of a period. */
export async function readFollowedPortfolio(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  understood: UnderstoodWorkbook,
  lastDay: number,
): Promise<FollowedPortfolio> {
  const { scorecardFacts } = await loadUnderstanding();
  const { names, word, matrix } = await followedNames(context, survey, understood);
  const tiers = new Map(
    (matrix?.accounts ?? []).map(({ account, tier }) => [sameNameKey(account), tier]),
  );
  const sources = await readReviewSources(context, survey, understood, names);
  const facts = scorecardFacts(understood.model, understood.settings, {
    names,
    tierOf: (account) => tiers.get(sameNameKey(account)) ?? null,
    goalsOf: (account) => goalsAt(sources, account, lastDay),
  });
  const followed = `${names.length} ${word}${names.length === 1 ? "" : "s"}`;
  return { facts, followed, sources, matrix };
}
