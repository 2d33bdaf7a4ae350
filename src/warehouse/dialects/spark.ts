import type { Dialect } from "./dialect";
import { plainNumber } from "./plain-number";
import { backslashed, quoted } from "./quote";

export const spark: Dialect = {
  name: "spark",
  title: "Spark and Databricks",
  isRun: false,
  identifier: (name) => quoted(name, "`"),
  // The shell of Spark puts variables in the place of ${...}, also within a text.
  text: (value) => backslashed(value, "'").replaceAll("${", "$\\u007B"),
  number: (value) => plainNumber(value, (digits) => `${digits}D`),
  toNumber: (expression) => `CAST(${expression} AS DOUBLE)`,
  toText: (expression) => `CAST(${expression} AS STRING)`,
  withoutNaN: (expression) => `IF(isnan(${expression}), NULL, ${expression})`,
  dayNumber: (expression) => `DATEDIFF(CAST(${expression} AS DATE), DATE '1970-01-01')`,
  logarithm: (expression) => `LN(${expression})`,
  ending: [],
};
