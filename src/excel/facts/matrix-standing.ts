import type { AccountStanding } from "../../domain/plan/account-facts";
import type { CellArea } from "../cells/address";
import { cellText, sameNameKey, type CellValue } from "../cells/cell-value";
import type { WorkbookSurvey } from "../lists/survey-workbook";

/** The columns of the newest scoring matrix of a workbook. */
export interface MatrixAreas {
  readonly sheetName: string;
  readonly accounts: CellArea;
  readonly scores: CellArea;
  readonly ranks: CellArea;
}

export interface RankedAccount {
  readonly account: string;
  readonly score: number | null;
  readonly rank: number | null;
}

/** New sheets go to the end, so the last matrix is the newest. */
export function newestMatrix(survey: WorkbookSurvey): MatrixAreas | null {
  const sheet = survey.sheets.filter(({ ownKind }) => ownKind === "matrix").at(-1);
  const area = (wanted: string) => sheet?.names.find(({ name }) => name === wanted)?.area ?? null;
  const accounts = area("AccountNames");
  const scores = area("Scores");
  const ranks = area("Ranks");
  return sheet && accounts && scores && ranks
    ? { sheetName: sheet.name, accounts, scores, ranks }
    : null;
}

/** The accounts of a matrix with their scores, as far as these are numbers. */
export function rankedAccounts(
  accounts: readonly CellValue[],
  scores: readonly CellValue[],
  ranks: readonly CellValue[],
): readonly RankedAccount[] {
  const numberAt = (values: readonly CellValue[], row: number) => {
    const value = values[row];
    return typeof value === "number" ? value : null;
  };
  return accounts.flatMap((account, row) => {
    const name = cellText(account);
    return name === ""
      ? []
      : [{ account: name, score: numberAt(scores, row), rank: numberAt(ranks, row) }];
  });
}

/** Where one account stands among those that have a score. */
export function standingAmong(
  ranked: readonly RankedAccount[],
  account: string,
  matrixSheet: string,
): AccountStanding | null {
  const key = sameNameKey(account);
  const own = ranked.find((entry) => sameNameKey(entry.account) === key);
  return own && own.score !== null && own.rank !== null
    ? {
        score: own.score,
        rank: own.rank,
        outOf: ranked.filter(({ score }) => score !== null).length,
        matrixSheet,
      }
    : null;
}
