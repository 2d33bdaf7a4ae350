import { lifetimeValue } from "../domain/lifetime-value/margin-multiple";
import { calculateRows, readOption, readVector } from "./coercion";

/**
 * When the margin of a period comes in.
 * @customenum {string}
 */
enum MarginTimingOption {
  /** At the end of each period, if the account is still a customer */
  end = "end",
  /** At the beginning of each period, the first one now */
  begin = "begin",
}

const DEFAULT_DISCOUNT = 0.1;

/**
 * Customer lifetime value from margin, retention and discount rate.
 * @customfunction CLV CLV
 * @category Lifetime value
 * @question What is an account worth over the whole time it stays, in today's money?
 * @words lifetime, customer value, LTV, CLTV, worth, net present value, margin multiple, most
 *   valuable
 * @param margin Margin of one period, in money; one value or one a row.
 * @param retention Share of accounts that stays from one period to the next, such as 0.9; one value or one a row.
 * @param [discount] Discount rate of one period, up to 2 (200 %). Default 0.1.
 * @param [periods] How many periods count. Blank: for ever.
 * @param [timing] "end" (default): margin at each period's end, if still a customer; "begin": first margin now.
 * @param [growth] Growth of the margin from one period to the next. Default 0.
 * @param [acquisition] What it cost to win the account; it is taken off. Default 0.
 * @returns Money in today's value, one for each row.
 * @intable One account a row
 * =KAM.CLV([@Margin], [@Retention], 0.1)
 * @failure #VALUE! when retention is outside 0 to 1 or periods is not a whole number.
 * @failure #N/A in a row in which margin or retention is blank.
 * @failure #NUM! when retention x (1 + growth) is not below 1 + discount and periods is blank: the value has no limit.
 * @example A margin of 100 a year, 90 % stay, 10 % discount
 * =KAM.CLV(100, 0.9, 0.1)
 * 450
 * @example The same, first margin now
 * =KAM.CLV(100, 0.9, 0.1, , "begin")
 * 550
 * @example Two accounts over five years
 * =KAM.CLV({100;250}, {0.9;0.8}, 0.1, 5)
 * {285.0085;531.0243}
 * @method Margin-multiple model with constant retention r, discount d and growth g, all of the same period: end = sum of m (1+g)^(t-1) r^t / (1+d)^t over t = 1 to periods; begin has its first margin now. For ever they are m r / (1+d-r(1+g)) and m (1+d) / (1+d-r(1+g)).
 * @source Gupta & Lehmann (2003), Customers as Assets, Journal of Interactive Marketing 17(1); Fader & Hardie (2012), Reconciling and clarifying CLV formulas, note 024.
 * @differences Textbooks differ by one margin: the "end" formula leaves out the first payment, the "begin" formula counts it. They agree on the model, so say which you use.
 */
function clv(
  margin: any[][],
  retention: any[][],
  discount: any[][],
  periods: any[][],
  timing: MarginTimingOption,
  growth: any[][],
  acquisition: any[][],
): any[][] {
  const when = readOption(timing, "timing", Object.values(MarginTimingOption), "end");
  return calculateRows(
    [
      readVector(margin, "margin"),
      readVector(retention, "retention"),
      { optional: readVector(discount, "discount") },
      { optional: readVector(periods, "periods") },
      { optional: readVector(growth, "growth") },
      { optional: readVector(acquisition, "acquisition") },
    ],
    (values) => {
      const [marginNow, stay, rate, count, growthRate, cost] = values as unknown as NumbersOfRow;
      return lifetimeValue({
        margin: marginNow,
        retention: stay,
        discount: orDefault(rate, DEFAULT_DISCOUNT),
        periods: Number.isNaN(count) ? null : count,
        timing: when,
        growth: orDefault(growthRate, 0),
        acquisition: orDefault(cost, 0),
      });
    },
  );
}

type NumbersOfRow = readonly [number, number, number, number, number, number];

function orDefault(value: number, fallback: number): number {
  return Number.isNaN(value) ? fallback : value;
}

export const lifetimeValueFunctions = { CLV: clv };
