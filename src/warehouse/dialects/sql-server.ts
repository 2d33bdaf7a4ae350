import type { Dialect } from "./dialect";
import { plainNumber } from "./plain-number";
import { joinedParts, quoted } from "./quote";

export const sqlServer: Dialect = {
  name: "sqlserver",
  title: "SQL Server",
  isRun: false,
  identifier: (name) => quoted(name, "[", "]"),
  // A backslash before the end of a line would join the lines.
  text: (value) =>
    joinedParts(
      value,
      /([\r\n])/u,
      (plain) => `N${quoted(plain, "'")}`,
      (code) => `NCHAR(${code})`,
      " + ",
    ),
  number: (value) =>
    plainNumber(value, (digits) => (digits.includes("e") ? digits : `${digits}e0`)),
  toNumber: (expression) => `CAST(${expression} AS float)`,
  toText: (expression) => `CAST(${expression} AS nvarchar(4000))`,
  // Its doubles are always numbers.
  withoutNaN: (expression) => expression,
  dayNumber: (expression) => `DATEDIFF(day, '19700101', CAST(${expression} AS date))`,
  logarithm: (expression) => `LOG(${expression})`,
  ending: [],
};
