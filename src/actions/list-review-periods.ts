import { recentReviewPeriods } from "../domain/plan/review-periods";
import type { ReviewPeriod } from "../domain/plan/review-period";
import { today } from "./today";

const periodsOfEachCadence = 6;

export function listReviewPeriods(): Promise<readonly ReviewPeriod[]> {
  return Promise.resolve(recentReviewPeriods(today(), periodsOfEachCadence));
}
