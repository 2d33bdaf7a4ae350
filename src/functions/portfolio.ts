import { expandedShare } from "../domain/portfolio/expansion";
import { compoundGrowth, revenueGrowth as revenueGrowthOf } from "../domain/portfolio/growth";
import { shareOfWallet } from "../domain/portfolio/share-of-wallet";
import { calculateRows, readAnswers, readVector, requireLength, throwRefusal } from "./coercion";

/**
 * By which share revenue has grown.
 * @customfunction REVENUE.GROWTH REVENUE.GROWTH
 * @category Portfolio
 * @question How much more do these accounts bring than in the period before?
 * @words sales growth, increase, change, year on year, yoy, turnover
 * @param previous Revenue of the period before: one value or a range that is added up.
 * @param current Revenue of this period: one value or a range that is added up.
 * @returns A share: 0.05 is 5 % more, -0.05 is 5 % less.
 * @failure #N/A when previous is blank or adds up to 0 or less.
 * @failure #VALUE! when a cell is not a number.
 * @example From 1,000 to 1,050 over three accounts
 * =KAM.REVENUE.GROWTH({500;300;200}, {550;350;150})
 * 0.05
 * @method sum(current) / sum(previous) - 1; accounts that are new or gone count.
 */
function revenueGrowth(previous: any[][], current: any[][]): any {
  return revenueGrowthOf(readAnswers(previous, "previous"), readAnswers(current, "current"));
}

/**
 * Compound annual growth rate, or of any other period.
 * @customfunction CAGR CAGR
 * @category Portfolio
 * @question At which steady rate would the first value have become the last?
 * @words growth rate, average growth, per year, annual
 * @param first Value at the start; one value or one a row.
 * @param last Value at the end; one value or one a row.
 * @param periods How many periods lie between the two.
 * @returns A share for each period.
 * @intable One account a row
 * =KAM.CAGR([@[Revenue 2023]], [@[Revenue 2026]], 3)
 * @failure #DIV/0! when first or periods is 0.
 * @failure #NUM! when first or last is negative.
 * @failure #VALUE! when periods is negative.
 * @failure #N/A in a row in which something is blank.
 * @example From 100 to 121 in two years
 * =KAM.CAGR(100, 121, 2)
 * 0.1
 * @method (last / first)^(1 / periods) - 1.
 */
function cagr(first: any[][], last: any[][], periods: any[][]): any[][] {
  return calculateRows(
    [readVector(first, "first"), readVector(last, "last"), readVector(periods, "periods")],
    ([from, to, count]) => compoundGrowth(from as number, to as number, count as number),
  );
}

/**
 * The share of accounts that buy more than before.
 * @customfunction UPSELL UPSELL
 * @category Portfolio
 * @question How many of the accounts that bought before buy more now?
 * @words upselling, up-sell, expansion, buy more, increase, grow accounts
 * @param before Revenue of each account in the period before, one a row.
 * @param after Revenue of the same accounts now, row by row.
 * @returns A share from 0 to 1, of the accounts that bought before.
 * @failure #VALUE! when the lists differ in length or a revenue is negative.
 * @failure #N/A when no account bought before, or one that did is blank now.
 * @example Of four that bought before, two buy more; the fifth is new
 * =KAM.UPSELL({100;50;30;20;0}, {130;40;30;25;10})
 * 0.5
 * @method Accounts with before above 0 and after above before, over accounts with before above 0.
 */
function upsell(before: any[][], after: any[][]): any {
  return expandedShareOf(before, after, "before", "after");
}

/**
 * The share of accounts that buy more product lines than before.
 * @customfunction CROSSSELL CROSSSELL
 * @category Portfolio
 * @question How many of the accounts that bought before take more of our lines now?
 * @words cross-sell, cross-selling, products, product lines, penetration, expansion, share of
 *   accounts
 * @param lines_before Number of product lines each account bought before, one a row.
 * @param lines_after Number of lines the same accounts buy now, row by row.
 * @returns A share from 0 to 1, of the accounts that bought before.
 * @failure #VALUE! when the lists differ in length or a number is negative.
 * @failure #N/A when no account bought before, or one that did is blank now.
 * @example Of three that bought before, one takes a second line
 * =KAM.CROSSSELL({1;2;3;0}, {2;2;3;1})
 * 0.3333
 * @method Accounts with more lines than before over accounts with at least one line before.
 */
function crosssell(lines_before: any[][], lines_after: any[][]): any {
  return expandedShareOf(lines_before, lines_after, "lines_before", "lines_after");
}

/**
 * Share of wallet: which part of its spending an account gives to us.
 * @customfunction WALLET WALLET
 * @category Portfolio
 * @question How much of what an account could buy from us does it buy from us?
 * @words share of wallet, market share, customer share, penetration, potential, spend
 * @param ours What the account spends with us; one value or one a row.
 * @param total What it spends in our field altogether; one value or one a row.
 * @returns A share from 0 to 1.
 * @intable One account a row
 * =KAM.WALLET([@Ours], [@Total])
 * @failure #VALUE! when ours is more than total or one is negative.
 * @failure #DIV/0! when total is 0.
 * @failure #N/A in a row in which something is blank.
 * @example 120 of 400
 * =KAM.WALLET(120, 400)
 * 0.3
 * @method ours / total.
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 2.
 */
function wallet(ours: any[][], total: any[][]): any[][] {
  return calculateRows([readVector(ours, "ours"), readVector(total, "total")], ([part, whole]) =>
    shareOfWallet(part as number, whole as number),
  );
}

function expandedShareOf(before: unknown, after: unknown, beforeName: string, afterName: string) {
  const previous = readVector(before, beforeName);
  const current = readVector(after, afterName);
  requireLength(current, previous.values.length, beforeName);
  throwRefusal(previous);
  throwRefusal(current);
  return expandedShare(previous.values, current.values, { before: beforeName, after: afterName });
}

export const portfolioFunctions = {
  "REVENUE.GROWTH": revenueGrowth,
  CAGR: cagr,
  UPSELL: upsell,
  CROSSSELL: crosssell,
  WALLET: wallet,
};
