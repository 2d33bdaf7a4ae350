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

/** The week, month or quarter of the calendar that a day belongs to. */
export function reviewPeriodContaining(day: number, cadence: Cadence): ReviewPeriod {
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
    case "quarterly": {
      const quarter = Math.ceil(month / 3);
      return {
        cadence,
        firstDay: serialOf(year, 3 * quarter - 2, 1),
        lastDay: serialOf(year, 3 * quarter + 1, 1) - 1,
        label: `Q${quarter} ${year}`,
      };
    }
  }
}

export function previousReviewPeriod(period: ReviewPeriod): ReviewPeriod {
  return reviewPeriodContaining(period.firstDay - 1, period.cadence);
}

/**
 * Periods that can be reviewed: for each cadence the one that `asOf` lies in and those before it,
 * newest first; quarters, then months, then weeks. The one that `asOf` lies in is marked as running.
 */
export function recentReviewPeriods(asOf: number, count: number): readonly ReviewPeriod[] {
  return cadences.flatMap((cadence) => {
    const periods: ReviewPeriod[] = [];
    let period = reviewPeriodContaining(asOf, cadence);
    while (periods.length < count) {
      periods.push({ ...period, isRunning: asOf < period.lastDay + 1 });
      period = previousReviewPeriod(period);
    }
    return periods;
  });
}
