import { Failure } from "../domain/failure";
import { numberCohorts } from "../domain/lifetime-value/cohorts";
import { reportHistoriesFit } from "../domain/lifetime-value/history-fit-report";
import type { CountedHistories } from "../domain/lifetime-value/counted-histories";
import {
  valueHistories,
  type HistoryValueInput,
  type HistoryValues,
} from "../domain/lifetime-value/history-values";
import { intervalMilliseconds } from "../domain/lifetime-value/portfolio-intervals";
import { intervalCells, valueHeadings } from "./account-value-cells";
import {
  isOmitted,
  type LabelVector,
  type NumberVector,
  readLabels,
  readNumber,
  readNumberOr,
  readOption,
  readVector,
  readYesNo,
  requireLength,
  type ResultCell,
} from "./coercion";
import { forecastCells, numberOr } from "./forecast-cells";
import { withHeadings } from "./headings";
import { calculateLong } from "./worker/calculate-long";

/**
 * The unit of time in which histories are counted.
 * @customenum {string}
 */
enum HistoryTimeUnit {
  /** Weeks of 7 days */
  week = "week",
  /** Days */
  day = "day",
  /** Months of 365.25/12 days */
  month = "month",
}

const DEFAULT_DISCOUNT = 0.1;

/**
 * Lifetime value of accounts without a contract, from purchase histories that a database counted.
 * @customfunction CLV.HISTORIES CLV.HISTORIES
 * @cancelable
 * @category Lifetime value
 * @question There are too many purchases for a sheet: what is an account of each history worth, from counts alone?
 * @words lifetime, customer value, LTV, BG/NBD, gamma-gamma, warehouse, database, SQL, counted,
 *   aggregated, millions of orders, big data, RFM, probability alive
 * @param repeats Repeat purchases of each history: purchases after the first, one history a row.
 * @param recency Time from the first to the last purchase, in the unit of time; 0 without a repeat purchase.
 * @param age Time from the first purchase to the day of counting, in the unit of time.
 * @param count How many accounts have this history.
 * @param horizon How far to look ahead, in the unit of time: 52 weeks or 12 months for a year, up to 100 years.
 * @param [value] Mean value of the repeat purchases of these accounts, in money. A row with blank recency and age is one of values only.
 * @param [unit] "week" (default), "day" or "month": the one unit of everything.
 * @param [discount] Discount rate of a year, 0 to 2 (200 %). Default 0.1.
 * @param [interval] TRUE adds four columns: 5 % and 95 % of the purchases, 5 % and 95 % of the lifetime value of one account. Default FALSE.
 * @param [cohort] Cohort (region, tier, industry) of the accounts in each row. Each cohort gets a model of its own, pulled towards that of all accounts; a last column says how much was borrowed.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns One row a history: accounts, repeat purchases, recency, age, and for one account of it the chance to be alive, expected purchases within the horizon, expected value of one, lifetime value over the horizon; then the columns that interval and cohort add.
 * @intable Put it on free cells, here from H2 on, beside the counted rows: 5 is the column of P(alive)
 * =INDEX($H$2:$O$500, ROW() - 1, 5)
 * @failure #VALUE! in a row with a number that cannot be: a recency above the age, a count of 0.
 * @failure #N/A in a row in which repeats, count, recency or age is blank.
 * @failure #N/A in cells that the histories leave open, such as expected purchases when nobody bought twice.
 * @failure #VALUE! when the columns differ in length, or an option is wrong.
 * @failure #N/A when intervals of more than 20000 histories are asked for.
 * @failure #NUM! when a fit does not converge.
 * @example 249 accounts of seven histories, in weeks, and below them what repeat purchases were worth; the next 52 weeks
 * =KAM.CLV.HISTORIES({0;0;1;1;2;3;6;1;1;1;3;3;3}, {0;0;4;25;15;30;20;"";"";"";"";"";""}, {30;38;38;36;38;35;37;"";"";"";"";"";""}, {90;100;25;12;9;8;5;12;17;8;6;10;6}, 52, {"";"";"";"";"";"";"";10;30;90;12;30;80}, "week", 0.1, , , TRUE)
 * {"Accounts","Repeat purchases","Recency","Age","P(alive)","Expected purchases","Expected value","Lifetime value";90,0,0,30,1,0.158,40.147,6.077;100,0,0,38,1,0.135,40.147,5.167;25,1,4,38,0.206,0.195,40.147,7.511;12,1,25,36,0.502,0.493,40.147,18.976;9,2,15,38,0.268,0.434,40.147,16.729;8,3,30,35,0.591,1.363,40.147,52.602;5,6,20,37,0.128,0.491,40.147,18.983;12,1,"","","","",15.645,"";17,1,"","","","",31.9,"";8,1,"","","","",80.665,"";6,3,"","","","",14.007,"";10,3,"","","","",30.724,"";6,3,"","","","",77.158,""}
 * @example Two regions of 18 and 15 accounts, with intervals: whoever of the North bought four times may buy nothing in a year, or eight times
 * =KAM.CLV.HISTORIES({0;1;2;4;0;1;3}, {0;5;15;30;0;20;25}, {38;36;38;35;30;38;37}, {9;4;3;2;8;3;4}, 52, {"";40;30;50;"";20;25}, "week", 0.1, TRUE, {"North";"North";"North";"North";"South";"South";"South"}, TRUE)
 * {"Accounts","Repeat purchases","Recency","Age","P(alive)","Expected purchases","Expected value","Lifetime value","Purchases 5 %","Purchases 95 %","Value 5 %","Value 95 %","Borrowed";9,0,0,38,1,0.573,39.163,21.429,0,2,0,85.625,0.797;4,1,5,36,0.429,0.564,39.561,21.335,0,3,0,102.658,0.797;3,2,15,38,0.51,0.998,33.252,31.728,0,4,0,132.348,0.797;2,4,30,35,0.799,2.737,47.662,124.83,0,8,0,370.572,0.797;8,0,0,30,1,0.66,26.101,16.467,0,3,0,75.246,0.815;3,1,20,38,0.632,0.804,23.321,17.917,0,4,0,84.746,0.815;4,3,25,37,0.702,1.846,25.314,44.68,0,6,0,152.308,0.815}
 * @method The models of CLV.TRANSACTIONS. The likelihood is a sum over accounts, and accounts with the same history add the same, so the fit of purchases is that of the raw rows to nine digits. Values do not pool: accounts with the same history spend differently. Count them by mean value at a fine grain (on CDNOW steps of 1 % move no expected value by more than 0.3 %, steps of 0.1 % by 0.002 %), in the same rows or below them as rows with blank recency and age. Interval and cohort: as CLV.TRANSACTIONS, of one account of the history; a row of values only counts in its cohort too.
 * @source Fader, Hardie & Lee (2005), Counting your customers the easy way, Marketing Science 24(2); Fader & Hardie (2013), The gamma-gamma model of monetary value.
 */
