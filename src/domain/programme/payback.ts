import { Failure } from "../failure";

/** Nobody waits longer than this for a level benefit; it bounds the sum when discounting eats it. */
const LONGEST_WAIT = 100_000;

/** 36 monthly twelfths of 100 add up to 300.00000000000006: that is 300. */
const ROUNDING = 1e-12;

/**
 * After how many periods is an investment back? Benefits come in one a period, discounted to now
 * (t-th benefit / (1 + discount)^t); within the period that pays it back, straight line.
 *
 * @param benefits One for each period; a single one stands for the same benefit in every period.
 * @param discount Rate of one period.
 */
export function paybackPeriods(
  investment: number,
  benefits: Float64Array,
  discount: number,
): number {
  if (!(investment >= 0)) throw new Failure("value", `investment is ${investment}; give 0 or more`);
  if (!(discount > -1)) throw new Failure("value", `discount is ${discount}; it must be above -1`);
  if (investment === 0) return 0;
  const isLevel = benefits.length === 1;
  const level = benefits[0] as number;
  if (isLevel && discount === 0 && level > 0) return investment / level;
  const periodCount = isLevel ? LONGEST_WAIT : benefits.length;
  let left = investment;
  for (let period = 1; period <= periodCount; period++) {
    const benefit = (isLevel ? level : (benefits[period - 1] as number)) / (1 + discount) ** period;
    if (benefit >= left - investment * ROUNDING) {
      return period - 1 + Math.min(1, left / benefit);
    }
    left -= benefit;
  }
  throw new Failure(
    "unavailable",
    `not within ${periodCount} periods: the benefits do not add up to the investment`,
  );
}
