import { Failure } from "../failure";
import { refusePercentage } from "../numerics/refuse-percentage";

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
  refusePercentage("discount", discount);
  if (investment === 0) return 0;
  const periods =
    benefits.length === 1
      ? periodsOfLevelBenefit(investment, benefits[0] as number, discount)
      : periodsOfBenefits(investment, benefits, discount);
  if (periods !== null) return periods;
  const waited = benefits.length === 1 ? "any number of" : String(benefits.length);
  throw new Failure(
    "unavailable",
    `not within ${waited} periods: the benefits do not add up to the investment`,
  );
}

function periodsOfBenefits(
  investment: number,
  benefits: Float64Array,
  discount: number,
): number | null {
  let left = investment;
  for (let period = 1; period <= benefits.length; period++) {
    const benefit = (benefits[period - 1] as number) / (1 + discount) ** period;
    if (benefit >= left - investment * ROUNDING) {
      return period - 1 + Math.min(1, left / benefit);
    }
    left -= benefit;
  }
  return null;
}

/** In closed form: n benefits b are worth b (1 - (1 + d)^-n) / d, and b / d is the most they get. */
function periodsOfLevelBenefit(
  investment: number,
  benefit: number,
  discount: number,
): number | null {
  if (!(benefit > 0)) return null;
  if (1 + discount === 1) return investment / benefit;
  const shareOfMost = (investment / benefit) * discount;
  if (shareOfMost >= 1 - ROUNDING) return null;
  const rate = Math.log1p(discount);
  const periods = -Math.log1p(-shareOfMost) / rate;
  const whole = Math.floor(periods);
  return whole + Math.expm1((whole - periods) * rate) / Math.expm1(-rate);
}
