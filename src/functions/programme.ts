import { paybackPeriods } from "../domain/programme/payback";
import { returnOnInvestment } from "../domain/programme/return-on-investment";
import { revenueAtRisk } from "../domain/programme/revenue-at-risk";
import {
  calculateRows,
  readNumber,
  readNumberOr,
  readNumbers,
  readVector,
  requireLength,
  throwRefusal,
} from "./coercion";
import { withHeadings } from "./headings";

/**
 * After how many periods an investment is back.
 * @customfunction PAYBACK PAYBACK
 * @category Programme
 * @question When have we earned back what a key account programme costs?
 * @words break even, amortisation, return, investment, when, months, cost of the programme
 * @param investment What is spent at the start, in money.
 * @param benefits What comes back in each period, one a row; a single number stands for the same in every period.
 * @param [discount] Discount rate of one period, up to 2 (200 %). Default 0.
 * @returns Periods, with the part of the last one in proportion.
 * @failure #N/A "not within m periods" when the benefits do not add up to the investment.
 * @failure #VALUE! when investment is negative or a benefit is blank.
 * @example 300 spent, 12.5 back each month
 * =KAM.PAYBACK(300, 12.5)
 * 24
 * @example 300 spent, 100, 150 and 200 back
 * =KAM.PAYBACK(300, {100;150;200})
 * 2.25
 * @method The first time that the discounted benefits, added up, reach the investment; straight line within that period.
 * @source Brealey, Myers & Allen, Principles of Corporate Finance, chapter on the payback rule.
 */
function payback(investment: any, benefits: any[][], discount: any): any {
  return paybackPeriods(
    readNumber(investment, "investment"),
    readNumbers(benefits, "benefits"),
    readNumberOr(discount, "discount", 0),
  );
}

/**
 * Return on investment.
 * @customfunction ROI ROI
 * @category Programme
 * @question What does a programme bring for each unit of money it costs?
 * @words return, profit, benefit, cost of the programme, pays off, business case
 * @param gain What it brought, in money; one value or one a row.
 * @param cost What it cost, in money; one value or one a row.
 * @returns A share: 0.5 is half as much again as was spent.
 * @intable One account a row
 * =KAM.ROI([@Gain], [@Cost])
 * @failure #DIV/0! when cost is 0.
 * @failure #VALUE! when cost is negative.
 * @failure #N/A in a row in which something is blank.
 * @example 150 from 100
 * =KAM.ROI(150, 100)
 * 0.5
 * @method (gain - cost) / cost.
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 10.
 */
function roi(gain: any[][], cost: any[][]): any[][] {
  return calculateRows([readVector(gain, "gain"), readVector(cost, "cost")], ([brought, spent]) =>
    returnOnInvestment(brought as number, spent as number),
  );
}

/**
 * How much revenue may be lost in a year, when each account may leave.
 * @customfunction ATRISK ATRISK
 * @category Programme
 * @question How much revenue may be gone in a year, and how bad can it get?
 * @words revenue at risk, value at risk, expected loss, churn, worst case, concentration, exposure, leave
 * @param revenue What each account brings in a year, one a row; 0 or less has nothing to lose.
 * @param chance How likely each account is to leave within the year, from 0 to 1; one for all or one a row.
 * @param [together] So many of the largest fail together instead of each by itself. Default 0.
 * @param [confidence] The share of years that lies between low and high. Default 0.9: the 5 % and 95 % loss.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns One row of five: expected loss, low, high, the largest single loss, and the revenue whose chance is not given, which is in none of the others.
 * @intable Put it beside the table
 * =KAM.ATRISK([Revenue], [Chance])
 * @failure #VALUE! when a chance is outside 0 to 1, or the lists differ in length.
 * @failure #N/A when no account has both a revenue and a chance.
 * @example Three accounts of 100 with 10 % each, by themselves: in 73 % of the years nothing is lost
 * =KAM.ATRISK({100;100;100}, 0.1)
 * {30,0,100,100,0}
 * @example The same three with one cause: the expected loss stays, the bad year costs all of them
 * =KAM.ATRISK({100;100;100}, 0.1, 3)
 * {30,0,300,100,0}
 * @method An account loses all its revenue with its chance, independently of others. The distribution of the total is the convolution of all accounts: exact up to 65,536 different totals, beyond on 16,384 steps that keep the expected loss, many small accounts together as a normal loss. Accounts that fail together keep their own chance: one cause takes every account that is at least as likely to leave.
 * @source Klugman, Panjer & Willmot (2012), Loss Models, chapter 9; Dhaene et al. (2002), Insurance: Mathematics and Economics 31(1).
 */
function atRisk(
  revenue: any[][],
  chance: any[][],
  together: any,
  confidence: any,
  headers: any,
): any[][] {
  const amounts = readVector(revenue, "revenue");
  const given = readVector(chance, "chance");
  throwRefusal(amounts);
  throwRefusal(given);
  requireLength(given, amounts.values.length, "revenue", true);
  const [only] = given.values;
  const risk = revenueAtRisk({
    revenue: amounts.values,
    chances: given.values.length === 1 ? amounts.values.map(() => only as number) : given.values,
    together: readNumberOr(together, "together", 0),
    confidence: readNumberOr(confidence, "confidence", 0.9),
  });
  return withHeadings(
    headers,
    ["Expected loss", "Low", "High", "Largest single loss", "Revenue without a chance"],
    [[risk.expected, risk.low, risk.high, risk.largestSingle, risk.unknown]],
  );
}

export const programmeFunctions = { PAYBACK: payback, ROI: roi, ATRISK: atRisk };
