/** A day of the calendar; the month counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const millisecondsPerDay = 86_400_000;
/** Excel's serial number of 1970-01-01, in the 1900 date system. */
const unixEpoch = 25_569;

/** The calendar day of an Excel serial number from 1 March 1900 on; a time of day is dropped. */
export function calendarDayOf(serial: number): CalendarDay {
  const date = new Date((Math.floor(serial) - unixEpoch) * millisecondsPerDay);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** The Excel serial number of a day; months and days beyond their range run on into the next. */
export function serialOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / millisecondsPerDay + unixEpoch;
}

/** "2026-03-31": the day of an Excel serial number; a time of day is dropped. */
export function isoDayOf(serial: number): string {
  return new Date((Math.floor(serial) - unixEpoch) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The Excel serial number of a point in time, in milliseconds since 1970. */
export function serialOfTime(milliseconds: number): number {
  return milliseconds / millisecondsPerDay + unixEpoch;
}
