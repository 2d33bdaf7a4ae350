import { recentReviewPeriods } from "../domain/plan/review-periods";
import type { ReviewPeriod } from "../domain/plan/review-period";
import { readWorkbookSettings } from "./workbook-settings";

const periodsOfEachCadence = 6;

export async function listReviewPeriods(): Promise<readonly ReviewPeriod[]> {
  const { asOf, fiscalYearStart } = await readWorkbookSettings();
  return recentReviewPeriods(asOf, periodsOfEachCadence, fiscalYearStart);
}
