import type { ReviewPeriod } from "../domain/plan/review-period";
import { isoDayOf } from "../domain/review/facts-of-period";
import { keepNewSheet, recordAbout } from "../excel/again/keep-new-sheet";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { ourReview, reviewSheet, type ReviewRequest } from "../sheets/review";
import { changeWorkbook } from "./change-workbook";
import { info } from "./info-notice";
import type { CreatedSheet, Notice, RunOptions } from "./contract";
import { changedInPlace, createdSheet } from "./created-sheet";
import { refreshInPlace } from "./refresh-plans";
import { keptOf, noticesAboutClosed, periodOf, readReviewSources } from "./review-sources";
import { understandShared } from "./shared-reading";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeWithSettings } from "./with-settings";

interface Gathered {
  readonly request: ReviewRequest;
  readonly understood: UnderstoodWorkbook;
  readonly notices: readonly Notice[];
  /** The review of this account and period that is there already. */
  readonly existing: OwnSheetNow | null;
}

/** An earlier review that is still open is no record to compare with. */
function stillOpen(reviews: readonly OwnSheetNow[], firstDay: number): readonly Notice[] {
  const open = reviews.filter(
    (review) => !review.record?.closed && (periodOf(review)?.lastDay ?? firstDay) < firstDay,
  );
  const last = open.at(-1);
  return last === undefined
    ? []
    : [
        info(
          `${last.sheet.name} is still open: close it, then refresh this review, which then says what changed since.`,
        ),
      ];
}

async function gather(
  context: Excel.RequestContext,
  account: string,
  period: ReviewPeriod,
  options: RunOptions,
): Promise<Gathered> {
  const survey = await surveyWorkbook(context);
  const understood = await understandShared(context, survey, options.reading);
  const { asOf } = understood.settings;
  if (period.firstDay > asOf) {
    throw new Refusal(
      "badInput",
      `${period.label} begins on ${isoDayOf(period.firstDay)}, after ${isoDayOf(asOf)}, for which the lists stand: choose a period that has begun.`,
    );
  }
  const sources = await readReviewSources(context, survey, understood, [account]);
  const request = sources.requestOf(account, period);
  const reviews = sources.reviewsOf(account);
  const ofPeriod = reviews.filter((review) => {
    const found = periodOf(review);
    return found?.firstDay === period.firstDay && found.lastDay === period.lastDay;
  });
  return {
    request,
    understood,
    existing: ofPeriod.find(({ isCopy }) => !isCopy) ?? ofPeriod[0] ?? null,
    notices: [
      ...(request.plan === null
        ? [
            info(
              `${account} has no plan yet, so the review shows no goals, people and risks of one: make one with New plan.`,
            ),
          ]
        : []),
      ...stillOpen(reviews, period.firstDay),
      ...noticesAboutClosed(reviews, () => request),
      ...sources.missingOf(request.facts),
    ],
  };
}

/** A review that is closed stays what it is. */
function closedReview({ sheet }: OwnSheetNow, notices: readonly Notice[]): CreatedSheet {
  return changedInPlace(
    {
      sheetId: sheet.id,
      sheetName: sheet.name,
      sentence: `${sheet.name} is closed: it stays as it is.`,
      isUpdate: true,
      notices,
    },
    { images: [], records: [], snapshots: [] },
  );
}

/**
 * Writes the review of an account for a period: what its plan and the workbook tell about it. One that
 * is there already is refreshed in its place, unless it is closed.
 */
export function createReview(
  account: string,
  period: ReviewPeriod,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  const task = `Review of ${account} for ${period.label}`;
  return changeWorkbook(task, async () => {
    options.onProgress?.({ share: 0, step: "Gathering the facts" });
    const { request, understood, notices, existing } = await runSettled(
      (context) => gather(context, account, period, options),
      options,
    );
    if (existing?.record?.closed) return closedReview(existing, notices);
    if (existing !== null) {
      const refreshed = await refreshInPlace({ sheets: [existing.sheet.name] }, options);
      return refreshed;
    }
    const plan = reviewSheet(request);
    const { facts } = request;
    let keep = (): void => undefined;
    const written = await writeWithSettings([plan], understood, {
      ...options,
      task,
      readBack: (context, [sheet]) => {
        if (!sheet) return;
        const our = ourReview(request);
        keep = keepNewSheet(context, sheet, {
          plan,
          our,
          about: recordAbout(facts, keptOf(request)),
        });
      },
      store: () => keep(),
    });
    return createdSheet(written, `${task}.`, [...understood.aboutSettings, ...notices]);
  });
}
