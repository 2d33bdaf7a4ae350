import type { ReviewPeriod } from "../domain/plan/review-period";
import { recordAbout, type NewSheet } from "../excel/again/keep-new-sheet";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
import { sameNameKey } from "../excel/cells/cell-value";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import type { WrittenSheets } from "../excel/write/write-options";
import { leftOut } from "../sheets/own-template/chosen-items";
import { ourOwnPlan } from "../sheets/own-template/own-plan";
import { ownPlanSheet } from "../sheets/own-template/own-plan-sheet";
import { reviewSource } from "../sheets/own-template/own-review";
import { ourReview, reviewSheet, type ReviewRequest } from "../sheets/review";
import { readCalledNow } from "./called-now";
import { changeWorkbook } from "./change-workbook";
import { inTurns } from "./in-turns";
import { info } from "./info-notice";
import type {
  CreatedMany,
  CreatedSheet,
  CreateManyOptions,
  CreateReviewOptions,
  CreateReviewsOptions,
  Notice,
  RefreshedPlans,
} from "./contract";
import { changedInPlace, changesOf, createdSheet } from "./created-sheet";
import { endedEarly, makeOneByOne } from "./make-one-by-one";
import { chosenOwnTemplate, isOwnTemplate } from "./own-templates";
import { refreshInPlace } from "./refresh-plans";
import {
  accountOn,
  isOwnReview,
  keptOf,
  noticesAboutClosed,
  periodOf,
  readReviewSources,
  refuseToCome,
} from "./review-sources";
import { understandShared } from "./shared-reading";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeKeptSheet } from "./write-kept-sheet";

interface Gathered {
  /** The id of the sheet that is shown. */
  readonly shown: string;
  readonly understood: UnderstoodWorkbook;
  readonly requests: readonly ReviewRequest[];
  readonly notices: readonly Notice[];
  /** The reviews of these accounts and this period that are there already. */
  readonly existing: readonly OwnSheetNow[];
  readonly makes: Making;
}

/** How a review is made from a template. */
interface Making {
  readonly sheetOf: (request: ReviewRequest) => NewSheet;
  readonly isFrom: (review: OwnSheetNow) => boolean;
  /** Queues what all of them rest on. */
  readonly store?: (context: Excel.RequestContext) => void;
  readonly noticesOf: (requests: readonly ReviewRequest[]) => readonly Notice[];
}

const usualMaking: Making = {
  sheetOf: (request) => ({
    plan: reviewSheet(request),
    our: ourReview(request),
    about: recordAbout(request.facts, keptOf(request)),
  }),
  isFrom: (review) => !isOwnReview(review),
  noticesOf: withoutPlan,
};

/** The same for a template of the user's. */
async function ownMaking(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  chosen: string,
): Promise<Making> {
  const { template, sheetId, key, remarks, queueKeeping } = await chosenOwnTemplate(
    context,
    survey,
    chosen,
    "reviews",
  );
  return {
    sheetOf: (request) => ({
      plan: ownPlanSheet(template, reviewSource(request), sheetId),
      our: ourOwnPlan(template, reviewSource(request)),
      about: { ...recordAbout(request.facts, keptOf(request)), template: key },
    }),
    isFrom: ({ record }) => record?.template.startsWith(`${chosen} `) === true,
    store: queueKeeping,
    noticesOf: (requests) => [
      ...remarks.map(({ sentence }) => info(sentence)),
      ...requests.flatMap((request) =>
        leftOut(template, reviewSource(request)).map((sentence) => info(sentence)),
      ),
    ],
  };
}

