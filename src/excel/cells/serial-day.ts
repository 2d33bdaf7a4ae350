const millisecondsADay = 86_400_000;
/** 1899-12-30, so that every day from 1 March 1900 on has Excel's number. */
const dayZero = Date.UTC(1899, 11, 30);

/** Excel's serial number of a day; months count from 1. */
export function serialDay(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - dayZero) / millisecondsADay;
}
