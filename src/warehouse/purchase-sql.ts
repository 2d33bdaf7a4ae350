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
  /** Times are counted in whole units of this, rounded down. */
  readonly time: TimeUnit;
  /** Mean values are counted in steps of this share, such as 0.001. */
  readonly value: number;
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
  const inUnits = DAYS_PER_UNIT[source.unit] / DAYS_PER_UNIT[grain.time];
  const isExact = grain.time === "day";
  const counted = (column: string): string =>
    isExact
      ? column
      : `FLOOR(${column} * ${number(inUnits)} + ${number(1e-9)}) / ${number(inUnits)}`;
  const step = number(Math.log1p(grain.value));
  const value = `EXP(FLOOR(${dialect.logarithm("mean_value")} / ${step} + ${number(0.5)}) * ${step})`;
  const nothing = dialect.toNumber("NULL");
  const parts = [
    [
      `SELECT repeats, recency, age, COUNT(*) AS accounts, ${nothing} AS mean_value`,
      "FROM (",
      `  SELECT repeats, ${counted("recency")} AS recency, ${counted("age")} AS age`,
      `  FROM ${HISTORIES}`,
      ") AS grained_times",
      "GROUP BY repeats, recency, age",
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
      `Times in ${source.unit}s, counted by the ${grain.time}; mean values in steps of ${100 * grain.value} %.`,
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
