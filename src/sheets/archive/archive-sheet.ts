import { ourSheet, type OurSheet } from "../merge/our-sheet";
import type { SheetPlan } from "../sheet-plan";
import type { ListRow, SheetContent } from "../template/content";
import { layOutSheet } from "../template/lay-out-sheet";
import { archivedFields, reviewArchiveTemplate } from "../templates/review-archive-template";
import type { ArchivedReview } from "./archived-review";

/** A review of the archive, and the sheet on which it stands again, where it does. */
export interface ListedReview {
  readonly review: ArchivedReview;
  readonly standsOn: string | null;
}

function rowOf({ review, standsOn }: ListedReview): ListRow {
  const { id, account, sheetName, by, on, cells } = review;
  const shown = Object.entries(archivedFields).map(
    ([column, place]) => [column, cells.fields[place] ?? null] as const,
  );
  const verdict = cells.lines["verdict.all"]?.[0] ?? null;
  return {
    key: id,
    cells: {
      account,
      ...Object.fromEntries(shown),
      verdict,
      by,
      on,
      sheet: standsOn ?? sheetName,
      state: standsOn === null ? "Folded away" : "On its sheet",
    },
  };
}

function contentOf(reviews: readonly ListedReview[]): SheetContent {
  const sorted = [...reviews].sort(
    ({ review: one }, { review: other }) =>
      other.lastDay - one.lastDay || one.account.localeCompare(other.account, "en-US"),
  );
  return {
    sheetName: "Reviews",
    title: "Reviews",
    subtitle: "",
    fields: {},
    lists: { archive: sorted.map(rowOf) },
  };
}

/** The list of the reviews in the archive, the latest first. */
export function archiveSheet(reviews: readonly ListedReview[]): SheetPlan {
  const sheet = layOutSheet(reviewArchiveTemplate, contentOf(reviews));
  return { ...sheet, print: { ...sheet.print, titleRows: "1:4" } };
}

/** What that list says, wherever it stands on a sheet that is there already. */
export function ourArchiveSheet(reviews: readonly ListedReview[]): OurSheet {
  return ourSheet(reviewArchiveTemplate, contentOf(reviews));
}
