const millisecondsADay = 86_400_000;
/** 1899-12-30, so that every day from 1 March 1900 on has Excel's number. */
const dayZero = Date.UTC(1899, 11, 30);

const earliestYear = 1900;
const latestYear = 9999;
/** The number of 9999-12-31, the last day Excel knows. */
export const lastSerialDay = 2_958_465;

/** Excel's number of a day, months counting from 1; null when there is no such day. */
export function serialDay(year: number, month: number, day: number): number | null {
  if (year < earliestYear || year > latestYear || month < 1 || month > 12 || day < 1) return null;
  if (day > 28 && day > daysOfMonth(year, month)) return null;
  return (Date.UTC(year, month - 1, day) - dayZero) / millisecondsADay;
}

function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

/** The day of the month, 1 to 31, of Excel's number of a day. */
export function dayOfMonth(serial: number): number {
  return new Date(dayZero + Math.floor(serial) * millisecondsADay).getUTCDate();
}

/** "2024-03-05", with " 10:11:12" behind it where the number holds a time. */
export function isoSpelling(serial: number): string {
  const milliseconds = Math.round(serial * millisecondsADay);
  const iso = new Date(dayZero + milliseconds).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19).replace("T", " ");
}
