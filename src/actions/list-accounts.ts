import { recommendCadence } from "../domain/plan/recommended-cadence";
import type { Cadence } from "../domain/plan/review-period";
import type { ReviewRecord } from "../domain/review/review-record";
import { sameNameKey } from "../excel/cells/cell-value";
import { ofAccount, readOwnSheets, type OwnSheet } from "../excel/facts/read-own-sheets";
import { readRanking } from "../excel/facts/read-ranking";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { readReviewArchive } from "../excel/store/review-archive";
import type { ArchivedReview } from "../sheets/archive/archived-review";
import { answer } from "./answer";
import type { AccountChoice, AccountReview } from "./contract";
import { namesInLists } from "./listed-accounts";

const cadences: readonly Cadence[] = ["weekly", "monthly", "quarterly"];

/** Without a matrix: the accounts that the lists tell of, in their order, each once. */
async function accountsOfLists(context: Excel.RequestContext, survey: WorkbookSurvey) {
  const names = await namesInLists(context, survey);
  return names.map((account) => ({ account, score: null, rank: null }));
}

/** What is agreed on the plan; without one, the recommendation for an account of this rank. */
function cadenceOf(plan: OwnSheet | undefined, rank: number | null, outOf: number): Cadence {
  const agreed = cadences.find((cadence) => cadence === plan?.cadence.toLowerCase());
  return agreed ?? recommendCadence({ rank, outOf, openRisks: 0, teamSize: 0 }).cadence;
}

/** Those on sheets, and those that are folded away. */
function reviewsOf(
  sheets: readonly OwnSheet[],
  archived: readonly ArchivedReview[],
  account: string,
): readonly AccountReview[] {
  const standing = sheets.map(({ sheet, periodLabel, periodLastDay, isClosed }) => ({
    sheetName: sheet.name,
    label: periodLabel,
    lastDay: periodLastDay ?? 0,
    isClosed,
    ...(sheet.period === null ? {} : { isOwn: true }),
  }));
  const isThere = ({ label, lastDay }: Pick<ReviewRecord, "label" | "lastDay">): boolean =>
    standing.some((one) => one.isClosed && one.label === label && one.lastDay === lastDay);
  const folded = archived
    .filter((one) => sameNameKey(one.account) === sameNameKey(account) && !isThere(one.record))
    .map(({ sheetName, record, lastDay }) => ({
      sheetName,
      label: record.label,
      lastDay,
      isClosed: true,
      isArchived: true,
    }));
  return [...standing, ...folded].sort((one, other) => one.lastDay - other.lastDay);
}

interface FoundAccounts {
  readonly choices: readonly AccountChoice[];
  readonly isBeingCalculated: boolean;
}

type AccountsWithoutMatrix = typeof accountsOfLists;

function findAccounts(withoutMatrix: AccountsWithoutMatrix): Promise<FoundAccounts> {
  return runInExcel(async (context) => {
    const survey = await surveyWorkbook(context);
    const ranking = await readRanking(context, survey);
    const accounts = ranking?.accounts ?? (await withoutMatrix(context, survey));
    const scored = accounts.filter(({ score }) => score !== null).length;
    const all = await readOwnSheets(context, survey);
    const plans = all.filter(({ kind }) => kind === "plan");
    const reviews = all.filter(({ kind }) => kind === "review");
    const archived = (await readReviewArchive(context)).reviews;
    return {
      choices: accounts.map(({ account, score, rank }) => {
        const own = ofAccount(plans, account);
        return {
          account,
          score,
          rank,
          plans: own.map(({ sheet }) => sheet.name),
          reviews: reviewsOf(ofAccount(reviews, account), archived, account),
          cadence: cadenceOf(own.at(-1), rank, scored),
        };
      }),
      isBeingCalculated: ranking?.isBeingCalculated ?? false,
    };
  });
}

/** Long enough for the scores of a matrix just made, short enough not to hold up the pane. */
const patience = { looks: 12, pauseInMilliseconds: 400 };

/** Looks again while scores are being calculated: the best account is the one to propose. */
async function whenCalculated(
  withoutMatrix: AccountsWithoutMatrix,
  looksLeft: number,
): Promise<readonly AccountChoice[]> {
  const { choices, isBeingCalculated } = await findAccounts(withoutMatrix);
  if (!isBeingCalculated || looksLeft <= 1) {
    return choices;
  }
  await new Promise((resolve) => setTimeout(resolve, patience.pauseInMilliseconds));
  return whenCalculated(withoutMatrix, looksLeft - 1);
}

/** The accounts a plan or review can be made for, with the plans they have. */
export function listAccounts(): Promise<readonly AccountChoice[]> {
  return answer(() => whenCalculated(accountsOfLists, patience.looks));
}

/** The accounts of the newest matrix; none without one, and no list is read to find that out. */
export function listRankedAccounts(): Promise<readonly AccountChoice[]> {
  return answer(() => whenCalculated(async () => [], patience.looks));
}
