import { Failure } from "../failure";
import { refusePercentage } from "../numerics/refuse-percentage";

/** 0.73 x 1.22 and 1 - 0.1094 are the same to a user and differ in the last bit. */
const ROUNDING = 1e-12;

/** When a period's margin comes in: at its end, if still a customer, or at its beginning. */
type MarginTiming = "end" | "begin";

export interface LifetimeValueInput {
  /** Margin of one period, in money. */
  readonly margin: number;
  /** Chance that an account stays from one period to the next, 0..1. */
  readonly retention: number;
  /** Discount rate of one period. */
  readonly discount: number;
  /** How many periods count; null for ever. */
  readonly periods: number | null;
  readonly timing: MarginTiming;
  /** Growth of the margin from one period to the next. */
  readonly growth: number;
  /** What it cost to win the account, in money. */
  readonly acquisition: number;
}

/**
 * What is an account worth over its lifetime? The margin-multiple model: constant retention r,
 * discount d and margin growth g, all per the same period.
 *
 *     end:   sum over t = 1..periods of m (1+g)^(t-1) r^t / (1+d)^t
 *     begin: sum over t = 0..periods-1 of m (1+g)^t r^t / (1+d)^t
 *
 * Without end the sums are m r / (1+d-r(1+g)) and m (1+d) / (1+d-r(1+g)).
 * Gupta & Lehmann (2003), Customers as Assets; Fader & Hardie (2012), note 024, on the two timings.
 *
 * @throws Failure when the sum has no limit or an input makes no sense.
 */
export function lifetimeValue(input: LifetimeValueInput): number {
  const { margin, retention, discount, periods, timing, growth, acquisition } = input;
  requireSense(input);
  // 1 - q, where q is what a margin a period later is worth now; exact where q is close to 1.
  const shrinkage = (1 + discount - retention * (1 + growth)) / (1 + discount);
  if (periods === null && shrinkage <= ROUNDING) {
    throw new Failure(
      "number",
      "retention x (1 + growth) is not below 1 + discount, so the value has no limit; give periods",
    );
  }
  const first = timing === "begin" ? margin : (margin * retention) / (1 + discount);
  return first * geometricSum(shrinkage, periods) - acquisition;
}

/** 1 + q + ... + q^(n-1) with q = 1 - shrinkage, free of cancellation for q near 1. */
function geometricSum(shrinkage: number, count: number | null): number {
  if (count === null) return 1 / shrinkage;
  if (count === 0) return 0;
  if (shrinkage === 0) return count;
  return -Math.expm1(count * Math.log1p(-shrinkage)) / shrinkage;
}

function requireSense({ retention, discount, periods, growth }: LifetimeValueInput): void {
  if (!(retention >= 0 && retention <= 1)) {
    throw new Failure("value", `retention is ${retention}; give a rate from 0 to 1 such as 0.9`);
  }
  if (!(discount > -1)) throw new Failure("value", `discount is ${discount}; it must be above -1`);
  refusePercentage("discount", discount);
  if (!(growth >= -1)) throw new Failure("value", `growth is ${growth}; it must be -1 or more`);
  if (periods !== null && !(Number.isInteger(periods) && periods >= 0)) {
    throw new Failure("value", `periods is ${periods}; give a whole number, 0 or more`);
  }
}
