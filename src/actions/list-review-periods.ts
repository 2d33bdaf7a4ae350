import { recentReviewPeriods } from "../domain/plan/review-periods";
import type { ReviewPeriod } from "../domain/plan/review-period";
import { loadUnderstanding, understandWorkbook } from "./understand-workbook";

/** Two years of weeks, ten of months: what lies before is asked for by its days. */
const mostOfEachCadence = 120;

export async function listReviewPeriods(): Promise<readonly ReviewPeriod[]> {
  const { firstEvent } = await loadUnderstanding();
  const { model, settings } = await understandWorkbook();
  const { asOf, fiscalYearStart } = settings;
  const firstDay = firstEvent(model) ?? asOf;
  return recentReviewPeriods(asOf, { firstDay, most: mostOfEachCadence }, fiscalYearStart);
}
