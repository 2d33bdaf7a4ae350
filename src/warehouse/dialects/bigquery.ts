import type { Dialect } from "./dialect";
import { plainNumber } from "./plain-number";
import { backslashed } from "./quote";

export const bigquery: Dialect = {
  name: "bigquery",
  title: "BigQuery",
  isRun: false,
  identifier: (name) => backslashed(name, "`"),
  text: (value) => backslashed(value, "'"),
  // Without a point it would be a whole number.
  number: (value) =>
    plainNumber(value, (digits) => (/[.e]/u.test(digits) ? digits : `${digits}.0`)),
  toNumber: (expression) => `CAST(${expression} AS FLOAT64)`,
  toText: (expression) => `CAST(${expression} AS STRING)`,
  withoutNaN: (expression) => `IF(IS_NAN(${expression}), NULL, ${expression})`,
  dayNumber: (expression) => `DATE_DIFF(CAST(${expression} AS DATE), DATE '1970-01-01', DAY)`,
  logarithm: (expression) => `LN(${expression})`,
  ending: [],
};
