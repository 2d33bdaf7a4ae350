import { isoDayOf } from "../domain/review/facts-of-period";
import { areOnPlan } from "../domain/review/carried-over";
import type { ReviewPeriod } from "../domain/plan/review-period";
import { reviewOfPeriod } from "../domain/review/review-of-period";
import type { RecordedStep, ReviewRecord } from "../domain/review/review-record";
import { recordAbout } from "../excel/again/keep-new-sheet";
import { nextMark } from "../excel/again/queue-merge";
import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import { writeMerges, type RecordedChange } from "../excel/again/write-merges";
import { readableCell } from "../excel/cells/address";
import { isErrorValue, isPending, sameNameKey } from "../excel/cells/cell-value";
import {
  surveyWorkbook,
  type SurveyedSheet,
  type WorkbookSurvey,
} from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { ourAccountPlan } from "../sheets/account-plan";
import { closedCells } from "../sheets/closed-cells";
import { closingEdits, mergeOfEdits } from "../sheets/closing-edits";
import { findLayout } from "../sheets/merge/find-layout";
import type { OurSheet } from "../sheets/merge/our-sheet";
import { plannedSteps } from "../sheets/next-steps";
import { recordOfReview } from "../sheets/read-review";
import type { ReviewRequest } from "../sheets/review";
import { closedState } from "../sheets/review-state";
import { changeWorkbook } from "./change-workbook";
import { info } from "./info-notice";
import type { CloseOptions, CreatedSheet, Notice } from "./contract";
import { changedInPlace } from "./created-sheet";
import { interruptionNotices } from "./recover";
import {
  accountOn,
  isOwnReview,
  keptOf,
  statedPeriod,
  readReviewSources,
  type ReviewSources,
} from "./review-sources";
import { today } from "./today";
import { understandIn } from "./understand-workbook";

interface Closing {
  readonly changes: readonly RecordedChange[];
  readonly notices: readonly Notice[];
}

/** Refuses what can be no record: a review that is one already, is locked, or still calculates. */
function refuseUnfit(review: OwnSheetNow): void {
  const { sheet, record, isCopy, isProtected, values } = review;
  if (record?.closed && !isCopy) {
    throw new Refusal("badInput", `${sheet.name} is closed already: it stays as it is.`);
  }
  if (isProtected) {
    throw new Refusal(
      "protectedSheet",
      `${sheet.name} is protected: choose Review > Unprotect Sheet there, then close it again.`,
    );
  }
  values.forEach((row, at) =>
    row.forEach((value, column) => {
      if (!isPending(value) && value !== "#NAME?") return;
      throw new Refusal(
        "busy",
        `${readableCell(sheet.name, at, column)} shows ${value}: close the review when Excel has calculated it.`,
        readableCell(sheet.name, at, column),
      );
    }),
  );
}

function errorNotices({ sheet, values }: OwnSheetNow): readonly Notice[] {
  return values.flatMap((row, at) =>
    row.flatMap((value, column): readonly Notice[] => {
      if (!isErrorValue(value)) return [];
      const cell = readableCell(sheet.name, at, column);
      return [
        { severity: "warning", sentence: `${cell} shows ${value}, and the record keeps it.`, cell },
      ];
    }),
  );
}

/** The fields that say something else once the review is closed. */
function otherWords(open: OurSheet, closed: OurSheet): Readonly<Record<string, string>> {
  const before = new Map(open.fields.map(({ place, content }) => [place, content]));
  return Object.fromEntries(
    closed.fields.flatMap(({ place, content }) =>
      typeof content === "string" && content !== before.get(place) ? [[place, content]] : [],
    ),
  );
}

