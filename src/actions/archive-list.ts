import { aboutReviewArchive } from "../excel/again/keep-new-sheet";
import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import { sameNameKey } from "../excel/cells/cell-value";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import { archiveSheet, ourArchiveSheet, type ListedReview } from "../sheets/archive/archive-sheet";
import type { ArchivedReview } from "../sheets/archive/archived-review";
import { accountOn } from "./review-sources";
import type { OwnList } from "./write-own-list";

/** By which a review is known in the archive, whatever its sheet is called. */
export function archiveId(account: string, firstDay: number, lastDay: number, on: number): string {
  return `${sameNameKey(account)}|${firstDay}|${lastDay}|${on}`;
}

/** The archive, each review with the sheet on which it stands, where it does. */
export function archiveList(
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

/** The reviews of a workbook that stand on sheets. */
export function readStandingReviews(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<readonly OwnSheetNow[]> {
  const sheets = survey.sheets.filter(({ ownKind }) => ownKind === "review");
  return readOwnSheetsNow(context, survey, sheets);
}

/** On which sheets reviews of the archive stand as well, by their id. */
export function sheetsByReview(reviews: readonly OwnSheetNow[]): ReadonlyMap<string, string> {
  return new Map(
    reviews.flatMap((review): readonly (readonly [string, string])[] => {
      const { record, sheet, isCopy } = review;
      if (!record?.closed || isCopy) return [];
      const { firstDay, lastDay } = record.review ?? record.closed.record;
      return [[archiveId(accountOn(review), firstDay, lastDay, record.closed.on), sheet.name]];
    }),
  );
}

export function countedReviews(count: number): string {
  return `${count} ${count === 1 ? "review" : "reviews"}`;
}
