/** The units of time that a purchase model can be fitted in. */
export type TimeUnit = "day" | "week" | "month";

export const DAYS_PER_YEAR = 365.25;

/** A month is a twelfth of a year of 365.25 days, so that twelve of them are a year. */
export const DAYS_PER_UNIT: Readonly<Record<TimeUnit, number>> = {
  day: 1,
  week: 7,
  month: DAYS_PER_YEAR / 12,
};

/** The rate for one unit of time that comes to the same as a rate of a year. */
export function discountForUnit(discountPerYear: number, unit: TimeUnit): number {
  return Math.expm1((Math.log1p(discountPerYear) * DAYS_PER_UNIT[unit]) / DAYS_PER_YEAR);
}
