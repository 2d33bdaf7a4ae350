import { valueAccounts, type AccountValueInput } from "../domain/lifetime-value/account-values";
import { reportFit } from "../domain/lifetime-value/fit-report";
import { totalAccounts } from "../domain/lifetime-value/portfolio-total";
import { assignCohorts } from "../domain/lifetime-value/cohorts";
import { intervalMilliseconds } from "../domain/lifetime-value/portfolio-intervals";
import type { PurchaseList } from "../domain/lifetime-value/purchase-list";
import { accountValueRows, valueHeadings } from "./account-value-cells";
import {
  isOmitted,
  readLabels,
  readNumber,
  readNumberOr,
  readOption,
  readOptionalDate,
  readVector,
  readWholeNumberOr,
  readYesNo,
  type ResultCell,
} from "./coercion";
import { withHeadings } from "./headings";
import { readPurchases } from "./purchase-cells";
import { calculateLong } from "./worker/calculate-long";

/**
 * The unit of time in which purchases are counted.
 * @customenum {string}
 */
enum PurchaseTimeUnit {
  /** Weeks of 7 days */
  week = "week",
  /** Days */
  day = "day",
  /** Months of 365.25/12 days */
  month = "month",
}

const TOTAL_HEADINGS = ["Expected value", "Low", "High"];

const DEFAULT_DISCOUNT = 0.1;
const DEFAULT_CONFIDENCE = 0.9;

