import type { AccountStanding } from "../../domain/plan/account-facts";
import type { WorkbookSurvey } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";
import { matrixColumns, newestMatrix, rankedAccounts, standingAmong } from "./matrix-standing";

/** Where accounts stand in the newest matrix of the workbook; null for all without one. */
export async function readStandings(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<(account: string) => AccountStanding | null> {
  const matrix = newestMatrix(survey);
  if (!matrix) return () => null;
  const read = await readAreas(context, matrixColumns(matrix));
  const [accounts = [], scores = [], ranks = [], tiers = []] = read.map((values) =>
    values.map((row) => row[0] ?? ""),
  );
  const ranked = rankedAccounts(accounts, scores, ranks, tiers);
  return (account) => standingAmong(ranked, account, matrix.sheetName);
}
