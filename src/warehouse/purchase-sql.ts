import type { PurchaseHistories } from "../domain/lifetime-value/purchase-histories";
import { DAYS_PER_UNIT, type TimeUnit } from "../domain/lifetime-value/time-unit";
import type { Dialect } from "./dialects/dialect";
import { FORECAST, forecastQueries } from "./forecast-sql";
import { HISTORIES, historyQueries, type PurchaseSource } from "./history-sql";
import { type NamedQuery, statement } from "./named-query";
import { expectedRows, LARGEST_DIFFERENCE } from "./proof-sql";
import type { FittedPurchases } from "./purchase-model";

const COLUMNS =
  "account, repeats, recency, age, p_alive, expected_purchases, expected_value, lifetime_value";

function notRun({ isRun, title }: Dialect): string[] {
  return isRun ? [] : [`Written for ${title} and parsed, not run, by its makers.`];
}

/**
 * A fit as SQL for the table of purchases: one row an account with P(alive), expected purchases,
 * expected value of one and lifetime value over the horizon.
 *
 * @throws Failure in a sentence when the fit is not identified or needs too many terms
 */
export function purchaseSql(
  fit: FittedPurchases,
  counted: PurchaseHistories,
  source: PurchaseSource,
  dialect: Dialect,
): string {
  return statement(
    [
      `What each account is worth, for ${dialect.title}: BG/NBD and gamma-gamma, ${fit.horizon} ${fit.unit}s ahead.`,
      ...notRun(dialect),
    ],
    [...historyQueries(source, dialect), ...forecastQueries(fit, counted, HISTORIES, dialect)],
    [`SELECT ${COLUMNS}`, `FROM ${FORECAST}`],
    dialect.ending,
  );
}

/** How finely histories and values are counted. */
export interface CountingGrain {
  /**
   * Accounts that agree to this in their times count as one history, with their mean times. A share
   * such as 0.15: recency and silence, each plus a week, agree in steps of so much; it is finest where
   * the model is most sensitive, soon after a purchase.
   */
  readonly time: TimeUnit | number;
  /** Mean values are counted in steps of this share, such as 0.001. */
  readonly value: number;
}

/** What accounts that count as one history have in common, besides their repeat purchases. */
function timeKeys(source: PurchaseSource, time: CountingGrain["time"], dialect: Dialect): string[] {
  const { number, logarithm } = dialect;
  if (typeof time === "string") {
    const inUnits = number(DAYS_PER_UNIT[source.unit] / DAYS_PER_UNIT[time]);
    return ["recency", "age"].map((column) => `FLOOR(${column} * ${inUnits} + ${number(1e-9)})`);
  }
  const weeks = number(DAYS_PER_UNIT[source.unit] / DAYS_PER_UNIT.week);
  return ["recency", "(age - recency)"].map(
    (span) =>
      `FLOOR(${logarithm(`${number(1)} + ${span} * ${weeks}`)} / ${number(Math.log1p(time))})`,
  );
}

/** The grain of times in words, for the reader of the SQL. */
function timesInWords({ unit }: PurchaseSource, time: CountingGrain["time"]): string {
  if (time === "day") return `Times in ${unit}s, to the day`;
  const alike =
    typeof time === "string"
      ? `recency and age agree to the ${time}`
      : `recency and silence, plus a week, agree in steps of ${Number((100 * time).toPrecision(4))} %`;
  return `Times in ${unit}s: the means of accounts whose ${alike}`;
}

/**
 * SQL that counts: one row a different history with how many accounts have it, and, with amounts,
 * one row a different number of repeat purchases and mean value. What KAM.CLV.HISTORIES takes.
 */
