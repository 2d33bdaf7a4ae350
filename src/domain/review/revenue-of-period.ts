import type { Sale, Sales, SalesGrain } from "../plan/account-facts";
import { calendarDayOf, serialOf } from "../plan/calendar-day";
import { isoDayOf } from "./facts-of-period";

/** What an account brought over some days; null where that cannot be told. */
export interface RevenueOfDays {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly revenue: number | null;
  readonly margin: number | null;
  /** How many rows or periods it rests on. */
  readonly n: number;
}

export interface RevenueOfPeriod {
  readonly period: RevenueOfDays;
  readonly lastYear: RevenueOfDays;
  readonly yearBefore: RevenueOfDays;
  readonly limits: readonly string[];
}

/** What an amount that a list tells late or rounded may lie beyond its day. */
const mostDaysMissing = 31;

const grainWords: Readonly<Record<SalesGrain, string>> = {
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
};

/** The same day of the month so many months before. */
export function monthsBefore(day: number, months: number): number {
  const { year, month, day: date } = calendarDayOf(day);
  const lastOfMonth = calendarDayOf(serialOf(year, month - months + 1, 1) - 1).day;
  return serialOf(year, month - months, Math.min(date, lastOfMonth));
}

export function sumOver(sales: readonly Sale[], firstDay: number, lastDay: number): RevenueOfDays {
  const within = sales.filter(({ first, last }) => first >= firstDay && last <= lastDay);
  const margins = within.map(({ margin }) => margin).filter((margin) => margin !== null);
  return {
    firstDay,
    lastDay,
    revenue: within.reduce((sum, { revenue }) => sum + revenue, 0),
    margin: margins.length === 0 ? null : margins.reduce((sum, margin) => sum + margin, 0),
    n: within.length,
  };
}

function unknown(firstDay: number, lastDay: number): RevenueOfDays {
  return { firstDay, lastDay, revenue: null, margin: null, n: 0 };
}

/** The last day on which a period that is told ends, at the latest on a day; null before the first. */
function lastWholeDay({ grain, firstDay, lastDay }: SalesCalendar, day: number): number | null {
  if (grain === "day") return day <= lastDay + mostDaysMissing ? day : null;
  return endsOfPeriods(firstDay, grain, Math.min(day, lastDay)).at(-1) ?? null;
}

/** The last days of the periods of a list, from its first on, that are over by a day. */
function endsOfPeriods(firstDay: number, grain: SalesGrain, day: number): readonly number[] {
  const ends: number[] = [];
  const { year, month, day: date } = calendarDayOf(firstDay);
  const months = { day: 0, week: 0, month: 1, quarter: 3, year: 12 }[grain];
  for (let number = 1; ; number += 1) {
    const end =
      grain === "week"
        ? firstDay + 7 * number - 1
        : serialOf(year, month + months * number, date) - 1;
    if (end > day) return ends;
    ends.push(end);
  }
}

/** Whether periods of a list fill the days exactly. */
function isWhole(
  { firstDay: begin, grain }: SalesCalendar,
  firstDay: number,
  lastDay: number,
): boolean {
  if (grain === "day") return true;
  const ends = endsOfPeriods(begin, grain, lastDay);
  return ends.at(-1) === lastDay && (firstDay === begin || ends.includes(firstDay - 1));
}

/** Which days a list tells of, and by what: without what a single account brought. */
export type SalesCalendar = Omit<Sales, "sales">;

/** Some days, and whether the list tells all of them. */
export interface ToldDays {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly isTold: boolean;
}

/** The twelve months that end so many months before the last day that is told, up to a day. */
export function yearUpTo(sales: SalesCalendar, day: number, months: number): ToldDays | null {
  const end = lastWholeDay(sales, day);
  if (end === null) return null;
  const lastDay = months === 0 ? end : monthsBefore(end + 1, months) - 1;
  const firstDay = monthsBefore(lastDay + 1, 12);
  return { firstDay, lastDay, isTold: firstDay >= sales.firstDay - mostDaysMissing };
}

/** Whether a list tells what was bought on all days of a period and on no others. */
export function tellsPeriod(
  sales: SalesCalendar,
  { firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number },
): boolean {
  return isWhole(sales, firstDay, lastDay) && reachesOver(sales, firstDay, lastDay);
}

function reachesOver(sales: SalesCalendar, firstDay: number, lastDay: number): boolean {
  return (
    firstDay >= sales.firstDay - mostDaysMissing &&
    (sales.grain === "day" ? firstDay <= sales.lastDay : lastDay <= sales.lastDay)
  );
}

/**
 * What an account brought in a period, in the twelve months up to its last day and in the twelve
 * before. Where a list tells revenue by quarter, a month of it is not known, and twelve months are
 * those of the last four quarters that were over.
 */
export function revenueOfPeriod(
  sales: Sales | undefined,
  { firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number },
): RevenueOfPeriod {
  const none = unknown(firstDay, lastDay);
  if (sales === undefined) return { period: none, lastYear: none, yearBefore: none, limits: [] };
  if (sales.sales.length === 0) {
    return {
      period: none,
      lastYear: none,
      yearBefore: none,
      limits: [`No revenue is listed up to ${isoDayOf(lastDay)}.`],
    };
  }
  const { grain } = sales;
  const end = lastWholeDay(sales, lastDay);
  const limits: string[] = [];
  const isPeriodWhole = isWhole(sales, firstDay, lastDay);
  const isPeriodTold = reachesOver(sales, firstDay, lastDay);
  if (!isPeriodWhole) {
    limits.push(
      `Revenue is listed by ${grainWords[grain]}: what was bought from ${isoDayOf(firstDay)} to ${isoDayOf(lastDay)} alone is not known.`,
    );
  }
  const stretch = (months: number): RevenueOfDays => {
    const year = yearUpTo(sales, lastDay, months);
    if (year === null) return none;
    return year.isTold
      ? sumOver(sales.sales, year.firstDay, year.lastDay)
      : unknown(year.firstDay, year.lastDay);
  };
  const [lastYear, yearBefore] = [stretch(0), stretch(12)];
  if (isPeriodWhole && !isPeriodTold) {
    limits.push(
      `Revenue is listed from ${isoDayOf(sales.firstDay)} to ${isoDayOf(sales.lastDay)}, not for the whole period.`,
    );
  }
  if (lastYear.revenue === null) {
    limits.push(
      `Revenue is listed from ${isoDayOf(sales.firstDay)} on: no twelve months up to ${isoDayOf(lastDay)}.`,
    );
  } else if (yearBefore.revenue === null) {
    limits.push(`Growth is not known: revenue is listed from ${isoDayOf(sales.firstDay)} on.`);
  }
  if (end !== null && end < lastDay && lastYear.revenue !== null) {
    limits.push(
      `Twelve months of revenue are those up to ${isoDayOf(end)}, the last ${grainWords[grain]} that was over.`,
    );
  }
  return {
    period: isPeriodWhole && isPeriodTold ? sumOver(sales.sales, firstDay, lastDay) : none,
    lastYear,
    yearBefore,
    limits,
  };
}
