import { calendarDayOf, serialOf } from "../../domain/plan/calendar-day";
import type { SalesGrain } from "../../domain/plan/account-facts";

/** The last day of the period that begins on a day. */
export function lastDayOfPeriod(first: number, grain: SalesGrain): number {
  const { year, month, day } = calendarDayOf(first);
  switch (grain) {
    case "day":
      return first;
    case "week":
      return first + 6;
    case "month":
      return serialOf(year, month + 1, day) - 1;
    case "quarter":
      return serialOf(year, month + 3, day) - 1;
    case "year":
      return serialOf(year + 1, month, day) - 1;
  }
}
