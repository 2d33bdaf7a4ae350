import { knowsNotes } from "../excel/again/read-remarks";
import { sameNameKey } from "../excel/cells/cell-value";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { readReviewArchive } from "../excel/store/review-archive";
import { takeBackMade } from "../excel/write/take-back-sheets";
import type { ArchivedReview } from "../sheets/archive/archived-review";
import { countedReviews, readStandingReviews, sheetsByReview } from "./archive-list";
import { changeWorkbook } from "./change-workbook";
import type { CreatedMany, CreateManyOptions, Notice } from "./contract";
import { createdSheet, undoneBy } from "./created-sheet";
import { foldSheets } from "./fold-sheets";
import { info } from "./info-notice";
import { listStanding, restoreReviews } from "./restore-reviews";

interface Found {
  readonly reviews: readonly ArchivedReview[];
  readonly all: readonly ArchivedReview[];
  readonly standsOn: ReadonlyMap<string, string>;
}

/** The reviews of the archive whose sheets were called so; of several the latest that stands nowhere. */
async function findArchived(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<Found> {
  const survey = await surveyWorkbook(context);
  const standsOn = sheetsByReview(await readStandingReviews(context, survey));
  const { reviews: all } = await readReviewArchive(context);
  const reviews: ArchivedReview[] = [];
  for (const wanted of sheetNames) {
    const called = all.filter(({ sheetName }) => sameNameKey(sheetName) === sameNameKey(wanted));
    const [latest] = called
      .filter((one) => !standsOn.has(one.id) && !reviews.includes(one))
      .sort((one, other) => other.lastDay - one.lastDay || other.on - one.on);
    if (latest === undefined) {
      const there = called.map(({ id }) => standsOn.get(id)).find((sheet) => sheet !== undefined);
      throw new Refusal(
        "badInput",
        there === undefined
          ? `${wanted} is not in the archive: the sheet Reviews lists what is.`
          : `The review stands on sheet ${there} already.`,
      );
    }
    reviews.push(latest);
  }
  return { reviews, all, standsOn };
}

/** Makes the sheets of reviews in the archive again, as they were when they were folded away. */
export function bringBackReviews(
  sheetNames: readonly string[],
  options: CreateManyOptions = {},
): Promise<CreatedMany> {
  const task = `${countedReviews(sheetNames.length)} brought back`;
  return changeWorkbook(task, async () => {
    if (sheetNames.length === 0) {
      throw new Refusal("badInput", "No review is chosen: choose one of the list Reviews.");
    }
    options.onProgress?.({ share: 0, step: "Reading the archive" });
    const { reviews, all, standsOn } = await runSettled(
      (context) => findArchived(context, sheetNames),
      options,
    );
    const { written, made, sentence } = await restoreReviews(reviews, task, options);
    const now = new Map(standsOn);
    made.forEach(({ sheetName }, index) => now.set(reviews[index]?.id ?? "", sheetName));
    const told = await listStanding(all, now);
    const notices = [...(told === null ? [] : [info(told)]), ...noticesOnNotes(reviews)];
    const created: CreatedMany = { ...createdSheet(written, sentence, notices), made };
    return undoneBy(created, async () => {
      const { sheets } = written;
      const back = reviews.slice(0, made.length);
      const toFold = { sheets, reviews: back, archive: all, standsOn: now };
      const folded = await foldSheets(toFold, task, {});
      const sheetIds = sheets.map(({ sheetId }) => sheetId);
      if (folded === null) await takeBackMade({ task, sheetIds });
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
