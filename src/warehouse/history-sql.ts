import { DAYS_PER_UNIT, type TimeUnit } from "../domain/lifetime-value/time-unit";
import type { Dialect } from "./dialects/dialect";
import type { NamedQuery } from "./named-query";
import type { PurchaseColumns } from "./purchase-model";
import { type TableName, tableInSql } from "./table-name";

/** Amounts of a day that cancel up to rounding are nothing, not a tiny purchase or credit. */
const ROUNDING = 1e-9;
const EXCEL_DAY_OF_1970 = 25569;

/** The purchases of a warehouse, and up to which day they count. */
export interface PurchaseSource {
  readonly table: TableName;
  readonly columns: PurchaseColumns;
  /** An Excel serial number; null for the last date in the table. */
  readonly asOf: number | null;
  readonly unit: TimeUnit;
}

export const HISTORIES = "kam_histories";

/**
 * The steps from purchases, one a row, to one row an account: repeat purchases, recency, age,
 * repeat purchases of known value and their mean. Purchases of a day are one, a day of credits is
 * none, as `summarisePurchases` counts.
 */
export function historyQueries(source: PurchaseSource, dialect: Dialect): readonly NamedQuery[] {
  return [
    daysQuery(source, dialect),
    boughtQuery(source, dialect),
    historiesQuery(source, dialect),
  ];
}

function daysQuery({ table, columns }: PurchaseSource, dialect: Dialect): NamedQuery {
  const column = (name: string): string => `list.${dialect.identifier(name)}`;
  const account = column(columns.account);
  const day = dialect.dayNumber(column(columns.date));
  const amount = columns.amount === null ? null : dialect.toNumber(column(columns.amount));
  return {
    name: "kam_days",
    why: [
      "The only place that names your table and its columns: put your own here.",
      "Purchases of one account on one day are one.",
    ],
    lines: [
      "SELECT",
      `  ${account} AS account,`,
      `  ${day} AS bought_on${amount === null ? "" : ","}`,
      ...(amount === null
        ? []
        : [
            `  SUM(${amount}) AS net,`,
            `  SUM(ABS(${amount})) AS gross,`,
            `  COUNT(*) - COUNT(${amount}) AS unknown_amounts`,
          ]),
      `FROM ${tableInSql(table, dialect)} AS list`,
      `WHERE ${account} IS NOT NULL AND ${column(columns.date)} IS NOT NULL`,
      `GROUP BY ${account}, ${day}`,
    ],
  };
}

function asOfDay({ asOf }: PurchaseSource): string {
  return asOf === null
    ? "(SELECT MAX(bought_on) FROM kam_days)"
    : String(Math.floor(asOf) - EXCEL_DAY_OF_1970);
}

function boughtQuery(source: PurchaseSource, { number }: Dialect): NamedQuery {
  const hasAmounts = source.columns.amount !== null;
  const slack = number(ROUNDING);
  return {
    name: "kam_bought",
    why: [
      "Up to the day of counting; a day whose amounts add up to less than nothing is a credit.",
      "First days make an account and are no repeat purchases.",
    ],
    lines: [
      "SELECT",
      "  account,",
      "  bought_on,",
      "  MIN(bought_on) OVER (PARTITION BY account) AS first_day,",
      hasAmounts
        ? `  CASE WHEN unknown_amounts = 0 AND net > ${slack} * gross THEN net END AS paid`
        : "  NULL AS paid",
      "FROM kam_days",
      `WHERE bought_on <= ${asOfDay(source)}`,
      ...(hasAmounts
        ? [`  AND (unknown_amounts > 0 OR net IS NULL OR net >= -${slack} * gross)`]
        : []),
    ],
  };
}

function historiesQuery(source: PurchaseSource, dialect: Dialect): NamedQuery {
  const days = dialect.number(DAYS_PER_UNIT[source.unit]);
  const isValued = "bought_on > first_day AND paid IS NOT NULL";
  const hasAmounts = source.columns.amount !== null;
  return {
    name: HISTORIES,
    why: [`One row an account; times in ${source.unit}s.`],
    lines: [
      "SELECT",
      "  account,",
      "  COUNT(*) - 1 AS repeats,",
      `  ${dialect.toNumber("MAX(bought_on) - MIN(bought_on)")} / ${days} AS recency,`,
      `  ${dialect.toNumber(`${asOfDay(source)} - MIN(bought_on)`)} / ${days} AS age,`,
      ...(hasAmounts
        ? [
            `  COUNT(CASE WHEN ${isValued} THEN 1 END) AS valued_repeats,`,
            `  AVG(CASE WHEN ${isValued} THEN paid END) AS mean_value`,
          ]
        : ["  0 AS valued_repeats,", `  ${dialect.toNumber("NULL")} AS mean_value`]),
      "FROM kam_bought",
      "GROUP BY account",
    ],
  };
}
