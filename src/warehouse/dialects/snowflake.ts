import type { Dialect } from "./dialect";
import { plainNumber } from "./plain-number";
import { backslashed, quoted } from "./quote";

export const snowflake: Dialect = {
  name: "snowflake",
  title: "Snowflake",
  isRun: false,
  identifier: (name) => quoted(name, '"'),
  text: (value) => backslashed(value, "'"),
  // A number without quotes is a decimal of 38 digits first.
  number: (value) => plainNumber(value, (digits) => `CAST('${digits}' AS DOUBLE)`),
  toNumber: (expression) => `CAST(${expression} AS DOUBLE)`,
  toText: (expression) => `CAST(${expression} AS VARCHAR)`,
  withoutNaN: (expression) => `NULLIF(${expression}, CAST('NaN' AS DOUBLE))`,
  dayNumber: (expression) =>
    `DATEDIFF(day, CAST('1970-01-01' AS DATE), CAST(${expression} AS DATE))`,
  logarithm: (expression) => `LN(${expression})`,
  ending: [],
};
