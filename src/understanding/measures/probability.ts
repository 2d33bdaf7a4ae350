import { columnOf, type ListColumn, type UnderstoodList } from "../lists/understood-list";
import type { NumberOfRow } from "./measured-list";

/** What the numbers of a column of probabilities count: shares of 1, percents, or both by turns. */
export type ProbabilityUnit = "share" | "percent" | "mixed" | "none";

/**
 * The unit is the column's, not the cell's: 1 among 0..100 is a percent, and among shares it is
 * certain. Where there are only 0 and 1 the heading decides.
 */
export function probabilityUnit({ heading, reading }: ListColumn): ProbabilityUnit {
  const values = reading.values.filter((value) => typeof value === "number");
  if (reading.kind !== "number" || values.length === 0) return "none";
  // "50%" was read as 0.5 with its column.
  if (reading.unit === "percent") return "share";
  if (values.some((value) => value < 0 || value > 100)) return "none";
  const isOverOne = values.some((value) => value > 1);
  const isBetween = values.some((value) => value > 0 && value < 1);
  if (isOverOne) return isBetween ? "mixed" : "percent";
  if (isBetween) return "share";
  return /%|percent|prozent|pct|pour ?cent|por ?ciento|por ?cento|per ?cento|procent/iu.test(
    heading,
  )
    ? "percent"
    : "share";
}

/** How probable each deal is, as a share of 1; null where the column does not say so clearly. */
export function probabilityOf(list: UnderstoodList): NumberOfRow | null {
  const column = columnOf(list, "probability");
  const unit = column ? probabilityUnit(column) : "none";
  if (!column || unit === "none" || unit === "mixed") return null;
  const { values } = column.reading;
  const whole = unit === "percent" ? 100 : 1;
  return (row) => {
    const value = values[row];
    return typeof value === "number" ? value / whole : null;
  };
}
