import { calendarDayOf } from "../../domain/plan/calendar-day";
import type { ArchivedReview } from "../../sheets/archive/archived-review";
import { archiveFrom, archiveNamespace, archiveTexts } from "./archive-text";

interface ArchivePart {
  readonly part: Excel.CustomXmlPart;
  readonly xml: string;
  /** Null where it is damaged, or of a newer version of the add-in: it is left alone. */
  readonly reviews: readonly ArchivedReview[] | null;
}

/** The closed reviews that stand on no sheet. */
export interface ReviewArchive {
  readonly reviews: readonly ArchivedReview[];
  /** How many parts cannot be read. */
  readonly unreadable: number;
  /** Queues keeping these reviews and no others, in the parts of their years. */
  readonly queueKeeping: (reviews: readonly ArchivedReview[]) => void;
}

/** Reviews as the texts that keep them, by their years. */
export function archiveTextsOf(reviews: readonly ArchivedReview[]): readonly string[] {
  const years = [...new Set(reviews.map(yearOf))].sort((one, other) => one - other);
  return years.flatMap((year) =>
    archiveTexts(
      year,
      reviews.filter((one) => yearOf(one) === year),
    ),
  );
}

/** These reviews and those that the texts keep, which take the places of earlier ones. */
export function withArchived(
  reviews: readonly ArchivedReview[],
  texts: readonly string[],
): readonly ArchivedReview[] {
  const kept = texts.flatMap((text) => {
    const read = archiveFrom(text);
    return "reviews" in read ? read.reviews : [];
  });
  const ids = new Set(kept.map(({ id }) => id));
  return [...reviews.filter(({ id }) => !ids.has(id)), ...kept];
}

function yearOf({ lastDay }: ArchivedReview): number {
  return calendarDayOf(lastDay).year;
}

async function readParts(context: Excel.RequestContext): Promise<readonly ArchivePart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(archiveNamespace).load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (texts.length > 0) await context.sync();
  return texts.map(({ part, xml }) => {
    const read = archiveFrom(xml.value);
    return { part, xml: xml.value, reviews: "reviews" in read ? read.reviews : null };
  });
}

/** Reads the archive, in two syncs; in one where there is none. */
export async function readReviewArchive(context: Excel.RequestContext): Promise<ReviewArchive> {
  const parts = await readParts(context);
  const readable = parts.filter(({ reviews }) => reviews !== null);
  const byId = new Map(
    readable.flatMap(({ reviews }) => reviews ?? []).map((one) => [one.id, one] as const),
  );
  return {
    reviews: [...byId.values()],
    unreadable: parts.length - readable.length,
    queueKeeping: (reviews) => {
      const wanted = new Set(archiveTextsOf(reviews));
      const standing = new Set(readable.map(({ xml }) => xml));
      for (const text of wanted) if (!standing.has(text)) context.workbook.customXmlParts.add(text);
      for (const { part, xml } of readable) if (!wanted.has(xml)) part.delete();
    },
  };
}
