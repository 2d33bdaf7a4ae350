import type { NumericDate } from "./date-spelling";

export type DateOrder = "day first" | "month first";

/** What the days of a column that are written in numbers show of their order. */
export interface OrderOfDates {
  /** Null when nothing tells. */
  readonly order: DateOrder | null;
  /** Both orders are proved by cells, so that 03/04/2024 beside them may be either. */
  readonly isMixed: boolean;
}

/** Fewer exceptions than one in so many are slips, and say nothing about the rest of a column. */
const oneIn = 50;

/**
 * Whether a column writes the day or the month first: 31/12/2025 proves it for all. Points between
 * the numbers are written by those who write the day first.
 */
export function orderOfDates(dates: readonly NumericDate[]): OrderOfDates {
  let dayFirst = 0;
  let monthFirst = 0;
  let withPoints = 0;
  for (const date of dates) {
    const proved = provedOrder(date);
    if (proved === "day first") dayFirst += 1;
    else if (proved === "month first") monthFirst += 1;
    else if (date.separator === ".") withPoints += 1;
  }
  if (dayFirst + monthFirst === 0) {
    const isByPoints = withPoints > 0 && withPoints * 2 >= dates.length;
    return { order: isByPoints ? "day first" : null, isMixed: false };
  }
  const isMixed = Math.min(dayFirst, monthFirst) * oneIn > Math.max(dayFirst, monthFirst);
  if (dayFirst === monthFirst) return { order: null, isMixed };
  return { order: dayFirst > monthFirst ? "day first" : "month first", isMixed };
}

/** The only order in which there is such a day; null when there is one in both. */
export function provedOrder(date: NumericDate): DateOrder | null {
  if (date.first > 12) return "day first";
  return date.second > 12 ? "month first" : null;
}

/** 05/05/2024 is the same day in both. */
export function isSameInBothOrders({ first, second }: NumericDate): boolean {
  return first === second;
}
