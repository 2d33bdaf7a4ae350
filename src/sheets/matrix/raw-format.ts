import type { AccountColumn } from "../../domain/scoring/scoring-setup";
import type { NumberFormatName } from "../look";

/** How the values of a column are shown: decimals only where the column has small fractions. */
export function rawFormat(column: AccountColumn): NumberFormatName {
  if (column.kind === "date") {
    return "date";
  }
  const numbers = column.values.filter((value): value is number => typeof value === "number");
  const hasFractions = numbers.some((value) => !Number.isInteger(value));
  const isSmall = numbers.every((value) => Math.abs(value) < 1000);
  if (hasFractions && isSmall) return "fine";
  return column.isMoney === true ? "money" : "number";
}
