import { churnOfCounts, churnOfLists } from "../domain/retention/churn";
import {
  grossRevenueRetention,
  netRevenueRetention,
  revenueChurn,
} from "../domain/retention/revenue-retention";
import {
  readLabelsStrictly,
  readNumber,
  readVector,
  requireLength,
  throwRefusal,
} from "./coercion";
import { readRange } from "./coercion/range";

/**
 * The share of accounts that was lost between two dates.
 * @customfunction CHURN CHURN
 * @category Churn and retention
 * @question Which share of the accounts we had did we lose?
 * @words lost, attrition, leavers, losing, loss rate, gone, cancelled, customer loss
 * @param start How many accounts there were, or the list of their ids.
 * @param end How many of those are left, or the list of ids at the end.
 * @returns A share from 0 to 1.
 * @failure #VALUE! when end is more than start: accounts that are new do not count as kept.
 * @failure #N/A when a list is blank.
 * @failure #DIV/0! when start is 0.
 * @example From 200 accounts 190 are left
 * =KAM.CHURN(200, 190)
 * 0.05
 * @example Four accounts, of which Delta is gone; Echo is new and does not count
 * =KAM.CHURN({"Alpha";"Bravo";"Charlie";"Delta"}, {"bravo";"ALPHA ";"Charlie";"Echo"})
 * 0.25
 * @method Two numbers give (start - end) / start. Two lists give the share of the start list that is not on the end list: order, upper and lower case and outer blanks do not matter, a repeated id counts once.
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5.
 * @differences Counting every account at the end, new ones included, hides losses behind new business. Only those who were there at the start count here.
 */
function churn(start: any[][], end: any[][]): any {
  if (isCount(start, end)) {
    return churnOfCounts(readNumber(start, "start"), readNumber(end, "end"));
  }
  return churnOfLists(readLabelsStrictly(start, "start"), readLabelsStrictly(end, "end"));
}

/**
 * The share of accounts that stayed: 1 - CHURN.
 * @customfunction RETENTION RETENTION
 * @category Churn and retention
 * @question Which share of the accounts we had is still with us?
 * @words loyalty, kept, stay, renewal rate, stayed, loyal
 * @param start How many accounts there were, or the list of their ids.
 * @param end How many of those are left, or the list of ids at the end.
 * @returns A share from 0 to 1.
 * @failure #VALUE! when end is more than start.
 * @failure #N/A when a list is blank.
 * @failure #DIV/0! when start is 0.
 * @example From 200 accounts 190 are left
 * =KAM.RETENTION(200, 190)
 * 0.95
 * @method 1 - CHURN, with the same two ways of giving the accounts.
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5.
 */
function retention(start: any[][], end: any[][]): any {
  return 1 - churn(start, end);
}

/**
 * The share of revenue that was lost, account by account.
 * @customfunction CHURN.REVENUE CHURN.REVENUE
 * @category Churn and retention
 * @question Which share of our revenue did shrinking and leaving accounts take with them?
 * @words lost, attrition, revenue loss, shrinking, downgrade, contraction, money lost
 * @param start Revenue of each account at the start, one a row.
 * @param end Revenue of the same accounts at the end, row by row; 0 for one that left.
 * @returns A share from 0 to 1: the sum of the losses over the sum of start.
 * @failure #VALUE! when the lists differ in length or a revenue is negative.
 * @failure #N/A when an account that had revenue is blank at the end.
 * @failure #DIV/0! when start has no revenue at all.
 * @example One account grew, one shrank, one left, one stayed; the fifth is new
 * =KAM.CHURN.REVENUE({100;50;30;20;0}, {130;40;0;20;25})
 * 0.2
 * @method Each account loses max(0, start - end). Growth of one account never makes up for the loss of another, and accounts without revenue at the start are new and left out.
 * @source Common definition of gross revenue churn in subscription businesses.
 */
function churnRevenue(start: any[][], end: any[][]): any {
  return revenueChurn(...readRevenue(start, end));
}

/**
 * Gross revenue retention: the share of revenue that is kept, growth not counted.
 * @customfunction GRR GRR
 * @category Churn and retention
 * @question How much of the revenue would be left if no account grew?
 * @words gross dollar retention, GDR, recurring, renewal rate, kept, lost
 * @param start Revenue of each account at the start, one a row.
 * @param end Revenue of the same accounts at the end, row by row; 0 for one that left.
 * @returns A share from 0 to 1.
 * @failure #VALUE! when the lists differ in length or a revenue is negative.
 * @failure #N/A when an account that had revenue is blank at the end.
 * @failure #DIV/0! when start has no revenue at all.
 * @example One account grew, one shrank, one left, one stayed; the fifth is new
 * =KAM.GRR({100;50;30;20;0}, {130;40;0;20;25})
 * 0.8
 * @method 1 - CHURN.REVENUE: each account counts with at most what it brought at the start.
 * @source Common definition of gross revenue retention in subscription businesses.
 */
function grr(start: any[][], end: any[][]): any {
  return grossRevenueRetention(...readRevenue(start, end));
}

/**
 * Net revenue retention: what the same accounts bring now, growth counted.
 * @customfunction NRR NRR
 * @category Churn and retention
 * @question Do the accounts we had bring more or less than before?
 * @words net dollar retention, NDR, expansion, recurring, upsell, growth
 * @param start Revenue of each account at the start, one a row.
 * @param end Revenue of the same accounts at the end, row by row; 0 for one that left.
 * @returns A share; above 1 when the accounts grew more than was lost.
 * @failure #VALUE! when the lists differ in length or a revenue is negative.
 * @failure #N/A when an account that had revenue is blank at the end.
 * @failure #DIV/0! when start has no revenue at all.
 * @example One account grew, one shrank, one left, one stayed; the fifth is new
 * =KAM.NRR({100;50;30;20;0}, {130;40;0;20;25})
 * 0.95
 * @method Sum of end over sum of start, of the accounts that had revenue at the start.
 * @source Common definition of net revenue retention in subscription businesses.
 */
function nrr(start: any[][], end: any[][]): any {
  return netRevenueRetention(...readRevenue(start, end));
}

/** One cell each, and at least one of them a number or meant as one: counts, not lists. */
function isCount(start: unknown, end: unknown): boolean {
  const ranges = [readRange(start, "start"), readRange(end, "end")];
  if (ranges.some(({ rowCount, columnCount }) => rowCount > 1 || columnCount > 1)) return false;
  return ranges.some(({ rows }) => {
    const cell = rows[0]?.[0];
    return typeof cell !== "string" || /^\s*[-+]?[\d.,]+\s*$/.test(cell);
  });
}

function readRevenue(start: unknown, end: unknown): [Float64Array, Float64Array] {
  const before = readVector(start, "start");
  const after = readVector(end, "end");
  requireLength(after, before.values.length, "start");
  throwRefusal(before);
  throwRefusal(after);
  return [before.values, after.values];
}

export const retentionFunctions = {
  CHURN: churn,
  RETENTION: retention,
  "CHURN.REVENUE": churnRevenue,
  GRR: grr,
  NRR: nrr,
};
