import type { Dialect } from "./dialect";
import { plainNumber } from "./plain-number";
import { joinedParts, quoted } from "./quote";

export const duckdb: Dialect = {
  name: "duckdb",
  title: "DuckDB",
  isRun: true,
  identifier: (name) => quoted(name, '"'),
  text: (value) =>
    joinedParts(
      value,
      /([\r\n])/u,
      (plain) => quoted(plain, "'"),
      (code) => `chr(${code})`,
      " || ",
    ),
  // Without an exponent it would be a decimal, and sums of decimals are others.
  number: (value) =>
    plainNumber(value, (digits) => (digits.includes("e") ? digits : `${digits}e0`)),
  toNumber: (expression) => `CAST(${expression} AS DOUBLE)`,
  toText: (expression) => `CAST(${expression} AS VARCHAR)`,
  withoutNaN: (expression) => `NULLIF(${expression}, CAST('NaN' AS DOUBLE))`,
  dayNumber: (expression) => `(CAST(${expression} AS DATE) - DATE '1970-01-01')`,
  logarithm: (expression) => `LN(${expression})`,
  ending: [],
};