function clvHistories(
  repeats: any[][],
  recency: any[][],
  age: any[][],
  count: any[][],
  horizon: any,
  value: any[][],
  unit: HistoryTimeUnit,
  discount: any,
  interval: any,
  cohort: any[][],
  headers: any,
): any[][] {
  const names = isOmitted(cohort) ? null : readLabels(cohort, "cohort");
  const histories = readHistories(repeats, recency, age, count, value, names);
  const isIntervalWanted = readYesNo(interval, "interval") ?? false;
  const options = {
    horizon: readNumber(horizon, "horizon"),
    unit: readOption(unit, "unit", Object.values(HistoryTimeUnit), "week"),
    discountPerYear: readNumberOr(discount, "discount", DEFAULT_DISCOUNT),
  };
  const cohorts = names && numberCohorts(names.values);
  const input = { histories, options, cohorts, isIntervalWanted };
  const headings = valueHeadings("Accounts", isIntervalWanted, cohorts !== null);
  return calculateLong(
    historyComputations,
    "valueHistories",
    input,
    valueMilliseconds(input),
    (values) => withHeadings(headers, headings, resultRows(histories, values, headings.length)),
  ) as any;
}

/**
 * The parameters of the purchase models behind CLV.HISTORIES, and how far to trust them.
 * @customfunction CLV.FIT.HISTORIES CLV.FIT.HISTORIES
 * @cancelable
 * @category Lifetime value
 * @question Which model of buying fits the histories that a database counted, and do they single one out?
 * @words lifetime, BG/NBD, gamma-gamma, parameters, model, likelihood, warehouse, database, SQL,
 *   counted, aggregated
 * @param repeats Repeat purchases of each history: purchases after the first, one history a row.
 * @param recency Time from the first to the last purchase; 0 without a repeat purchase.
 * @param age Time from the first purchase to the day of counting, in the same unit.
 * @param count How many accounts have this history.
 * @param [value] Mean value of the repeat purchases of these accounts, in money. A row with blank recency and age is one of values only.
 * @param [unit] "week" (default), "day" or "month": the unit in which recency and age are counted, and so that of alpha.
 * @returns Two columns, name and value: r, alpha, a, b, log-likelihood, customers, repeaters; with values p, q, gamma, log-likelihood of values, correlation of frequency and value; identified.
 * @intable Put it beside the counted rows: its rows are the parameters of the models. One of them
 * =INDEX(KAM.CLV.FIT.HISTORIES(Counted[repeats], Counted[recency], Counted[age], Counted[accounts]), 1, 2)
 * @failure #N/A at a parameter that the histories leave open; the sentence says what they do determine.
 * @failure #VALUE! when a row has a number that cannot be; #N/A when one is blank.
 * @failure #VALUE! when the columns differ in length, or an option is wrong.
 * @failure #NUM! when a fit does not converge.
 * @example The model behind the example of CLV.HISTORIES: 59 accounts with repeat purchases do not single one out
 * =KAM.CLV.FIT.HISTORIES({0;0;1;1;2;3;6;1;1;1;3;3;3}, {0;0;4;25;15;30;20;"";"";"";"";"";""}, {30;38;38;36;38;35;37;"";"";"";"";"";""}, {90;100;25;12;9;8;5;12;17;8;6;10;6}, {"";"";"";"";"";"";"";10;30;90;12;30;80}, "week")
 * {"r",0.142;"alpha",5.798;"a",2.672;"b",3.822;"log-likelihood",-535.278;"customers",249;"repeaters",59;"p",6.549;"q",2.509;"gamma",9.25;"log-likelihood of values",-264.731;"correlation of frequency and value",0.038;"identified",FALSE}
 * @method Maximum likelihood with exact derivatives from several starting points; every history counts as often as there are accounts. See CLV.FIT for what identified means and CLV.HISTORIES for values.
 * @source Fader, Hardie & Lee (2005), Marketing Science 24(2), equation 6; Fader & Hardie (2013), The gamma-gamma model of monetary value, equation 1a.
 */
