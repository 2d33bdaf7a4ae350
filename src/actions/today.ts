import { serialOf } from "../domain/plan/calendar-day";

/** Excel's serial number of this day where the user is. */
export function today(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