/**
 * Lifetime value of accounts without a contract, from a list of their purchases.
 * @customfunction CLV.TRANSACTIONS CLV.TRANSACTIONS
 * @cancelable
 * @category Lifetime value
 * @question Which accounts are still with us, how much will they buy, and what is that worth today?
 * @words lifetime, customer value, LTV, BG/NBD, gamma-gamma, orders, invoices, probability alive,
 *   active, forecast, predict, expected purchases, RFM, most valuable
 * @param accounts Account of each purchase, one a row, in any order.
 * @param dates Date of each purchase.
 * @param amounts Value of each purchase, in money.
 * @param horizon How far to look ahead, in the unit of time: 52 weeks or 12 months for a year, up to 100 years.
 * @param [unit] "week" (default), "day" or "month": the one unit of everything.
 * @param [discount] Discount rate of a year, 0 to 2 (200 %). Default 0.1.
 * @param [as_of] The date up to which purchases count. Default: the last date in the list.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @param [interval] TRUE adds four columns: 5 % and 95 % of the purchases, 5 % and 95 % of the lifetime value. Default FALSE.
 * @param [cohort] Cohort (region, tier, industry) of the account in each row. Each cohort gets a model of its own, pulled towards that of all accounts; a last column says how much was borrowed.
 * @returns One row an account, in order of first appearance: account, repeat purchases, time from first to last purchase, time from first purchase to as_of, chance to be alive, expected purchases within the horizon, expected value of one, lifetime value over the horizon; then the columns that interval and cohort add.
 * @intable Put it on free cells, here from H2 on, and look its rows up: 7 is the column of the expected value
 * =XLOOKUP([@Account], $H$2:$H$500, $N$2:$N$500)
 * @failure #VALUE! in the row of an account with a date or amount that is none.
 * @failure #N/A in the row of an account without a purchase up to as_of.
 * @failure #N/A in cells that the purchases leave open, such as expected purchases when nobody bought twice.
 * @failure #VALUE! in the row of an account that stands in two cohorts.
 * @failure #VALUE! when the columns differ in length, or an option is wrong.
 * @failure #N/A when intervals of more than 20000 accounts are asked for.
 * @failure #NUM! when a fit does not converge.
 * @example Eight accounts, the next 12 months: C and F are worth most; A, B, D and H have been silent for too long
 * =KAM.CLV.TRANSACTIONS({"A";"A";"B";"B";"C";"C";"C";"C";"C";"D";"D";"E";"F";"F";"F";"F";"F";"F";"G";"G";"G";"H";"H"}, {45019;45077;45023;45061;45049;45056;45189;45261;45315;45053;45136;45007;45024;45028;45040;45095;45277;45282;45011;45076;45085;45049;45057}, {50;60;200;130;180;170;160;170;150;160;230;50;90;60;90;100;70;60;220;210;220;90;80}, 12, "month", 0.1, 45365, TRUE)
 * {"Account","Repeat purchases","Recency","Age","P(alive)","Expected purchases","Expected value","Lifetime value";"A",1,1.906,11.368,0.046,0.091,86.977,7.565;"B",1,1.248,11.236,0.035,0.071,132.852,9.013;"C",4,8.739,10.382,0.797,3.153,159.685,479.653;"D",1,2.727,10.251,0.08,0.167,198.389,31.57;"E",0,0,11.762,1,1.22,138.277,161.422;"F",5,8.476,11.203,0.74,3.241,81.927,252.825;"G",2,2.431,11.63,0.101,0.262,199.027,49.661;"H",1,0.263,10.382,0.027,0.056,100.084,5.319}
 * @example Two regions with two accounts each, with intervals: C may buy nothing or eight times; most of what is known of so small a region is borrowed from all accounts
 * =KAM.CLV.TRANSACTIONS({"C";"C";"C";"C";"C";"E";"F";"F";"F";"F";"F";"F";"G";"G";"G"}, {45049;45056;45189;45261;45315;45007;45024;45028;45040;45095;45277;45282;45011;45076;45085}, {180;170;160;170;150;50;90;60;90;100;70;60;220;210;220}, 12, "month", 0.1, 45365, TRUE, TRUE, {"North";"North";"North";"North";"North";"North";"South";"South";"South";"South";"South";"South";"South";"South";"South"})
 * {"Account","Repeat purchases","Recency","Age","P(alive)","Expected purchases","Expected value","Lifetime value","Purchases 5 %","Purchases 95 %","Value 5 %","Value 95 %","Borrowed";"C",4,8.739,10.382,0.799,2.857,162.531,442.459,0,8,0,1415.175,0.96;"E",0,0,11.762,1,0.8,162.653,123.891,0,3,0,625.843,0.96;"F",5,8.476,11.203,0.707,2.901,88.355,244.261,0,9,0,848.929,0.929;"G",2,2.431,11.63,0.185,0.395,194.305,73.112,0,4,0,707.277,0.929}
 * @method Purchases of one account on one day are one; a day with a negative total is a credit and no purchase; a day with total 0 or a blank amount is a purchase that does not count in the mean value; purchases after as_of are left out. BG/NBD (each account buys at its own rate until it drops out after some purchase) and gamma-gamma (each account has its own mean value) are fitted by maximum likelihood. Lifetime value: expected purchases of each unit of time x expected value, discounted from the end of that unit with (1 + discount) ^ (unit / year) - 1. Interval: 2000 futures of each account (fewer beyond 500 accounts), with parameters drawn from their posterior under weak priors that do not depend on the unit, and chance on top; the same list in any order gives the same interval. It is the interval of this model. Cohort: parameters shrink towards those of all accounts by empirical Bayes.
 * @source Fader, Hardie & Lee (2005), Counting your customers the easy way, Marketing Science 24(2); Fader & Hardie (2013), The gamma-gamma model of monetary value.
 * @differences A widely copied example fits weeks and then steps ahead in months of 30 weeks instead of 4.3, which gives four times the value (140.10 instead of 36.28 for the first customer of its data). Here there is one unit throughout.
 */
function clvTransactions(
  accounts: any[][],
  dates: any[][],
  amounts: any[][],
  horizon: any,
  unit: PurchaseTimeUnit,
  discount: any,
  as_of: any,
  headers: any,
  interval: any,
  cohort: any[][],
): any[][] {
  const names = isOmitted(cohort) ? null : readLabels(cohort, "cohort");
  const besides = names === null ? [] : [names];
  const purchases = readPurchases(accounts, dates, readVector(amounts, "amounts"), besides);
  const assigned = names && assignCohorts(purchases, names.values);
  const list = assigned?.list ?? purchases.list;
  const isIntervalWanted = readYesNo(interval, "interval") ?? false;
  const options = readOptions(horizon, unit, discount, as_of);
  const input = { list, options, cohorts: assigned?.cohorts ?? null, isIntervalWanted };
  const headings = valueHeadings("Account", isIntervalWanted, assigned !== null);
  return calculateLong(
    transactionComputations,
    "valueAccounts",
    input,
    valueMilliseconds(input),
    (values) =>
      withHeadings(headers, headings, accountValueRows(purchases, values, headings.length)),
  ) as any;
}

