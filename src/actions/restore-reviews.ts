import { keepNewSheets, type KeptAbout } from "../excel/again/keep-new-sheet";
import { knowsNotes, queueNotes, type CellNote } from "../excel/again/read-remarks";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import type { WrittenSheets } from "../excel/write/write-options";
import { placeOfAnchor } from "../sheets/archive/anchors";
import type { ArchivedReview } from "../sheets/archive/archived-review";
import { closedReviewSheet } from "../sheets/archive/closed-review-sheet";
import { archiveList } from "./archive-list";
import type { CreateManyOptions, RunOptions } from "./contract";
import { makeOneByOne, type MadeOneByOne } from "./make-one-by-one";
import { understandIn } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeWithSettings } from "./with-settings";
import { writeOwnList } from "./write-own-list";

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

function writeReview(
  review: ArchivedReview,
  understood: UnderstoodWorkbook,
  options: RunOptions & { readonly task: string },
): Promise<WrittenSheets> {
  const closed = closedReviewSheet(review);
  const notes = (review.notes ?? []).map((note): CellNote => ({
    ...placeOfAnchor(closed.layout, note),
    text: note.text,
  }));
  const keep = keepNewSheets([{ ...closed, about: aboutClosed(review) }]);
  return writeWithSettings([closed.plan], understood, {
    ...options,
    readBack: keep.readBack,
    store: (context, written) => {
      keep.store();
      for (const { sheetId } of written) {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        if (knowsNotes()) queueNotes(sheet, notes);
        sheet.protection.protect();
      }
    },
  });
}

/** Makes the sheets of archived reviews again, as they were when they were folded away. */
export async function restoreReviews(
  reviews: readonly ArchivedReview[],
  task: string,
  options: CreateManyOptions,
): Promise<MadeOneByOne> {
  const { understood, shown } = await runSettled(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("id");
    const found = await understandIn(context, await surveyWorkbook(context));
    return { understood: found, shown: active.id };
  }, options);
  return makeOneByOne(
    {
      task,
      word: "reviews",
      items: reviews,
      shown,
      understood,
      accountOf: ({ account }) => account,
      write: writeReview,
    },
    options,
  );
}

/**
 * Where reviews of the archive stand now is said in the list. The sheets are there whatever becomes of
 * it: answers what is to be told, null when the list says so, or there is none.
 */
export async function listStanding(
  archive: readonly ArchivedReview[],
  standsOn: ReadonlyMap<string, string>,
): Promise<string | null> {
  try {
    await writeOwnList(archiveList(archive, standsOn, new Set()), () => "", {
      isOnlyUpdated: true,
    });
    return null;
  } catch (problem) {
    return notListed(problem);
  }
}

/** That sheets stand and the list does not say so. */
export function notListed(problem: unknown): string {
  const isOpen = problem instanceof Refusal && /with the next step/u.test(problem.message);
  const told = "The list Reviews does not say yet that they stand on their sheets";
  return isOpen ? `${told}: it is put in order with the next step.` : `${told}.`;
}
