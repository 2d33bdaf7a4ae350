import type { AccountStanding } from "../../domain/plan/account-facts";
import type { CellArea } from "../cells/address";
import { cellText, isBlank, isErrorValue, sameNameKey, type CellValue } from "../cells/cell-value";
import type { WorkbookSurvey } from "../lists/survey-workbook";

/** The columns of the newest scoring matrix of a workbook. */
export interface MatrixAreas {
  readonly sheetName: string;
  readonly accounts: CellArea;
  readonly scores: CellArea;
  readonly ranks: CellArea;
  /** Matrices of the first version did not name them. */
  readonly tiers: CellArea | null;
}

/** The columns of a matrix in the order in which they are read. */
export function matrixColumns(matrix: MatrixAreas): readonly CellArea[] {
  const { accounts, scores, ranks, tiers } = matrix;
  return [accounts, scores, ranks, ...(tiers ? [tiers] : [])];
}

export interface RankedAccount {
  readonly account: string;
  readonly score: number | null;
  readonly rank: number | null;
  readonly tier: string | null;
}

/** New sheets go to the end, so the last matrix is the newest. */
export function newestMatrix(survey: WorkbookSurvey): MatrixAreas | null {
  const sheet = survey.sheets.filter(({ ownKind }) => ownKind === "matrix").at(-1);
  const area = (wanted: string) => sheet?.names.find(({ name }) => name === wanted)?.area ?? null;
  const accounts = area("AccountNames");
  const scores = area("Scores");
  const ranks = area("Ranks");
  return sheet && accounts && scores && ranks
    ? { sheetName: sheet.name, accounts, scores, ranks, tiers: area("AccountTiers") }
    : null;
}

/** The accounts of a matrix with their scores, as far as these are numbers. */
export function rankedAccounts(
  accounts: readonly CellValue[],
  scores: readonly CellValue[],
  ranks: readonly CellValue[],
  tiers: readonly CellValue[],
): readonly RankedAccount[] {
  const numberAt = (values: readonly CellValue[], row: number) => {
    const value = values[row];
    return typeof value === "number" ? value : null;
  };
  return accounts.flatMap((account, row) => {
    const name = cellText(account);
    const tier = tiers[row] ?? "";
    return name === ""
      ? []
      : [
          {
            account: name,
            score: numberAt(scores, row),
            rank: numberAt(ranks, row),
            tier: isBlank(tier) || isErrorValue(tier) ? null : cellText(tier),
          },
        ];
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
        tier: own.tier,
        outOf: ranked.filter(({ score }) => score !== null).length,
        matrixSheet,
      }
    : null;
}
