import { paybackPeriods } from "../domain/programme/payback";
import { returnOnInvestment } from "../domain/programme/return-on-investment";
import { calculateRows, readNumber, readNumberOr, readNumbers, readVector } from "./coercion";

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

export const programmeFunctions = { PAYBACK: payback, ROI: roi };