/** The review as values, what it said, and what the next one compares with. */
function closingChange(
  review: OwnSheetNow,
  request: ReviewRequest,
  by: string | null,
  { ourOf }: ReviewSources,
): RecordedChange {
  const { standing, values, record, sheet } = review;
  const on = Math.floor(today());
  const state = closedState(by, on);
  const our = ourOf(review, request);
  const closedOne = ourOf(review, request, state);
  if (our === null || closedOne === null) {
    throw new Refusal(
      "badInput",
      `Nobody knows any more which template ${sheet.name} was made from: make the review again, then close it.`,
    );
  }
  const layout = findLayout(our, standing, record?.base.lists);
  const said = isOwnReview(review)
    ? otherWords(our, closedOne)
    : { "record.state": state, "record.readFrom": request.readFrom };
  const standingCells = closedCells(layout, values);
  const cells = { ...standingCells, fields: { ...standingCells.fields, ...said } };
  const kept = keptOf(request);
  const about = recordAbout(request.facts, kept);
  const closed = {
    by: by ?? "",
    on,
    cells,
    record: isOwnReview(review) ? reviewOfPeriod(request).now : recordOfReview(cells, kept.told),
  };
  return {
    own: review,
    our,
    merge: mergeOfEdits(layout, closingEdits(standing, values, layout, said)),
    mark: nextMark(review),
    about: { ...about, closed },
    base: record?.base ?? { fields: {}, lines: {}, lists: {} },
    isClosing: true,
  };
}

/** Next steps, and actions that were added at the review, as they go to the plan. */
function stepsFor(record: ReviewRecord): readonly RecordedStep[] {
  const open = record.actions.filter(({ status }) => (status ?? "").toLowerCase() !== "done");
  return [...record.nextSteps, ...open.map(({ step, owner, due }) => ({ step, owner, due }))];
}

/** The review with what it says of its plan. */
function withPlan(closing: RecordedChange, onPlan: readonly string[]): RecordedChange {
  const { closed } = closing.about;
  if (closed === undefined) return closing;
  const { actions, nextSteps } = closed.record;
  const record = {
    ...closed.record,
    actions: areOnPlan(actions, onPlan),
    nextSteps: areOnPlan(nextSteps, onPlan),
  };
  return { ...closing, about: { ...closing.about, closed: { ...closed, record } } };
}

/** The review's next steps become actions of the plan, as if they were typed there. */
function withNextSteps(
  plan: OwnSheetNow | null,
  request: ReviewRequest,
  closing: RecordedChange,
): Closing {
  const { closed } = closing.about;
  if (plan === null || closed === undefined) return { changes: [closing], notices: [] };
  const steps = plan.isProtected ? [] : stepsFor(closed.record);
  const our = ourAccountPlan(request.facts);
  const layout = findLayout(our, plan.standing, plan.record?.base.lists);
  const planned = plannedSteps(plan.standing, layout.lists["actions"], steps);
  const { edits, onPlan } = planned;
  const isWritten = edits.length > 0;
  const left = plan.isProtected ? closed.record.nextSteps : planned.without;
  const { about } = closing;
  return {
    changes: [
      withPlan(closing, onPlan),
      ...(isWritten
        ? [{ own: plan, our, merge: mergeOfEdits(layout, edits), mark: null, about }]
        : []),
    ],
    notices: [
      ...(isWritten
        ? [info(`Next steps of the review are actions of ${plan.sheet.name} now.`)]
        : []),
      ...(left.length === 0
        ? []
        : [
            info(
              `${left.map(({ step }) => step).join(", ")}: no empty row among the actions of ${plan.sheet.name}, so the next review alone carries it over.`,
            ),
          ]),
    ],
  };
}

/** The reviews that are meant; two of one account are closed one after the other. */
function reviewsNamed(survey: WorkbookSurvey, names: readonly string[]): readonly SurveyedSheet[] {
  return names.map((wanted) => {
    const sheet = survey.sheets.find(
      ({ name, ownKind }) => ownKind === "review" && sameNameKey(name) === sameNameKey(wanted),
    );
    if (sheet !== undefined) return sheet;
    throw new Refusal(
      "badInput",
      `${wanted} is no review of this workbook: make one with New review.`,
    );
  });
}

