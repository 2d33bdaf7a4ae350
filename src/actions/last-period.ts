import { previousReviewPeriod, reviewPeriodContaining } from "../domain/plan/review-periods";
import type { Cadence, ReviewPeriod } from "../domain/plan/review-period";
import { readWorkbookSettings } from "./workbook-settings";

/** The last period of a cadence that is over on the day for which the lists stand. */
export async function lastPeriod(cadence: Cadence): Promise<ReviewPeriod> {
  const { asOf, fiscalYearStart } = await readWorkbookSettings();
  const next = reviewPeriodContaining(asOf + 1, cadence, fiscalYearStart);
  return previousReviewPeriod(next, fiscalYearStart);
}
