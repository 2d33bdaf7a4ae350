import { knowsNotes, readRemarks, type SheetRemarks } from "../excel/again/read-remarks";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
import { sameNameKey } from "../excel/cells/cell-value";
import {
  surveyWorkbook,
  type SurveyedSheet,
  type WorkbookSurvey,
} from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { readReviewArchive } from "../excel/store/review-archive";
import { takeBackMade } from "../excel/write/take-back-sheets";
import { withoutOutcome } from "../excel/write/with-outcome";
import type { ArchivedReview } from "../sheets/archive/archived-review";
import { foldReview } from "../sheets/archive/fold-review";
import {
  archiveId,
  archiveList,
  countedReviews,
  readStandingReviews,
  sheetsByReview,
} from "./archive-list";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, Progress, RunOptions } from "./contract";
import { notPrintReady, undoneBy } from "./created-sheet";
import { foldSheets } from "./fold-sheets";
import { info } from "./info-notice";
import { listStanding, notListed, restoreReviews } from "./restore-reviews";
import { accountOn, isOwnReview } from "./review-sources";
import { writeOwnList } from "./write-own-list";

function reviewsNamed(survey: WorkbookSurvey, names: readonly string[]): readonly SurveyedSheet[] {
  return names.map((wanted) => {
    const found = survey.sheets.find(
      ({ name, ownKind }) => ownKind === "review" && sameNameKey(name) === sameNameKey(wanted),
    );
    if (found !== undefined) return found;
    throw new Refusal(
      "badInput",
      `${wanted} is no review of this workbook: choose one that stands on a sheet.`,
    );
  });
}

function refuseComments({ sheet }: OwnSheetNow, { comments }: SheetRemarks): void {
  if (comments === 0) return;
  const what = comments === 1 ? "a comment" : `${comments} comments`;
  throw new Refusal(
    "badInput",
    `${sheet.name} has ${what}, which cannot be put back in the names of those who wrote: put into cells what is to stay and delete the comments, or leave the review on its sheet.`,
  );
}

function folded(review: OwnSheetNow, remarks: SheetRemarks): ArchivedReview {
  const { sheet, record, isCopy, standing, values } = review;
  if (isCopy) {
    throw new Refusal(
      "badInput",
      `${sheet.name} is a copy of another sheet: delete it, or fold the original away.`,
    );
  }
  const closed = record?.closed;
  if (!record || !closed) {
    throw new Refusal("badInput", `${sheet.name} is still open: close it, then fold it away.`);
  }
  if (isOwnReview(review)) {
    throw new Refusal(
      "badInput",
      `${sheet.name} was made from your own template: it stays on its sheet, since the list Reviews could not give it back as it looks.`,
    );
  }
  refuseComments(review, remarks);
  const account = accountOn(review);
  const { firstDay, lastDay } = closed.record;
  const days = record.review ?? { firstDay, lastDay };
  return foldReview({
    about: {
      id: archiveId(account, days.firstDay, days.lastDay, closed.on),
      account,
      accountId: record.accountId,
      sheetName: sheet.name,
      firstDay: days.firstDay,
      lastDay: days.lastDay,
      ...(record.review?.live === undefined ? {} : { live: record.review.live }),
      by: closed.by,
      on: closed.on,
      cells: closed.cells,
      record: closed.record,
    },
    standing,
    base: record.base,
    values,
    notes: remarks.notes,
  });
}

const notesUnread = info(
  "Notes on the sheets, if there were any, are not kept: this Excel lets no add-in read them.",
);

/** Where notes cannot be read, those that the archive has already are not forgotten. */
function withNotesKept(made: ArchivedReview, archived: readonly ArchivedReview[]): ArchivedReview {
  const notes = archived.find(({ id }) => id === made.id)?.notes;
  return knowsNotes() || notes === undefined ? made : { ...made, notes };
}

interface ToFold {
  /** The id of the sheet that is shown. */
  readonly shown: string;
  readonly own: readonly OwnSheetNow[];
  readonly after: readonly ArchivedReview[];
  readonly folded: readonly ArchivedReview[];
  readonly standsOn: ReadonlyMap<string, string>;
}

