import { columnOf, type UnderstoodList } from "../lists/understood-list";
import type { NumberOfRow } from "./measured-list";

const units: readonly (readonly [RegExp, number])[] = [
  [/min/iu, 1 / 1440],
  [/day|tage?\b|jour|d[ií]a|giorn|dag/iu, 1],
  [/hour|std|stunde|heure|hora|\bore?\b|uur|uren|hrs?\b|\bh\b/iu, 1 / 24],
];

/** How long each ticket took, in days; null where the heading does not say what it counts. */
export function resolutionDays(list: UnderstoodList): NumberOfRow | null {
  const column = columnOf(list, "hours");
  if (!column || column.reading.kind !== "number") return null;
  const words = column.heading.replace(/[_.]/gu, " ");
  const unit = units.find(([pattern]) => pattern.test(words))?.[1];
  if (unit === undefined) return null;
  const { values } = column.reading;
  return (row) => {
    const value = values[row];
    return typeof value === "number" ? value * unit : null;
  };
}
