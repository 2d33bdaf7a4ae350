import { readRecords } from "../excel/again/read-records";
import { sameNameKey } from "../excel/cells/cell-value";
import { matrixSheet, readMatrix } from "../excel/facts/read-matrix";
import { readOwnSheets } from "../excel/facts/read-own-sheets";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { recordOfMark } from "../excel/store/sheet-record";
import type { WorkbookModel } from "../understanding/workbook-model";
import { readIds } from "./account-ids";
import { answer } from "./answer";
import { loadUnderstanding, understandIn } from "./understand-workbook";

/** What the lists call an account now, which a sheet of ours calls as it was called then. */
export type CalledNow = (account: string) => string;

/** The ids of accounts that the newest matrix calls otherwise than the lists do. */
async function idsOnMatrix(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  isUnknown: (account: string) => boolean,
): Promise<readonly (readonly [string, string])[]> {
  if (!survey.sheets.some(({ ownKind }) => ownKind === "matrix")) return [];
  const { accounts } = await readMatrix(context, survey, null);
  const unknown = accounts.map(({ account }) => account).filter(isUnknown);
  if (unknown.length === 0) return [];
  const idOf = await readIds(context, matrixSheet(survey, null));
  return unknown.flatMap((account) => {
    const id = idOf(account);
    return id === null ? [] : [[sameNameKey(account), id] as const];
  });
}

/** The same of plans and reviews. */
async function idsOnSheets(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  isUnknown: (account: string) => boolean,
): Promise<readonly (readonly [string, string])[]> {
  const unknown = (await readOwnSheets(context, survey)).filter(({ account }) =>
    isUnknown(account),
  );
  if (unknown.length === 0) return [];
  const records = await readRecords(
    context,
    unknown.map(({ sheet }) => sheet),
  );
  return unknown.flatMap(({ sheet, account }, at) => {
    const id = recordOfMark(sheet.mark, records[at] ?? null)?.accountId ?? null;
    return id === null ? [] : [[sameNameKey(account), id] as const];
  });
}

/** Follows renamed accounts by the ids that are kept of them; sheets are read for names that no list has. */
export async function readCalledNow(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  model: WorkbookModel,
): Promise<CalledNow> {
  const { knownAccount } = await loadUnderstanding();
  const isUnknown = (account: string): boolean => knownAccount(model, account, null) === null;
  const ids = new Map([
    ...(await idsOnMatrix(context, survey, isUnknown)),
    ...(await idsOnSheets(context, survey, isUnknown)),
  ]);
  return (account) =>
    knownAccount(model, account, ids.get(sameNameKey(account)) ?? null) ?? account;
}

/** Each account as the lists call it now. */
export function accountsCalledNow(accounts: readonly string[]): Promise<readonly string[]> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const { model } = await understandIn(context, survey);
      return accounts.map(await readCalledNow(context, survey, model));
    }),
  );
}
