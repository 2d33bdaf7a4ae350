import { serialOf } from "../../src/domain/plan/calendar-day";

/** Excel's serial number of a day such as "2026-06-30". */
export function serialDay(text: string): number {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return serialOf(year, month, date);
}
