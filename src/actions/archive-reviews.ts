import { prepareFolding } from "../excel/again/fold-away";
import { aboutReviewArchive, keepNewSheets, type KeptAbout } from "../excel/again/keep-new-sheet";
import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import {
  knowsNotes,
  queueNotes,
  readRemarks,
  type CellNote,
  type SheetRemarks,
} from "../excel/again/read-remarks";
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
import type { WrittenSheets } from "../excel/write/write-options";
import { placeOfAnchor } from "../sheets/archive/anchors";
import { archiveSheet, ourArchiveSheet, type ListedReview } from "../sheets/archive/archive-sheet";
import type { ArchivedReview } from "../sheets/archive/archived-review";
import { closedReviewSheet } from "../sheets/archive/closed-review-sheet";
import { foldReview } from "../sheets/archive/fold-review";
import { changeWorkbook } from "./change-workbook";
import { info } from "./info-notice";
import type {
  CreatedMany,
  CreatedSheet,
  CreateManyOptions,
  Notice,
  Progress,
  RunOptions,
} from "./contract";
import { createdSheet, undoneBy } from "./created-sheet";
import { makeInBatches } from "./make-in-batches";
import { accountOn } from "./review-sources";
import { takeBackNow } from "./take-back";
import { understandIn } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeWithSettings } from "./with-settings";
import { writeOwnList, type OwnList } from "./write-own-list";

/** By which a review is known in the archive, whatever its sheet is called. */
function archiveId(account: string, firstDay: number, lastDay: number, on: number): string {
  return `${sameNameKey(account)}|${firstDay}|${lastDay}|${on}`;
}

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

/** The archive, each review with the sheet on which it stands, where it does. */
function archiveList(
  reviews: readonly ArchivedReview[],
  standsOn: ReadonlyMap<string, string>,
  isGoing: ReadonlySet<string>,
): OwnList {
  const listed = (survey: WorkbookSurvey): readonly ListedReview[] => {
    const there = new Set(survey.sheets.map(({ name }) => name));
    return reviews.map((review) => {
      const sheet = standsOn.get(review.id) ?? null;
      return {
        review,
        standsOn: sheet !== null && there.has(sheet) && !isGoing.has(sheet) ? sheet : null,
      };
    });
  };
  return {
    task: "Reviews in the archive",
    kind: "archive",
    about: aboutReviewArchive,
    sheet: (survey) => archiveSheet(listed(survey)),
    our: (survey) => ourArchiveSheet(listed(survey)),
  };
}

/** On which sheets reviews of the archive stand as well, by their id. */
function sheetsByReview(reviews: readonly OwnSheetNow[]): ReadonlyMap<string, string> {
  return new Map(
    reviews.flatMap((review): readonly (readonly [string, string])[] => {
      const { record, sheet, isCopy } = review;
      if (!record?.closed || isCopy) return [];
      const { firstDay, lastDay } = record.review ?? record.closed.record;
      return [[archiveId(accountOn(review), firstDay, lastDay, record.closed.on), sheet.name]];
    }),
  );
}

interface ToFold {
  /** The id of the sheet that is shown. */
  readonly shown: string;
  readonly own: readonly OwnSheetNow[];
  readonly before: readonly ArchivedReview[];
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
  const all = survey.sheets.filter(({ ownKind }) => ownKind === "review");
  const standing = await readOwnSheetsNow(context, survey, all);
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
  return { shown, own, before, after, folded: made, standsOn: sheetsByReview(standing) };
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

/** In one go, at the end: the list says so, the archive keeps what they said, the sheets go. */
async function foldAway(toFold: ToFold, task: string, options: RunOptions): Promise<CreatedSheet> {
  const { own, after, standsOn } = toFold;
  const going = new Set(own.map(({ sheet }) => sheet.name));
  const list = archiveList(after, standsOn, going);
  const sheetIds = own.map(({ sheet }) => sheet.id);
  const folds = (context: Excel.RequestContext) => prepareFolding(context, sheetIds, toFold.folded);
  const made = await writeOwnList(
    { ...list, task, folds },
    () => `${counted(own.length)} folded into the list Reviews.`,
    { ...options, isOnlyUpdated: true },
  );
  if (made !== null) return made;
  throw new Refusal("badInput", "The list Reviews was deleted meanwhile: fold them away again.");
}

function keepOnly(reviews: readonly ArchivedReview[], options: RunOptions): Promise<void> {
  return runSettled(async (context) => {
    (await readReviewArchive(context)).queueKeeping(reviews);
    await context.sync();
  }, options);
}

function counted(count: number): string {
  return `${count} ${count === 1 ? "review" : "reviews"}`;
}

/**
 * Folds closed reviews into the list Reviews, all of them or none: what they said is kept in the
 * workbook, their sheets go, and each can be made again from what is kept.
 */
export function archiveReviews(
  sheetNames: readonly string[],
  options: RunOptions = {},
): Promise<CreatedSheet> {
  const task = `Folding ${counted(sheetNames.length)} away`;
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
    return undoneBy(created, async () => {
      await makeSheets(toFold.folded, task, {});
      await takeBackNow(list ?? done);
      await keepOnly(toFold.before, {});
    });
  });
}

/** What is kept of the sheet of a review that came back. */
function aboutClosed({ account, accountId, live, ...review }: ArchivedReview): KeptAbout {
  const { criteria, offerings, unknown } = review.record;
  return {
    kind: "review",
    template: "review",
    account,
    accountId,
    refreshed: review.record.lastDay,
    review: {
      firstDay: review.firstDay,
      lastDay: review.lastDay,
      told: { criteria, offerings, unknown },
      ...(live === undefined ? {} : { live }),
    },
    closed: { by: review.by, on: review.on, cells: review.cells, record: review.record },
  };
}

