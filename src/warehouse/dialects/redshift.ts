import type { Dialect } from "./dialect";
import { plainNumber } from "./plain-number";
import { joinedParts, quoted } from "./quote";

export const redshift: Dialect = {
  name: "redshift",
  title: "Amazon Redshift",
  isRun: false,
  identifier: (name) => quoted(name, '"'),
  // Whether a backslash escapes is a question of its version: CHR(92) is one in every version.
  text: (value) =>
    joinedParts(
      value,
      /([\\\r\n])/u,
      (plain) => quoted(plain, "'"),
      (code) => `CHR(${code})`,
      " || ",
    ),
  number: (value) => plainNumber(value, (digits) => `${digits}::float8`),
  toNumber: (expression) => `CAST(${expression} AS double precision)`,
  toText: (expression) => `CAST(${expression} AS varchar)`,
  withoutNaN: (expression) => `NULLIF(${expression}, 'NaN'::float8)`,
  dayNumber: (expression) =>
    `DATEDIFF(day, CAST('1970-01-01' AS date), CAST(${expression} AS date))`,
  logarithm: (expression) => `LN(${expression})`,
  ending: [],
};