export function countingSql(
  source: PurchaseSource,
  grain: CountingGrain,
  dialect: Dialect,
): string {
  const { number } = dialect;
  const [first, second] = timeKeys(source, grain.time, dialect);
  const step = number(Math.log1p(grain.value));
  const value = `EXP(FLOOR(${dialect.logarithm("mean_value")} / ${step} + ${number(0.5)}) * ${step})`;
  const nothing = dialect.toNumber("NULL");
  const parts = [
    grain.time === "day"
      ? [
          `SELECT repeats, recency, age, COUNT(*) AS accounts, ${nothing} AS mean_value`,
          `FROM ${HISTORIES}`,
          "GROUP BY repeats, recency, age",
        ]
      : [
          // The mean of equal times may differ from them by a rounding, on one side alone.
          "SELECT repeats,",
          "  CASE WHEN AVG(exact_recency) < AVG(exact_age) THEN AVG(exact_recency) ELSE AVG(exact_age) END AS recency,",
          `  AVG(exact_age) AS age, COUNT(*) AS accounts, ${nothing} AS mean_value`,
          "FROM (",
          "  SELECT repeats, recency AS exact_recency, age AS exact_age,",
          `    ${first} AS first_step, ${second} AS second_step`,
          `  FROM ${HISTORIES}`,
          ") AS grained_times",
          "GROUP BY repeats, first_step, second_step",
        ],
    ...(source.columns.amount === null
      ? []
      : [
          [
            "UNION ALL",
            `SELECT valued_repeats, ${nothing}, ${nothing}, COUNT(*), grained_value`,
            "FROM (",
            `  SELECT valued_repeats, ${value} AS grained_value`,
            `  FROM ${HISTORIES}`,
            "  WHERE valued_repeats > 0",
            ") AS grained_values",
            "GROUP BY valued_repeats, grained_value",
          ],
        ]),
  ];
  return statement(
    [
      `Different purchase histories and how many accounts have each, for ${dialect.title}: what KAM.CLV.HISTORIES takes.`,
      `${timesInWords(source, grain.time)}; mean values in steps of ${Number((100 * grain.value).toPrecision(4))} %.`,
      ...notRun(dialect),
    ],
    historyQueries(source, dialect),
    parts.flat(),
    dialect.ending,
  );
}

/** A history with what one account of it is worth by the workbook. */
export interface ExpectedForecast {
  readonly repeats: number;
  readonly recency: number;
  readonly age: number;
  readonly valuedRepeats: number;
  readonly meanValue: number | null;
  readonly probabilityAlive: number;
  readonly expectedPurchases: number;
  readonly expectedValue: number | null;
}

/** A statement that lists every history whose forecast differs: no row means that both agree. */
export function purchaseProofSql(
  fit: FittedPurchases,
  counted: PurchaseHistories,
  expected: readonly ExpectedForecast[],
  dialect: Dialect,
): string {
  const double = (value: number | null): string =>
    dialect.toNumber(value === null ? "NULL" : dialect.number(value));
  const rows = expected.map((row, place) =>
    [
      `${place + 1} AS account`,
      `${row.repeats} AS repeats`,
      `${double(row.recency)} AS recency`,
      `${double(row.age)} AS age`,
      `${row.valuedRepeats} AS valued_repeats`,
      `${double(row.meanValue)} AS mean_value`,
      `${double(row.probabilityAlive)} AS sheet_p_alive`,
      `${double(row.expectedPurchases)} AS sheet_purchases`,
      `${double(row.expectedValue)} AS sheet_value`,
    ].join(", "),
  );
  const queries: NamedQuery[] = [
    expectedRows("kam_expected", "Histories with their numbers in the workbook.", rows),
    ...forecastQueries(fit, counted, "kam_expected", dialect),
  ];
  const differs = (here: string, there: string): string =>
    `ABS(${here} - ${there}) > ${dialect.number(LARGEST_DIFFERENCE)} * (${dialect.number(1)} + ABS(${there}))`;
  return statement(
    [
      `Every difference above ${LARGEST_DIFFERENCE} between the workbook and the warehouse: no row means that both agree.`,
    ],
    queries,
    [
      `SELECT kam_expected.*, found.p_alive, found.expected_purchases, found.expected_value`,
      "FROM kam_expected",
      `LEFT JOIN ${FORECAST} AS found ON found.account = kam_expected.account`,
      `WHERE found.expected_purchases IS NULL`,
      `  OR ${differs("found.p_alive", "kam_expected.sheet_p_alive")}`,
      `  OR ${differs("found.expected_purchases", "kam_expected.sheet_purchases")}`,
      `  OR ${differs("found.expected_value", "kam_expected.sheet_value")}`,
    ],
    dialect.ending,
  );
}