function writeBatch(
  batch: readonly ArchivedReview[],
  understood: UnderstoodWorkbook,
  options: RunOptions & { readonly task: string },
): Promise<WrittenSheets> {
  const sheets = batch.map((review) => {
    const sheet = closedReviewSheet(review);
    const notes = (review.notes ?? []).map((note): CellNote => ({
      ...placeOfAnchor(sheet.layout, note),
      text: note.text,
    }));
    return { ...sheet, notes, about: aboutClosed(review) };
  });
  const keep = keepNewSheets(sheets);
  return writeWithSettings(
    sheets.map(({ plan }) => plan),
    understood,
    {
      ...options,
      readBack: keep.readBack,
      store: (context, written) => {
        keep.store();
        for (const [at, { sheetId }] of written.entries()) {
          const sheet = context.workbook.worksheets.getItem(sheetId);
          if (knowsNotes()) queueNotes(sheet, sheets[at]?.notes ?? []);
          sheet.protection.protect();
        }
      },
    },
  );
}

async function makeSheets(
  reviews: readonly ArchivedReview[],
  task: string,
  options: CreateManyOptions,
) {
  const { understood, shown } = await runSettled(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("id");
    const found = await understandIn(context, await surveyWorkbook(context));
    return { understood: found, shown: active.id };
  }, options);
  return makeInBatches(
    {
      task,
      word: "reviews",
      items: reviews,
      shown,
      accountOf: ({ account }) => account,
      write: (batch, { isFirst, ...how }) =>
        writeBatch(batch, isFirst ? understood : { ...understood, settingsSheet: "there" }, how),
    },
    options,
  );
}

interface Found {
  readonly reviews: readonly ArchivedReview[];
  readonly all: readonly ArchivedReview[];
  readonly standsOn: ReadonlyMap<string, string>;
}

/** The reviews of the archive whose sheets were called so, the latest of several. */
async function findArchived(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<Found> {
  const survey = await surveyWorkbook(context);
  const sheets = survey.sheets.filter(({ ownKind }) => ownKind === "review");
  const standsOn = sheetsByReview(await readOwnSheetsNow(context, survey, sheets));
  const { reviews: all } = await readReviewArchive(context);
  const reviews = sheetNames.map((wanted) => {
    const found = all
      .filter(({ sheetName }) => sameNameKey(sheetName) === sameNameKey(wanted))
      .sort((one, other) => other.on - one.on)[0];
    if (found === undefined) {
      throw new Refusal(
        "badInput",
        `${wanted} is not in the archive: the sheet Reviews lists what is.`,
      );
    }
    const there = standsOn.get(found.id);
    if (there === undefined) return found;
    throw new Refusal("badInput", `The review stands on sheet ${there} already.`);
  });
  return { reviews, all, standsOn };
}

/** Makes the sheets of reviews in the archive again, as they were when they were folded away. */
export function bringBackReviews(
  sheetNames: readonly string[],
  options: CreateManyOptions = {},
): Promise<CreatedMany> {
  const task = `${counted(sheetNames.length)} brought back`;
  return changeWorkbook(task, async () => {
    if (sheetNames.length === 0) {
      throw new Refusal("badInput", "No review is chosen: choose one of the list Reviews.");
    }
    options.onProgress?.({ share: 0, step: "Reading the archive" });
    const { reviews, all, standsOn } = await runSettled(
      (context) => findArchived(context, sheetNames),
      options,
    );
    const { written, made, sentence } = await makeSheets(reviews, task, options);
    const now = new Map(standsOn);
    made.forEach(({ sheetName }, index) => now.set(reviews[index]?.id ?? "", sheetName));
    const list = await updateList(archiveList(all, now, new Set()));
    const notices = [...list.notices, ...noticesOnNotes(reviews)];
    const created: CreatedMany = { ...createdSheet(written, sentence, notices), made };
    return undoneBy(created, async () => {
      await takeBackMade({ task, sheetIds: written.sheets.map(({ sheetId }) => sheetId) });
      if (list.created !== null) await takeBackNow(list.created);
    });
  });
}

/** Notes that this Excel lets no add-in write are not lost, and that is said. */
function noticesOnNotes(reviews: readonly ArchivedReview[]): readonly Notice[] {
  const count = reviews.reduce((sum, { notes = [] }) => sum + notes.length, 0);
  if (count === 0 || knowsNotes()) return [];
  const what = count === 1 ? "1 note stays" : `${count} notes stay`;
  return [
    info(
      `${what} in the archive, since this Excel lets no add-in write notes: Microsoft 365 brings them back.`,
    ),
  ];
}

/** The sheets are there whatever becomes of the list: that is told, and no reason to take them back. */
async function updateList(
  list: OwnList,
): Promise<{ readonly created: CreatedSheet | null; readonly notices: readonly Notice[] }> {
  try {
    const created = await writeOwnList(list, () => "", { isOnlyUpdated: true });
    return { created, notices: [] };
  } catch (problem) {
    const isOpen = problem instanceof Refusal && /with the next step/u.test(problem.message);
    const told = "The list Reviews does not say yet that they stand on their sheets";
    return {
      created: null,
      notices: [info(isOpen ? `${told}: it is put in order with the next step.` : `${told}.`)],
    };
  }
}
