import { isPending } from "../cells/cell-value";
import type { WorkbookSurvey } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";
import { matrixColumns, newestMatrix, rankedAccounts, type RankedAccount } from "./matrix-standing";

export interface Ranking {
  /** Best first. */
  readonly accounts: readonly RankedAccount[];
  /** Excel answers functions a moment after their formulas were written. */
  readonly isBeingCalculated: boolean;
}

/** The accounts of the newest scoring matrix; null without a matrix. */
export async function readRanking(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<Ranking | null> {
  const matrix = newestMatrix(survey);
  if (!matrix) {
    return null;
  }
  const read = await readAreas(context, matrixColumns(matrix));
  const [accounts = [], scores = [], ranks = [], tiers = []] = read.map((values) =>
    values.map((row) => row[0] ?? ""),
  );
  const last = Number.POSITIVE_INFINITY;
  return {
    accounts: [...rankedAccounts(accounts, scores, ranks, tiers)].sort(
      (a, b) => (a.rank ?? last) - (b.rank ?? last) || 0,
    ),
    isBeingCalculated: scores.some(isPending),
  };
}
