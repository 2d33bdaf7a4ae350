import type { AccountColumn } from "../domain/scoring/scoring-setup";
import type { Notice } from "./contract";

/** The 1904 date system counts 1,462 days less than the 1900 one: dates read four years early. */
const daysBetweenDateSystems = 1462;
const daysOfDoubt = 400;

/**
 * Excel does not tell add-ins which date system a workbook uses. What can be seen is a list whose
 * newest date lies about four years back, as all dates of a 1904 workbook seem to.
 */
export function noticesAboutDates(
  columns: readonly AccountColumn[],
  asOf: number,
): readonly Notice[] {
  const days = columns
    .filter(({ kind }) => kind === "date")
    .flatMap(({ values }) => values.filter((value) => typeof value === "number"));
  const newest = days.reduce((latest, day) => Math.max(latest, day), 0);
  const age = asOf - newest;
  if (days.length === 0 || Math.abs(age - daysBetweenDateSystems) > daysOfDoubt) {
    return [];
  }
  return [
    {
      severity: "info",
      sentence:
        "The newest date of this list lies about four years back. If that is wrong, the workbook " +
        "may use the 1904 date system: see File > Options > Advanced > Use 1904 date system.",
      cell: null,
    },
  ];
}
