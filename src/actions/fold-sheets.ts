import { prepareFolding } from "../excel/again/fold-away";
import type { ArchivedReview } from "../sheets/archive/archived-review";
import { archiveList, countedReviews } from "./archive-list";
import type { CreatedSheet, RunOptions } from "./contract";
import { writeOwnList } from "./write-own-list";

/** Sheets of reviews that go into the list. */
export interface SheetsToFold {
  readonly sheets: readonly { readonly sheetId: string; readonly sheetName: string }[];
  /** What they say. */
  readonly reviews: readonly ArchivedReview[];
  /** All that the archive then holds. */
  readonly archive: readonly ArchivedReview[];
  /** On which sheets reviews of the archive stand before. */
  readonly standsOn: ReadonlyMap<string, string>;
}

/**
 * In one go: the list says so, the archive keeps what they said, the sheets go. Null, and nothing is
 * done, where there is no list.
 */
export function foldSheets(
  { sheets, reviews, archive, standsOn }: SheetsToFold,
  task: string,
  options: RunOptions,
): Promise<CreatedSheet | null> {
  const list = archiveList(archive, standsOn, new Set(sheets.map(({ sheetName }) => sheetName)));
  const sheetIds = sheets.map(({ sheetId }) => sheetId);
  return writeOwnList(
    { ...list, task, folds: (context) => prepareFolding(context, sheetIds, reviews) },
    () => `${countedReviews(sheets.length)} folded into the list Reviews.`,
    { ...options, isOnlyUpdated: true },
  );
}
