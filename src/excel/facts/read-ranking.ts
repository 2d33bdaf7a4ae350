import type { WorkbookSurvey } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";
import { newestMatrix, rankedAccounts, type RankedAccount } from "./matrix-standing";

/** The accounts of the newest scoring matrix, best first; null without a matrix. */
export async function readRanking(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<readonly RankedAccount[] | null> {
  const matrix = newestMatrix(survey);
  if (!matrix) {
    return null;
  }
  const read = await readAreas(context, [matrix.accounts, matrix.scores, matrix.ranks]);
  const [accounts = [], scores = [], ranks = []] = read.map((values) =>
    values.map((row) => row[0] ?? ""),
  );
  const last = Number.POSITIVE_INFINITY;
  return [...rankedAccounts(accounts, scores, ranks)].sort(
    (a, b) => (a.rank ?? last) - (b.rank ?? last) || 0,
  );
}