async function readToFold(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<ToFold> {
  const active = context.workbook.worksheets.getActiveWorksheet().load("id");
  const survey = await surveyWorkbook(context);
  const wanted = reviewsNamed(survey, sheetNames);
  const standing = await readStandingReviews(context, survey);
  const own = standing.filter(({ sheet }) => wanted.some(({ id }) => id === sheet.id));
  const { reviews: before } = await readReviewArchive(context);
  const remarks = await readRemarks(
    context,
    own.map(({ sheet }) => sheet.id),
  );
  const made = own.map((review, at) =>
    withNotesKept(folded(review, remarks[at] ?? { notes: [], comments: 0 }), before),
  );
  const ids = new Set(made.map(({ id }) => id));
  const after = [...before.filter(({ id }) => !ids.has(id)), ...made];
  const shown = active.id;
  return { shown, own, after, folded: made, standsOn: sheetsByReview(standing) };
}

/** Where there is no list yet it is made first, and says for a moment that the reviews still stand. */
async function makeListFirst(
  toFold: ToFold,
  task: string,
  options: RunOptions,
): Promise<CreatedSheet | null> {
  const { after, standsOn } = toFold;
  const list = { ...archiveList(after, standsOn, new Set()), task };
  const { onProgress } = options;
  const half = onProgress
    ? { onProgress: ({ share, step }: Progress) => onProgress({ share: share / 2, step }) }
    : {};
  return writeOwnList(list, () => "", { ...options, ...half, isOnlyNew: true });
}

/** The list was made for nothing; where it cannot go again, it is true all the same, and that is said. */
async function takeListBack(
  { sheetId }: CreatedSheet,
  { shown: shows }: ToFold,
  task: string,
  problem: unknown,
): Promise<void> {
  try {
    await takeBackMade({ task, sheetIds: [sheetId], shows });
  } catch (refused) {
    if (!(problem instanceof Refusal) || !(refused instanceof Refusal)) throw problem;
    const fate = refused.message.includes("with the next step")
      ? "is taken back with the next step, if it was begun"
      : "is there, and says that they stand";
    throw new Refusal(
      problem.code,
      `${withoutOutcome(problem)} The reviews stand on their sheets as before; the list Reviews ${fate}.`,
    );
  }
}

/** All that comes before anything goes. */
export async function beginFolding(
  sheetNames: readonly string[],
  task: string,
  options: RunOptions,
): Promise<{ readonly toFold: ToFold; readonly list: CreatedSheet | null }> {
  const toFold = await runSettled((context) => readToFold(context, sheetNames), options);
  return { toFold, list: await makeListFirst(toFold, task, options) };
}

async function foldAway(
  { own, folded: reviews, after: archive, standsOn }: ToFold,
  task: string,
  options: RunOptions,
): Promise<CreatedSheet> {
  const sheets = own.map(({ sheet }) => ({ sheetId: sheet.id, sheetName: sheet.name }));
  const made = await foldSheets({ sheets, reviews, archive, standsOn }, task, options);
  if (made !== null) return made;
  throw new Refusal("badInput", "The list Reviews was deleted meanwhile: fold them away again.");
}

/** Those of the reviews that stand on no sheet, and where the others do. */
async function readUnfolded(context: Excel.RequestContext, { folded: reviews }: ToFold) {
  const survey = await surveyWorkbook(context);
  const standsOn = sheetsByReview(await readStandingReviews(context, survey));
  return { standsOn, missing: reviews.filter(({ id }) => !standsOn.has(id)) };
}

/** The sheets come back first: what then becomes of the list is told, and no reason to take them. */
async function unfold(toFold: ToFold, list: CreatedSheet | null, task: string): Promise<void> {
  const { standsOn, missing } = await runSettled((context) => readUnfolded(context, toFold));
  const { made, written } = await restoreReviews(missing, task, { finishedOnes: "takeBack" });
  const said = await withoutList(list, task, async () => {
    const now = new Map(standsOn);
    made.forEach(({ sheetName }, index) => now.set(missing[index]?.id ?? "", sheetName));
    return listStanding(toFold.after, now);
  });
  const told = [said, written.isPrintReady ? null : notPrintReady.sentence].filter(
    (one) => one !== null,
  );
  if (told.length === 0) return;
  throw new Refusal("unexpected", `The reviews stand on their sheets again. ${told.join(" ")}`);
}

/** A list that was made for them goes again; one that was there says where they stand. */
async function withoutList(
  list: CreatedSheet | null,
  task: string,
  saysStanding: () => Promise<string | null>,
): Promise<string | null> {
  if (list === null) return saysStanding();
  try {
    await takeBackMade({ task, sheetIds: [list.sheetId] });
    return null;
  } catch (problem) {
    return notListed(problem);
  }
}

/**
 * Folds closed reviews into the list Reviews, all of them or none: what they said is kept in the
 * workbook, their sheets go, and each can be made again from what is kept.
 */
export function archiveReviews(
  sheetNames: readonly string[],
  options: RunOptions = {},
): Promise<CreatedSheet> {
  const task = `Folding ${countedReviews(sheetNames.length)} away`;
  return changeWorkbook(task, async () => {
    if (sheetNames.length === 0) {
      throw new Refusal("badInput", "No review is chosen: choose a closed one.");
    }
    options.onProgress?.({ share: 0, step: "Reading the reviews" });
    const { toFold, list } = await beginFolding(sheetNames, task, options);
    const done = await foldAway(toFold, task, options).catch(async (problem: unknown) => {
      if (list !== null) await takeListBack(list, toFold, task, problem);
      throw problem;
    });
    options.onProgress?.({ share: 1, step: "Done" });
    const unread = knowsNotes() ? [] : [notesUnread];
    const notices = [...(list?.notices ?? []), ...done.notices, ...unread];
    const created: CreatedSheet = { ...done, isUpdate: list === null, notices };
    return undoneBy(created, () => unfold(toFold, list, task));
  });
}
