import { calendarDayOf, serialOf } from "../../domain/plan/calendar-day";

/** "2017-12-31". */
export function isoDay(serial: number): string {
  const { year, month, day } = calendarDayOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The same day a year before; 29 February becomes the 28th. */
export function yearBefore(serial: number): number {
  const { year, month, day } = calendarDayOf(serial);
  const isLeapDay = month === 2 && day === 29;
  return serialOf(year - 1, month, isLeapDay ? 28 : day);
}
