import { DAYS_PER_UNIT, DAYS_PER_YEAR, type TimeUnit } from "./time-unit";

/** How far to look ahead and how to discount, times in one unit throughout. */
export interface TimeAhead {
  readonly horizon: number;
  /** A purchase counts at the end of the period of this length that it falls in. */
  readonly period: number;
  /** log(1 + discount) for one unit of time; 0 without a discount. */
  readonly logDiscount: number;
}

/** A horizon in some unit as one in days, in which everything random is drawn. */
export function daysAhead(horizon: number, unit: TimeUnit, discountPerYear: number): TimeAhead {
  return {
    horizon: horizon * DAYS_PER_UNIT[unit],
    period: DAYS_PER_UNIT[unit],
    logDiscount: Math.log1p(discountPerYear) / DAYS_PER_YEAR,
  };
}

/** What money that comes after `time` is worth now; a last part of a period ends at the horizon. */
export function discountAt({ horizon, period, logDiscount }: TimeAhead, time: number): number {
  return logDiscount === 0
    ? 1
    : Math.exp(-logDiscount * Math.min(horizon, Math.ceil(time / period) * period));
}

/** The same on average over the times from now to `end`, at most the horizon. */
export function meanDiscountUntil(ahead: TimeAhead, end: number): number {
  const { period, logDiscount } = ahead;
  if (logDiscount === 0 || end <= 0) {
    return 1;
  }
  const whole = Math.floor(end / period);
  const ofWhole =
    (-Math.expm1(-logDiscount * period * whole) / Math.expm1(logDiscount * period)) * period;
  const rest = end - whole * period;
  return (ofWhole + rest * discountAt(ahead, end)) / end;
}
