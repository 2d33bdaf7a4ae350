import { cadenceOfDays } from "../../domain/plan/review-periods";
import type { ReviewPeriod } from "../../domain/plan/review-period";

/**
 * By this hidden name a sheet that was filled from a template of the user's is known as a review; it
 * says of which days, which no cell may say.
 */
export const ownReviewName = "_KAM.ownReview";

/** "45932 46022 Q4 2025". */
export function periodText({
  firstDay,
  lastDay,
  label,
}: Pick<ReviewPeriod, "firstDay" | "lastDay" | "label">): string {
  return `${firstDay} ${lastDay} ${label}`;
}

/** The period that such a name holds; null where it holds none. */
export function periodIn(text: string | null): ReviewPeriod | null {
  const found = /^(\d+) (\d+) (.*)$/u.exec(text ?? "");
  if (found === null) return null;
  const [firstDay, lastDay] = [Number(found[1]), Number(found[2])];
  const cadence = cadenceOfDays(lastDay - firstDay + 1);
  return { cadence, firstDay, lastDay, label: found[3] ?? "" };
}
