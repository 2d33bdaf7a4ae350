import type { Dialect } from "./dialect";
import { plainNumber } from "./plain-number";
import { backslashed } from "./quote";

export const clickhouse: Dialect = {
  name: "clickhouse",
  title: "ClickHouse",
  isRun: true,
  identifier: (name) => backslashed(name, "`"),
  text: (value) => backslashed(value, "'"),
  number: (value) => plainNumber(value, (digits) => `toFloat64(${digits})`),
  toNumber: (expression) => `CAST(${expression} AS Nullable(Float64))`,
  toText: (expression) => `toString(${expression})`,
  withoutNaN: (expression) => `IF(isNaN(${expression}), NULL, ${expression})`,
  dayNumber: (expression) => `dateDiff('day', toDate32('1970-01-01'), toDate32(${expression}))`,
  logarithm: (expression) => `LN(${expression})`,
  // What a join does not find is missing, not 0.
  ending: ["SETTINGS join_use_nulls = 1"],
};
