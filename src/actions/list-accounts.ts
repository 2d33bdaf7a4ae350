import { ofAccount, readOwnSheets } from "../excel/facts/read-own-sheets";
import { readRanking } from "../excel/facts/read-ranking";
import { listSources } from "../excel/lists/list-sources";
import { readList } from "../excel/lists/read-list";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";
import type { AccountChoice } from "./contract";

/** Without a matrix: the accounts of the likeliest list, in its order, each once. */
async function accountsOfBestList(context: Excel.RequestContext, survey: WorkbookSurvey) {
  const sources = await listSources(context, survey);
  const best = sources.find(({ concern }) => concern === null);
  if (!best) {
    return [];
  }
  const { list } = await readList(context, best);
  return [...new Set(list.accounts)].map((account) => ({ account, score: null, rank: null }));
}

/** The accounts a plan or review can be made for, with the plans they have. */
export function listAccounts(): Promise<readonly AccountChoice[]> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const ranking = await readRanking(context, survey);
      const accounts = ranking ?? (await accountsOfBestList(context, survey));
      const plans = (await readOwnSheets(context, survey)).filter(({ kind }) => kind === "plan");
      return accounts.map((choice) => ({
        ...choice,
        plans: ofAccount(plans, choice.account).map(({ sheet }) => sheet.name),
      }));
    }),
  );
}
