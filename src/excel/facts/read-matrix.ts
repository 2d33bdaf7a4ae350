import { keyAccounts } from "../../domain/selection/key-accounts";
import { isKeyStatus } from "../../domain/selection/key-status";
import { matrixNames } from "../../sheets/matrix/matrix-names";
import { cellText, isBlank, isErrorValue, sameNameKey, type CellValue } from "../cells/cell-value";
import type { SurveyedSheet, WorkbookSurvey } from "../lists/survey-workbook";
import { Refusal } from "../refusal";
import { rankedAccounts, type RankedAccount } from "./matrix-standing";
import { readNamedRanges } from "./read-own-sheets";

export interface MatrixAccount extends RankedAccount {
  /** That it is among the best for the slots when weights are only roughly known, 0..1. */
  readonly probability: number | null;
  /** "Keep", "Promote", "Watch", "Review". */
  readonly action: string | null;
  /** Whether it stands in the sheet's list of key accounts. */
  readonly isKey: boolean;
}

export interface MatrixReading {
  readonly sheetName: string;
  readonly slots: number | null;
  /** Best first; those without a score last, in the order of the sheet. */
  readonly accounts: readonly MatrixAccount[];
}

const ranges = [
  "AccountNames",
  "Scores",
  "Ranks",
  "AccountTiers",
  "SlotProbabilities",
  "ShortlistActions",
  "Slots",
  matrixNames.status,
] as const;

/** The matrix of that name, or the newest one. */
export function matrixSheet(survey: WorkbookSurvey, sheetName: string | null): SurveyedSheet {
  const matrices = survey.sheets.filter(({ ownKind }) => ownKind === "matrix");
  const found =
    sheetName === null
      ? matrices.at(-1)
      : matrices.find(({ name }) => sameNameKey(name) === sameNameKey(sheetName));
  if (found === undefined) {
    const wanted = sheetName === null ? "There is no scoring matrix" : `${sheetName} is no matrix`;
    throw new Refusal("badInput", `${wanted} in this workbook: score the accounts first.`);
  }
  return found;
}

function textOf(value: CellValue | undefined): string | null {
  return value === undefined || isBlank(value) || isErrorValue(value) ? null : cellText(value);
}

/** What a matrix says now of every account; the newest one when no sheet is named. */
export async function readMatrix(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  sheetName: string | null,
): Promise<MatrixReading> {
  const sheet = matrixSheet(survey, sheetName);
  const read = await readNamedRanges(context, sheet, ranges);
  const column = (name: (typeof ranges)[number]): readonly CellValue[] =>
    (read[name] ?? []).map((row) => row[0] ?? "");
  const names = column("AccountNames");
  const [probabilities, actions] = [column("SlotProbabilities"), column("ShortlistActions")];
  const ranked = rankedAccounts(names, column("Scores"), column("Ranks"), column("AccountTiers"));
  const rows = names.flatMap((name, row) => (cellText(name) === "" ? [] : [row]));
  const [cell] = column("Slots");
  const slots = typeof cell === "number" ? cell : null;
  const statuses = column(matrixNames.status);
  const areKey = keyAccounts(
    ranked.map(({ rank }, index) => ({
      isCalledKey: isKeyStatus(cellText(statuses[rows[index] ?? -1] ?? "")),
      rank,
    })),
    slots,
  );
  const last = Number.POSITIVE_INFINITY;
  return {
    sheetName: sheet.name,
    slots,
    accounts: ranked
      .map((account, index): MatrixAccount => {
        const row = rows[index] ?? -1;
        const probability = probabilities[row];
        return {
          ...account,
          probability: typeof probability === "number" ? probability : null,
          action: textOf(actions[row]),
          isKey: areKey[index] ?? false,
        };
      })
      .sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || 0),
  };
}
