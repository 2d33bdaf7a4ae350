import type { ArchivedReview } from "../../sheets/archive/archived-review";
import type { SheetPlace } from "../store/journal";
import { archiveTextsOf, readReviewArchive, withArchived } from "../store/review-archive";
import { queueDeleting, readStanding } from "../write/delete-sheets";

/** Sheets that go when a change is done, and what the archive keeps of them. */
export interface Folding {
  readonly removes: readonly SheetPlace[];
  /** What they said, as parts of the archive. */
  readonly archive: readonly string[];
  /** Queues that the archive keeps it, and the sheets go. */
  readonly queue: () => void;
}

/** Reads what there is to fold away, and where. */
export async function prepareFolding(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  reviews: readonly ArchivedReview[],
): Promise<Folding> {
  const standing = await readStanding(context);
  const archive = await readReviewArchive(context);
  const going = standing.sheets.filter(({ id }) => sheetIds.includes(id));
  const texts = archiveTextsOf(reviews);
  return {
    removes: going.map(({ id, name }) => ({ sheetId: id, sheetName: name })),
    archive: texts,
    queue() {
      archive.queueKeeping(withArchived(archive.reviews, texts));
      queueDeleting(standing, going);
    },
  };
}