function refuseTwoOfOne(reviews: readonly OwnSheetNow[]): void {
  const seen = new Map<string, string>();
  for (const review of reviews) {
    const account = sameNameKey(accountOn(review));
    const other = seen.get(account);
    if (other !== undefined) {
      throw new Refusal(
        "badInput",
        `${other} and ${review.sheet.name} are of one account: close the earlier first, then the other.`,
      );
    }
    seen.set(account, review.sheet.name);
  }
}

/** The period goes on, or it is over and the lists end before it does. */
function earlyNotices({ label, lastDay }: ReviewPeriod, asOf: number): readonly Notice[] {
  if (asOf >= lastDay) return [];
  return [
    info(
      lastDay < today()
        ? `${label} was closed on what is known as of ${isoDayOf(asOf)}: it went on to ${isoDayOf(lastDay)}.`
        : `${label} was closed before it was over, on what was known by then.`,
    ),
  ];
}

function prepareOne(
  review: OwnSheetNow,
  sources: ReviewSources,
  asOf: number,
  by: string | null,
): Closing {
  refuseUnfit(review);
  const period = statedPeriod(review);
  const account = accountOn(review);
  const request = sources.requestOf(account, period, review);
  const closing = closingChange(review, request, by, sources);
  const whole = withNextSteps(sources.planOf(account), request, closing);
  return {
    changes: whole.changes,
    notices: [...earlyNotices(period, asOf), ...errorNotices(review), ...whole.notices],
  };
}

async function prepare(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
  by: string | null,
): Promise<readonly Closing[]> {
  const survey = await surveyWorkbook(context);
  const sheets = reviewsNamed(survey, sheetNames);
  const reviews = await readOwnSheetsNow(context, survey, sheets);
  if (reviews.length < sheets.length) {
    throw new Refusal("badInput", `${sheetNames.join(", ")}: a review is gone, try again.`);
  }
  refuseTwoOfOne(reviews);
  const understood = await understandIn(context, survey);
  const accounts = reviews.map(accountOn);
  const sources = await readReviewSources(context, survey, understood, accounts);
  const { asOf } = understood.settings;
  return reviews.map((review) => prepareOne(review, sources, asOf, by));
}

/**
 * Makes reviews records, all of them or none: what their cells show is kept as values, in the sheet and
 * beside it, so that the next one can say what changed; their next steps become actions of the plan.
 * The sheets are protected without a password: a change stays possible and is named.
 */
export function closeReviews(
  sheetNames: readonly string[],
  options: CloseOptions = {},
): Promise<CreatedSheet> {
  const [only] = sheetNames;
  const task =
    sheetNames.length === 1 ? `Closing ${only ?? ""}` : `Closing ${sheetNames.length} reviews`;
  return changeWorkbook(task, async () => {
    if (only === undefined) throw new Refusal("badInput", "No review is chosen: choose one.");
    options.onProgress?.({ share: 0, step: "Reading the review" });
    let closings: readonly Closing[] = [];
    const by = options.by?.trim() ?? "";
    const written = await writeMerges(
      async (context) => {
        closings = await prepare(context, sheetNames, by === "" ? null : by);
        return closings.flatMap(({ changes }) => changes);
      },
      { ...options, task },
    );
    options.onProgress?.({ share: 1, step: "Done" });
    const sheet = closings[0]?.changes[0]?.own.sheet;
    const sheetName = sheet?.name ?? only;
    return changedInPlace(
      {
        sheetId: sheet?.id ?? "",
        sheetName,
        sentence:
          closings.length === 1
            ? `${sheetName} is closed: a record from now on.`
            : `${closings.length} reviews are closed: records from now on.`,
        isUpdate: true,
        notices: [...interruptionNotices(), ...closings.flatMap(({ notices }) => notices)],
      },
      written,
    );
  });
}

/** As closeReviews, for one. */
export function closeReview(sheetName: string, options: CloseOptions = {}): Promise<CreatedSheet> {
  return closeReviews([sheetName], options);
}