/**
 * What all accounts without a contract are worth together, and between which sums that will lie.
 * @customfunction CLV.TOTAL CLV.TOTAL
 * @cancelable
 * @category Lifetime value
 * @question What is our portfolio worth over the next year, and how sure is that?
 * @words lifetime, customer value, LTV, customer equity, portfolio, interval, confidence, range,
 *   uncertainty, risk, forecast, revenue expected, worst case, best case
 * @param accounts Account of each purchase, one a row, in any order.
 * @param dates Date of each purchase.
 * @param amounts Value of each purchase, in money.
 * @param horizon How far to look ahead, in the unit of time: 52 weeks or 12 months for a year, up to 100 years.
 * @param [unit] "week" (default), "day" or "month": the unit of horizon.
 * @param [discount] Discount rate of a year, 0 to 2 (200 %). Default 0.1.
 * @param [as_of] The date up to which purchases count. Default: the last date in the list.
 * @param [confidence] How sure the interval is to hold what comes, between 0 and 1. Default 0.9.
 * @param [seed] A whole number: another one draws other futures. Default 1.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns One row of three: the sum of the lifetime values of CLV.TRANSACTIONS, the lowest and the highest sum that the interval holds.
 * @intable Put it beside the table. The lowest sum; 1 gives the expected one, 3 the highest
 * =INDEX(KAM.CLV.TOTAL(Purchases[Account], Purchases[Date], Purchases[Amount], 52), 2)
 * @failure #VALUE! when an account, date or amount is none; #N/A when an account or date is blank.
 * @failure #N/A in the first cell when the purchases leave a lifetime value open; the interval is given.
 * @failure #N/A when no account has a repeat purchase with an amount above 0, or there are more than 20000 accounts.
 * @failure #VALUE! when the columns differ in length, or an option is wrong.
 * @example Eight accounts, the next 12 months: 997 are expected, but of so few it may be nothing or twice as much
 * =KAM.CLV.TOTAL({"A";"A";"B";"B";"C";"C";"C";"C";"C";"D";"D";"E";"F";"F";"F";"F";"F";"F";"G";"G";"G";"H";"H"}, {45019;45077;45023;45061;45049;45056;45189;45261;45315;45053;45136;45007;45024;45028;45040;45095;45277;45282;45011;45076;45085;45049;45057}, {50;60;200;130;180;170;160;170;150;160;230;50;90;60;90;100;70;60;220;210;220;90;80}, 12, "month", 0.1, 45365, 0.9, 1, TRUE)
 * {"Expected value","Low","High";997.0,0,2125.2}
 * @method Parameters of BG/NBD and gamma-gamma are drawn from their posterior under weak priors that do not depend on the unit of time or the currency, and for each a future of every account is drawn: whether it is still alive, each purchase and its value. 2000 such futures, fewer beyond 500 accounts (400 from 2500 on). Accounts without a purchase up to as_of add nothing. The interval is that of this model: seasons, trends and accounts that come back are outside it.
 * @source Fader, Hardie & Lee (2005), Marketing Science 24(2); Fader & Hardie (2013), The gamma-gamma model of monetary value; Rubin (1988), Using the SIR algorithm to simulate posterior distributions.
 * @differences An interval that takes the fitted parameters as known is too narrow for small books. The limits of single accounts do not add up to those of the total: chance evens out.
 */
function clvTotal(
  accounts: any[][],
  dates: any[][],
  amounts: any[][],
  horizon: any,
  unit: PurchaseTimeUnit,
  discount: any,
  as_of: any,
  confidence: any,
  seed: any,
  headers: any,
): any[][] {
  const { list } = readPurchases(accounts, dates, readVector(amounts, "amounts"));
  const input = {
    list,
    options: readOptions(horizon, unit, discount, as_of),
    confidence: readNumberOr(confidence, "confidence", DEFAULT_CONFIDENCE),
    seed: readWholeNumberOr(seed, "seed", 1),
  };
  const milliseconds = fitMilliseconds(list) + intervalMilliseconds(list.accounts);
  return calculateLong(
    transactionComputations,
    "totalAccounts",
    input,
    milliseconds,
    ({ expected, low, high }) => withHeadings(headers, TOTAL_HEADINGS, [[expected, low, high]]),
  ) as any;
}

