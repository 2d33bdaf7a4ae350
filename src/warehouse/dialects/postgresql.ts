import type { Dialect } from "./dialect";
import { plainNumber } from "./plain-number";
import { backslashed, quoted } from "./quote";

export const postgresql: Dialect = {
  name: "postgresql",
  title: "PostgreSQL",
  isRun: true,
  identifier: (name) => quoted(name, '"'),
  // E'' reads escapes whatever standard_conforming_strings says; a plain text has none to read.
  text: (value) => (/[\\\r\n]/u.test(value) ? `E${backslashed(value, "'")}` : quoted(value, "'")),
  number: (value) => plainNumber(value, (digits) => `${digits}::float8`),
  toNumber: (expression) => `CAST(${expression} AS double precision)`,
  toText: (expression) => `CAST(${expression} AS text)`,
  withoutNaN: (expression) => `NULLIF(${expression}, 'NaN'::float8)`,
  dayNumber: (expression) => `(CAST(${expression} AS date) - DATE '1970-01-01')`,
  logarithm: (expression) => `LN(${expression})`,
  ending: [],
};
