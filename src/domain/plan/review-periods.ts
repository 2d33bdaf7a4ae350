import { calendarDayOf, serialOf } from "./calendar-day";
import type { Cadence, ReviewPeriod } from "./review-period";

/** Every cadence, the most usual first. */
export const cadences: readonly Cadence[] = [
  "quarterly",
  "monthly",
  "weekly",
  "half-yearly",
  "yearly",
];

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Weeks run from Monday to Sunday and belong to the year of their Thursday (ISO 8601). */
function weekContaining(day: number): ReviewPeriod {
  // Serial number 2 is Monday, 2 January 1900.
  const monday = day - ((((day - 2) % 7) + 7) % 7);
  const { year } = calendarDayOf(monday + 3);
  const week = Math.floor((monday + 3 - serialOf(year, 1, 1)) / 7) + 1;
  return {
    cadence: "weekly",
    firstDay: monday,
    lastDay: monday + 6,
    label: `week ${week}, ${year}`,
  };
}

/** How many months the parts of a fiscal year take, and what stands before their number. */
const partsOfYear = {
  quarterly: { months: 3, letter: "Q" },
  "half-yearly": { months: 6, letter: "H" },
  yearly: { months: 12, letter: "" },
} as const;

/** A fiscal year is called after the year in which it ends; one that begins in January is a calendar year. */
function partOfFiscalYear(
  cadence: keyof typeof partsOfYear,
  { year, month }: { readonly year: number; readonly month: number },
  fiscalYearStart: number,
): ReviewPeriod {
  const { months, letter } = partsOfYear[cadence];
  const monthsIn = (month - fiscalYearStart + 12) % 12;
  const part = letter === "" ? "" : `${letter}${Math.floor(monthsIn / months) + 1}`;
  const firstMonth = month - (monthsIn % months);
  const firstYear = month >= fiscalYearStart ? year : year - 1;
  const isCalendar = fiscalYearStart === 1;
  return {
    cadence,
    firstDay: serialOf(year, firstMonth, 1),
    lastDay: serialOf(year, firstMonth + months, 1) - 1,
    label: (isCalendar ? `${part} ${year}` : `FY${firstYear + 1} ${part}`).trim(),
  };
}

/**
 * The week, month, quarter, half-year or year that a day belongs to; weeks and months are the
 * calendar's, the others those of the fiscal year, which begins with a month (1 to 12).
 */
export function reviewPeriodContaining(
  day: number,
  cadence: Cadence,
  fiscalYearStart = 1,
): ReviewPeriod {
  const wholeDay = Math.floor(day);
  const { year, month } = calendarDayOf(wholeDay);
  switch (cadence) {
    case "weekly":
      return weekContaining(wholeDay);
    case "monthly":
      return {
        cadence,
        firstDay: serialOf(year, month, 1),
        lastDay: serialOf(year, month + 1, 1) - 1,
        label: `${monthNames[month - 1] ?? ""} ${year}`,
      };
    case "quarterly":
    case "half-yearly":
    case "yearly":
      return partOfFiscalYear(cadence, { year, month }, fiscalYearStart);
  }
}

export function previousReviewPeriod(period: ReviewPeriod, fiscalYearStart = 1): ReviewPeriod {
  return reviewPeriodContaining(period.firstDay - 1, period.cadence, fiscalYearStart);
}

/** Which periods are offered: as many of each cadence, or all back to a day, but not without end. */
export interface OfferedPeriods {
  readonly firstDay: number;
  readonly most: number;
}

/**
 * Periods that can be reviewed: for each cadence the one that `asOf` lies in and those before it back
 * to the first day, newest first. The one that `asOf` lies in is marked as running.
 */
export function recentReviewPeriods(
  asOf: number,
  { firstDay, most }: OfferedPeriods,
  fiscalYearStart = 1,
): readonly ReviewPeriod[] {
  return cadences.flatMap((cadence) => {
    const periods: ReviewPeriod[] = [];
    let period = reviewPeriodContaining(asOf, cadence, fiscalYearStart);
    while (periods.length === 0 || (periods.length < most && period.lastDay >= firstDay)) {
      periods.push({ ...period, isRunning: asOf < period.lastDay + 1 });
      period = previousReviewPeriod(period, fiscalYearStart);
    }
    return periods;
  });
}

/** The cadence that days of one's own come nearest to. */
export function cadenceOfDays(days: number): Cadence {
  if (days <= 10) return "weekly";
  if (days <= 45) return "monthly";
  if (days <= 125) return "quarterly";
  return days <= 250 ? "half-yearly" : "yearly";
}