/**
 * The parameters of the purchase models behind CLV.TRANSACTIONS, and how far to trust them.
 * @customfunction CLV.FIT CLV.FIT
 * @cancelable
 * @category Lifetime value
 * @question Which model of buying fits our accounts, and do the data single one out?
 * @words lifetime, BG/NBD, gamma-gamma, parameters, model, likelihood, goodness, trust
 * @param accounts Account of each purchase, one a row, in any order.
 * @param dates Date of each purchase.
 * @param [amounts] Value of each purchase, in money; left out, only the model of buying is fitted.
 * @param [unit] "week" (default), "day" or "month": the unit of alpha and of the log-likelihood.
 * @param [as_of] The date up to which purchases count. Default: the last date in the list.
 * @returns Two columns, name and value: r, alpha, a, b, log-likelihood, customers, repeaters; with amounts p, q, gamma, log-likelihood of values, correlation of frequency and value; identified.
 * @intable Put it beside the table: its rows are the parameters of the models. One of them
 * =INDEX(KAM.CLV.FIT(Purchases[Account], Purchases[Date], Purchases[Amount]), 1, 2)
 * @failure #N/A at a parameter that the data leave open; the sentence says what they do determine.
 * @failure #VALUE! when an account, date or amount is none; #N/A when an account or date is blank.
 * @failure #VALUE! when the columns differ in length, or an option is wrong.
 * @failure #NUM! when a fit does not converge.
 * @example The model behind the example of CLV.TRANSACTIONS: eight accounts do not single one out
 * =KAM.CLV.FIT({"A";"A";"B";"B";"C";"C";"C";"C";"C";"D";"D";"E";"F";"F";"F";"F";"F";"F";"G";"G";"G";"H";"H"}, {45019;45077;45023;45061;45049;45056;45189;45261;45315;45053;45136;45007;45024;45028;45040;45095;45277;45282;45011;45076;45085;45049;45057}, {50;60;200;130;180;170;160;170;150;160;230;50;90;60;90;100;70;60;220;210;220;90;80}, "month", 45365)
 * {"r",3.214;"alpha",7.861;"a",0.432;"b",0.359;"log-likelihood",-36.742;"customers",8;"repeaters",7;"p",9.870;"q",6.191;"gamma",72.716;"log-likelihood of values",-38.585;"correlation of frequency and value",-0.120;"identified",FALSE}
 * @method Maximum likelihood with exact derivatives from several starting points. Identified is FALSE when a parameter runs off to a limit, the likelihood is flat, or several maxima are equally high. A correlation of frequency and value far from 0 speaks against the gamma-gamma model.
 * @source Fader, Hardie & Lee (2005), Marketing Science 24(2), equation 6; Fader & Hardie (2013), The gamma-gamma model of monetary value, equation 1a.
 */
function clvFit(
  accounts: any[][],
  dates: any[][],
  amounts: any[][],
  unit: PurchaseTimeUnit,
  as_of: any,
): any[][] {
  const paid = isOmitted(amounts) ? null : readVector(amounts, "amounts");
  const { list } = readPurchases(accounts, dates, paid);
  const input = {
    list,
    unit: readOption(unit, "unit", Object.values(PurchaseTimeUnit), "week"),
    asOf: readOptionalDate(as_of, "as_of"),
  };
  return calculateLong(
    transactionComputations,
    "reportFit",
    input,
    fitMilliseconds(list),
    (lines) => lines.map(({ name, value }): ResultCell[] => [name, value]),
  ) as any;
}

/** Roughly what summing up, both fits and the predictions take. */
function fitMilliseconds(list: PurchaseList): number {
  return 5 + list.dates.length * 0.0003 + list.accounts * 0.005;
}

function valueMilliseconds({ list, cohorts, isIntervalWanted }: AccountValueInput): number {
  const pooling = cohorts ? 100 + cohorts.count * 10 + list.accounts * 0.2 : 0;
  const drawing = isIntervalWanted ? intervalMilliseconds(list.accounts) : 0;
  return fitMilliseconds(list) + pooling + drawing;
}

function readOptions(
  horizon: any,
  unit: any,
  discount: any,
  asOf: any,
): AccountValueInput["options"] {
  return {
    horizon: readNumber(horizon, "horizon"),
    unit: readOption(unit, "unit", Object.values(PurchaseTimeUnit), "week"),
    discountPerYear: readNumberOr(discount, "discount", DEFAULT_DISCOUNT),
    asOf: readOptionalDate(asOf, "as_of"),
  };
}

/** What of this may take long: the worker knows it by these names. */
export const transactionComputations = { valueAccounts, totalAccounts, reportFit };

export const transactionValueFunctions = {
  "CLV.TRANSACTIONS": clvTransactions,
  "CLV.TOTAL": clvTotal,
  "CLV.FIT": clvFit,
};
