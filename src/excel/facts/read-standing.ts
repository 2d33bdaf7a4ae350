import type { AccountStanding } from "../../domain/plan/account-facts";
import type { WorkbookSurvey } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";
import { matrixColumns, newestMatrix, rankedAccounts, standingAmong } from "./matrix-standing";

/** Where an account stands in the newest matrix of the workbook; null without one. */
export async function readStanding(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  account: string,
): Promise<AccountStanding | null> {
  const matrix = newestMatrix(survey);
  if (!matrix) return null;
  const read = await readAreas(context, matrixColumns(matrix));
  const [accounts = [], scores = [], ranks = [], tiers = []] = read.map((values) =>
    values.map((row) => row[0] ?? ""),
  );
  return standingAmong(rankedAccounts(accounts, scores, ranks, tiers), account, matrix.sheetName);
}