/** One review of an account and period: another template does not make a second. */
function fromAnother({ sheet }: OwnSheetNow): Notice {
  return info(
    `${sheet.name} is there already, made from another template, and keeps that: delete its sheet first to make it from this one.`,
  );
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

/** The review of a period that stands; of several the original, which is not a copy. */
function ofPeriod(reviews: readonly OwnSheetNow[], period: ReviewPeriod): OwnSheetNow | null {
  const found = reviews.filter((review) => {
    const days = periodOf(review);
    return days?.firstDay === period.firstDay && days.lastDay === period.lastDay;
  });
  return found.find(({ isCopy }) => !isCopy) ?? found[0] ?? null;
}

/** Where the accounts have no plan, in one sentence. */
function withoutPlan(requests: readonly ReviewRequest[]): readonly Notice[] {
  const without = requests.filter(({ plan }) => plan === null).map(({ facts }) => facts.account);
  const [first] = without;
  if (first === undefined) return [];
  return [
    info(
      without.length === 1
        ? `${first} has no plan yet, so the review shows no goals, people and risks of one: make one with New plan.`
        : `${without.length} accounts have no plan yet, ${first} the first of them, so their reviews show no goals, people and risks of one: make them with Many plans.`,
    ),
  ];
}

function isArchived(account: string, { label }: ReviewPeriod): Notice {
  return info(
    `The review of ${account} for ${label} is closed and folded away: bring it back from the list Reviews.`,
  );
}

async function gather(
  context: Excel.RequestContext,
  accounts: readonly string[],
  period: ReviewPeriod,
  options: CreateReviewOptions,
): Promise<Gathered> {
  const active = context.workbook.worksheets.getActiveWorksheet().load("id");
  const survey = await surveyWorkbook(context);
  const understood = await understandShared(context, survey, options.reading);
  refuseToCome(understood, period);
  const makes =
    options.template !== undefined && isOwnTemplate(options.template)
      ? await ownMaking(context, survey, options.template)
      : usualMaking;
  const calledNow = await readCalledNow(context, survey, understood.model);
  const named = accounts.map(calledNow);
  const sources = await readReviewSources(context, survey, understood, named);
  const existing: OwnSheetNow[] = [];
  const requests: ReviewRequest[] = [];
  const notices: Notice[] = [];
  const facts = await inTurns(named, (account) => {
    const reviews = sources.reviewsOf(account);
    const standing = ofPeriod(reviews, period);
    const request = sources.requestOf(account, period);
    const archived = sources
      .archivedOf(account)
      .find(({ firstDay, lastDay }) => firstDay === period.firstDay && lastDay === period.lastDay);
    if (standing !== null) {
      existing.push(standing);
      if (!makes.isFrom(standing)) notices.push(fromAnother(standing));
    } else if (archived !== undefined) notices.push(isArchived(account, period));
    else requests.push(request);
    notices.push(
      ...stillOpen(reviews, period.firstDay),
      ...noticesAboutClosed(reviews, (review) => sources.ourOf(review, request)),
    );
    return request.facts;
  });
  notices.push(...sources.missingOf(facts));
  if (requests.length === 0 && existing.length === 0) {
    throw new Refusal("badInput", notices[0]?.sentence ?? "There is nothing to review.");
  }
  const shown = active.id;
  return {
    shown,
    understood,
    requests,
    existing,
    makes,
    notices: [...makes.noticesOf(requests), ...notices],
  };
}

/** Nothing is made: what was there is as it was, or brought up to date. */
function onlyExisting(
  existing: readonly OwnSheetNow[],
  refreshed: RefreshedPlans | null,
  notices: readonly Notice[],
): CreatedMany {
  const made = madeOf(existing);
  if (refreshed !== null) {
    const all = [...refreshed.notices, ...notices];
    const changes = changesOf(refreshed);
    const answer = { ...refreshed, made, notices: all };
    return changes === null ? answer : changedInPlace(answer, changes);
  }
  const [first] = existing;
  const sheetName = first?.sheet.name ?? "";
  const sentence =
    existing.length === 1
      ? `${sheetName} is closed: it stays as it is.`
      : `${existing.length} reviews are closed: they stay as they are.`;
  return changedInPlace(
    { sheetId: first?.sheet.id ?? "", sheetName, sentence, isUpdate: true, notices, made },
    { images: [], records: [], snapshots: [] },
  );
}

function madeOf(existing: readonly OwnSheetNow[]): CreatedMany["made"] {
  return existing.map((review) => ({ account: accountOn(review), sheetName: review.sheet.name }));
}

/** Those that were there are refreshed; where that fails, it is told what became of the new ones. */
async function refreshOr(
  existing: readonly OwnSheetNow[],
  written: WrittenSheets,
  { task, shown }: { readonly task: string; readonly shown: string },
  options: CreateManyOptions,
): Promise<RefreshedPlans> {
  try {
    return await refreshInPlace({ sheets: existing.map(({ sheet }) => sheet.name) }, options);
  } catch (problem) {
    if (!(problem instanceof Refusal) || written.sheets.length === 0) throw problem;
    const isKept = options.finishedOnes !== "takeBack";
    const told = "The new reviews";
    throw await endedEarly(problem, { task, written: [written], told, isKept, shown });
  }
}

function taskFor(accounts: readonly string[], period: ReviewPeriod): string {
  const [first] = accounts;
  return accounts.length === 1 && first !== undefined
    ? `Review of ${first} for ${period.label}`
    : `${accounts.length} reviews for ${period.label}`;
}

/**
 * Writes the review of each account for a period: what its plan and the workbook tell about it. Those
 * that are there already are refreshed in their places, unless they are closed.
 */
export function createReviews(
  wanted: readonly string[],
  period: ReviewPeriod,
  options: CreateReviewsOptions = {},
): Promise<CreatedMany> {
  const accounts = [...new Map(wanted.map((one) => [sameNameKey(one), one])).values()];
  const task = taskFor(accounts, period);
  return changeWorkbook(task, async () => {
    if (accounts.length === 0) throw new Refusal("badInput", "No account is chosen: choose one.");
    options.onProgress?.({ share: 0, step: "Gathering the facts" });
    const { shown, requests, understood, existing, makes, notices } = await runSettled(
      (context) => gather(context, accounts, period, options),
      options,
    );
    const open = existing.filter(({ record }) => !record?.closed);
    if (requests.length === 0) {
      const refreshed =
        open.length === 0
          ? null
          : await refreshInPlace({ sheets: open.map(({ sheet }) => sheet.name) }, options);
      return onlyExisting(existing, refreshed, notices);
    }
    const { written, made, sentence, isWhole } = await makeOneByOne(
      {
        task: taskFor(
          requests.map(({ facts }) => facts.account),
          period,
        ),
        word: "reviews",
        items: requests,
        shown,
        understood,
        accountOf: ({ facts }) => facts.account,
        write: (one, understoodNow, how) =>
          writeKeptSheet(makes.sheetOf(one), understoodNow, how, makes.store),
      },
      options,
    );
    const refreshed =
      open.length === 0 || !isWhole
        ? null
        : await refreshOr(open, written, { task, shown }, options);
    const closed = existing.length - open.length;
    const created: CreatedMany = {
      ...createdSheet(
        written,
        [
          sentence,
          ...(refreshed === null ? [] : [refreshed.sentence]),
          ...(closed === 0
            ? []
            : [`${closed} ${closed === 1 ? "is" : "are"} closed and as before.`]),
        ].join(" "),
        [...understood.aboutSettings, ...notices],
      ),
      made: [...made, ...madeOf(isWhole ? existing : [])],
    };
    const changes = refreshed === null ? null : changesOf(refreshed);
    return changes === null ? created : changedInPlace(created, changes);
  });
}

/** As createReviews, for one account. */
export function createReview(
  account: string,
  period: ReviewPeriod,
  options: CreateReviewOptions = {},
): Promise<CreatedSheet> {
  return createReviews([account], period, options);
}
