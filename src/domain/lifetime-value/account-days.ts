import { Failure } from "../failure";
import type { PurchaseList } from "./purchase-list";

/** Amounts of a day that cancel up to rounding are nothing, not a tiny purchase or credit. */
const ROUNDING = 1e-9;

/** The days on which one account bought. */
export interface AccountDays {
  /** How many, the first one included. */
  readonly days: number;
  /** Serial numbers of the first and the last. */
  readonly first: number;
  readonly last: number;
  /** The days after the first whose amounts are known and add up to more than nothing. */
  readonly valuedRepeats: number;
  /** The mean of what was paid on those; 0 without any. */
  readonly meanValue: number;
}

/**
 * Sums up one account's purchases by day, up to and including `lastDay`.
 *
 * @param rows the account's rows of the list, in any order of time
 * @returns the days, or why there are none
 */
export function summariseDays(
  list: PurchaseList,
  rows: Int32Array,
  lastDay: number,
): AccountDays | Failure {
  const inTime = orderedByDate(list.dates, rows);
  let days = 0;
  let first = 0;
  let last = 0;
  let valuedRepeats = 0;
  let valueOfRepeats = 0;
  let position = 0;
  while (position < inTime.length) {
    const day = dayOf(list.dates, inTime, position);
    if (day > lastDay) {
      break;
    }
    let net = 0;
    let gross = 0;
    for (; position < inTime.length && dayOf(list.dates, inTime, position) === day; position += 1) {
      const amount =
        list.amounts === null ? NaN : (list.amounts[inTime[position] as number] as number);
      net += amount;
      gross += Math.abs(amount);
    }
    if (net < -ROUNDING * gross) {
      continue;
    }
    if (days === 0) {
      first = day;
    } else if (net > ROUNDING * gross) {
      valuedRepeats += 1;
      valueOfRepeats += net;
    }
    last = day;
    days += 1;
  }
  if (days === 0) {
    return whyNone(list, inTime, lastDay);
  }
  const meanValue = valuedRepeats === 0 ? 0 : valueOfRepeats / valuedRepeats;
  return { days, first, last, valuedRepeats, meanValue };
}

function whyNone(list: PurchaseList, inTime: Int32Array, lastDay: number): Failure {
  const hasStarted = dayOf(list.dates, inTime, 0) <= lastDay;
  return new Failure(
    "unavailable",
    hasStarted
      ? "the account has credits only and no purchase up to as_of"
      : "the account's first purchase is after as_of",
  );
}

function dayOf(dates: Float64Array, rows: Int32Array, position: number): number {
  return Math.floor(dates[rows[position] as number] as number);
}

/** Most lists are in order of time already, which is cheaper to see than to sort. */
function orderedByDate(dates: Float64Array, rows: Int32Array): Int32Array {
  for (let position = 1; position < rows.length; position += 1) {
    if (
      (dates[rows[position] as number] as number) < (dates[rows[position - 1] as number] as number)
    ) {
      return rows.slice().sort((one, other) => (dates[one] as number) - (dates[other] as number));
    }
  }
  return rows;
}
