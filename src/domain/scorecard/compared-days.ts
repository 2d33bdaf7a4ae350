import type { ReviewPeriod } from "../plan/review-period";
import { previousReviewPeriod } from "../plan/review-periods";
import { monthsBefore, tellsPeriod, yearUpTo } from "../review/revenue-of-period";
import type { RevenueBasis } from "./scorecard-facts";

/** What is held against what: twelve months and the twelve before, or a period and the one before. */
export type ComparedStretch = "year" | "period";

export interface ComparedDays {
  readonly stretch: ComparedStretch;
  readonly before: Days;
  readonly now: Days;
  /** How many years lie between the two. */
  readonly years: number;
}

export interface Days {
  readonly firstDay: number;
  readonly lastDay: number;
}

interface Asked {
  readonly basis: RevenueBasis;
  readonly period: ReviewPeriod;
  /** The last day of the period that is known. */
  readonly day: number;
  readonly fiscalYearStart: number;
}

const daysInYear = 365.25;

/** The days that are compared for a period, where the list reaches back over both; null where not. */
export function comparedDays(
  { basis, period, day, fiscalYearStart }: Asked,
  stretch: ComparedStretch,
): ComparedDays | null {
  if (basis.kind === "unknown") return null;
  const earlier = previousReviewPeriod(period, fiscalYearStart);
  const years = stretch === "year" ? 1 : (period.lastDay - earlier.lastDay) / daysInYear;
  if (basis.kind === "levels") {
    const then = stretch === "year" ? monthsBefore(day, 12) : earlier.lastDay;
    if (then < basis.firstDay || then >= day) return null;
    const on = (one: number): Days => ({ firstDay: one, lastDay: one });
    return { stretch, before: on(then), now: on(day), years };
  }
  const { calendar } = basis;
  if (stretch === "year") {
    const [now, before] = [yearUpTo(calendar, day, 0), yearUpTo(calendar, day, 12)];
    return now?.isTold === true && before?.isTold === true ? { stretch, before, now, years } : null;
  }
  const isTold = tellsPeriod(calendar, period) && tellsPeriod(calendar, earlier);
  return isTold ? { stretch, before: earlier, now: period, years } : null;
}

/** A year where the lists reach back for it, else the period against the one before. */
export function stretchFor(asked: Asked): ComparedStretch {
  return comparedDays(asked, "year") !== null || comparedDays(asked, "period") === null
    ? "year"
    : "period";
}
