import type { AccountFacts } from "../domain/plan/account-facts";
import type { ReviewPeriod } from "../domain/plan/review-period";
import {
  ofAccount,
  readNamedRanges,
  readOwnSheets,
  type OwnSheet,
} from "../excel/facts/read-own-sheets";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runSettled } from "../excel/run-settled";
import { writeSheets } from "../excel/write/write-sheets";
import type { PlanRows, PreviousReview } from "../domain/plan/plan-rows";
import {
  planRangeNames,
  planRowsFrom,
  previousReviewFrom,
  reviewRangeNames,
} from "../sheets/read-back";
import { reviewSheet } from "../sheets/review";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { gatherFacts } from "./gather-facts";
import { noticesAboutFacts } from "./notices-about-facts";

interface ReviewMaterial {
  readonly facts: AccountFacts;
  readonly plan: PlanRows | null;
  readonly previous: PreviousReview | null;
}

/** The latest review of the account that covers days before this period. */
function reviewBefore(sheets: readonly OwnSheet[], firstDay: number): OwnSheet | undefined {
  const last = (sheet: OwnSheet) => sheet.periodLastDay ?? 0;
  return sheets
    .filter((sheet) => sheet.kind === "review" && last(sheet) > 0 && last(sheet) < firstDay)
    .sort((a, b) => last(b) - last(a))[0];
}

async function gatherMaterial(
  context: Excel.RequestContext,
  account: string,
  period: ReviewPeriod,
): Promise<ReviewMaterial> {
  const survey = await surveyWorkbook(context);
  const facts = await gatherFacts(context, survey, account);
  const own = ofAccount(await readOwnSheets(context, survey), account);
  const plan = own.filter(({ kind }) => kind === "plan").at(-1);
  const before = reviewBefore(own, period.firstDay);
  const planRanges = plan ? await readNamedRanges(context, plan.sheet, planRangeNames) : null;
  const reviewRanges = before
    ? await readNamedRanges(context, before.sheet, reviewRangeNames)
    : null;
  return {
    facts,
    plan: planRanges && planRowsFrom(planRanges),
    previous: before && reviewRanges ? previousReviewFrom(before.periodLabel, reviewRanges) : null,
  };
}

/** Writes the review of an account for a period: what its plan and the workbook tell about it. */
export function createReview(
  account: string,
  period: ReviewPeriod,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  const task = `Review of ${account} for ${period.label}`;
  return changeWorkbook(task, async () => {
    options.onProgress?.({ share: 0, step: "Gathering the facts" });
    const material = await runSettled(
      (context) => gatherMaterial(context, account, period),
      options,
    );
    const written = await writeSheets([reviewSheet({ ...material, period })], {
      ...options,
      task,
    });
    const withoutPlan =
      material.plan === null
        ? [
            {
              severity: "info" as const,
              sentence: `${account} has no plan yet, so the review shows no goals and actions: make one with New plan.`,
              cell: null,
            },
          ]
        : [];
    return createdSheet(written, `${task}.`, [
      ...withoutPlan,
      ...noticesAboutFacts(material.facts),
    ]);
  });
}
