import { calendarDayOf, serialOf } from "./calendar-day";
import type { Cadence, ReviewPeriod } from "./review-period";

const cadences: readonly Cadence[] = ["quarterly", "monthly", "weekly"];

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

/** A fiscal year is called after the year in which it ends; one that begins in January is a calendar year. */
function fiscalQuarterContaining(
  { year, month }: { readonly year: number; readonly month: number },
  fiscalYearStart: number,
): ReviewPeriod {
  const monthsIn = (month - fiscalYearStart + 12) % 12;
  const quarter = Math.floor(monthsIn / 3) + 1;
  const firstMonth = month - (monthsIn % 3);
  const firstYear = month >= fiscalYearStart ? year : year - 1;
  const isCalendar = fiscalYearStart === 1;
  return {
    cadence: "quarterly",
    firstDay: serialOf(year, firstMonth, 1),
    lastDay: serialOf(year, firstMonth + 3, 1) - 1,
    label: isCalendar ? `Q${quarter} ${year}` : `FY${firstYear + 1} Q${quarter}`,
  };
}

/**
 * The week, month or quarter that a day belongs to; weeks and months are the calendar's, quarters
 * those of the fiscal year, which begins with a month (1 to 12).
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
      return fiscalQuarterContaining({ year, month }, fiscalYearStart);
  }
}

export function previousReviewPeriod(period: ReviewPeriod, fiscalYearStart = 1): ReviewPeriod {
  return reviewPeriodContaining(period.firstDay - 1, period.cadence, fiscalYearStart);
}

/**
 * Periods that can be reviewed: for each cadence the one that `asOf` lies in and those before it,
 * newest first; quarters, then months, then weeks. The one that `asOf` lies in is marked as running.
 */
export function recentReviewPeriods(
  asOf: number,
  count: number,
  fiscalYearStart = 1,
): readonly ReviewPeriod[] {
  return cadences.flatMap((cadence) => {
    const periods: ReviewPeriod[] = [];
    let period = reviewPeriodContaining(asOf, cadence, fiscalYearStart);
    while (periods.length < count) {
      periods.push({ ...period, isRunning: asOf < period.lastDay + 1 });
      period = previousReviewPeriod(period, fiscalYearStart);
    }
    return periods;
  });
}
