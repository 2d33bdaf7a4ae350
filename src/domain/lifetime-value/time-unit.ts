/** The units of time that a purchase model can be fitted in. */
export type TimeUnit = "day" | "week" | "month";

export const DAYS_PER_YEAR = 365.25;

/** A month is a twelfth of a year of 365.25 days, so that twelve of them are a year. */
export const DAYS_PER_UNIT: Readonly<Record<TimeUnit, number>> = {
  day: 1,
  week: 7,
  month: DAYS_PER_YEAR / 12,
};