function clvFitHistories(
  repeats: any[][],
  recency: any[][],
  age: any[][],
  count: any[][],
  value: any[][],
  unit: HistoryTimeUnit,
): any[][] {
  const histories = readHistories(repeats, recency, age, count, value);
  // The times are counted already: the word can only be known or not.
  readOption(unit, "unit", Object.values(HistoryTimeUnit), "week");
  return calculateLong(
    historyComputations,
    "reportHistoriesFit",
    { histories },
    fitMilliseconds(histories),
    (lines) => lines.map((line): ResultCell[] => [line.name, line.value]),
  ) as any;
}

/** The columns side by side; a cell that is no number fails its row and no other. */
function readHistories(
  repeats: any[][],
  recency: any[][],
  age: any[][],
  count: any[][],
  value: any[][],
  cohort: LabelVector | null = null,
): CountedHistories {
  const columns = [
    readVector(repeats, "repeats"),
    readVector(recency, "recency"),
    readVector(age, "age"),
    readVector(count, "count"),
  ] as const;
  const worth = isOmitted(value) ? null : readVector(value, "value");
  const [first] = columns;
  const all: (NumberVector | LabelVector)[] = [...columns];
  if (worth !== null) all.push(worth);
  if (cohort !== null) all.push(cohort);
  all.forEach((column) => requireLength(column, first.values.length, "repeats"));
  const refused = new Map<number, Failure>();
  for (const { refusals } of all) {
    refusals.forEach((failure, row) => refused.set(row, refused.get(row) ?? failure));
  }
  return {
    repeatPurchases: first.values,
    recency: columns[1].values,
    age: columns[2].values,
    count: columns[3].values,
    value: worth === null ? null : worth.values,
    refused: [...refused].map(([row, failure]) => ({ row, failure })),
  };
}

/** Roughly what both fits and the predictions take. */
function fitMilliseconds({ count }: CountedHistories): number {
  return 5 + count.length * 0.02;
}

function valueMilliseconds(input: HistoryValueInput): number {
  const { histories, cohorts, isIntervalWanted } = input;
  const rows = histories.count.length;
  const pooling = cohorts ? 100 + cohorts.count * 10 + rows * 0.2 : 0;
  const drawing = isIntervalWanted ? intervalMilliseconds(rows) : 0;
  return fitMilliseconds(histories) + pooling + drawing;
}

function resultRows(
  histories: CountedHistories,
  values: HistoryValues,
  columnCount: number,
): ResultCell[][] {
  const whyValue = new Failure("unavailable", values.whyValueOpen);
  const orBlank = (number: number): ResultCell => (Number.isNaN(number) ? "" : number);
  const rows = Array.from(histories.count, (accounts, row): ResultCell[] => {
    const given = [accounts, histories.repeatPurchases, histories.recency, histories.age].map(
      (column) => orBlank(typeof column === "number" ? column : (column[row] as number)),
    );
    const worth = values.expectedValue[row] as number;
    const isThere = !Number.isNaN(accounts);
    const borrowed = values.borrowed ? [isThere ? (values.borrowed[row] as number) : ""] : [];
    if (values.isOfPurchases[row] !== true) {
      const limits = values.intervals ? ["", "", "", ""] : [];
      return [
        ...given,
        "",
        "",
        isThere ? numberOr(worth, whyValue) : "",
        "",
        ...limits,
        ...borrowed,
      ];
    }
    return [...given, ...forecastCells(values, row), ...intervalCells(values, row), ...borrowed];
  });
  for (const { row, failure } of values.failures) {
    rows[row] = [
      ...(rows[row] as ResultCell[]).slice(0, 4),
      ...new Array<ResultCell>(columnCount - 4).fill(failure),
    ];
  }
  return rows;
}

/** What of this may take long: the worker knows it by these names. */
export const historyComputations = { valueHistories, reportHistoriesFit };

export const historyValueFunctions = {
  "CLV.HISTORIES": clvHistories,
  "CLV.FIT.HISTORIES": clvFitHistories,
};
