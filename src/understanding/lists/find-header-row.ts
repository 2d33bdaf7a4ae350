import { isBlank, isErrorValue, type CellValue } from "../values/cell-value";

/** Headings are looked for among this many rows; nobody writes more above a list. */
const rowsLookedAt = 40;
const rowsBelowLookedAt = 10;

type Rows = readonly (readonly CellValue[])[];

function isText(value: CellValue | undefined): boolean {
  return typeof value === "string" && !isBlank(value) && !isErrorValue(value);
}

/** A year, or a day in the reach of a calendar: what stands over one column a period. */
function isPeriodHeading(value: CellValue | undefined): boolean {
  return (
    typeof value === "number" &&
    Number.isInteger(value) &&
    ((value >= 1990 && value <= 2100) || (value >= 32_000 && value <= 73_000))
  );
}

/**
 * How much a row looks like the headings of what stands below it: one for each heading that no
 * other cell of the row repeats, and one more where the cells below hold another kind of value.
 */
function headingScore(rows: Rows, index: number): number {
  const row = rows[index] ?? [];
  const below = rows.slice(index + 1, index + 1 + rowsBelowLookedAt);
  if (below.length === 0 || !(below[0] ?? []).some((value) => !isBlank(value))) return 0;
  const texts = row.filter(isText).map((value) => String(value).trim().toLowerCase());
  if (texts.length === 0) return 0;
  const periods = row.filter(isPeriodHeading);
  // Numbers head columns only where all numbers of the row are periods, in order.
  const numbers = row.filter((value) => typeof value === "number");
  const arePeriods =
    periods.length >= 2 &&
    periods.length === numbers.length &&
    new Set(periods).size === periods.length;
  const values =
    row.filter((value) => typeof value !== "string").length - (arePeriods ? periods.length : 0);
  if (texts.length + (arePeriods ? periods.length : 0) < 2) return 0;
  const columns = row.map((_, column) => column).filter((column) => !isBlank(row[column] ?? ""));
  const filledBelow = columns.filter((column) =>
    below.some((cells) => !isBlank(cells[column] ?? "")),
  );
  const otherBelow = columns.filter((column) =>
    below.some((cells) => typeof cells[column] === "number" && typeof row[column] === "string"),
  );
  return (
    new Set(texts).size +
    (arePeriods ? periods.length : 0) +
    filledBelow.length +
    otherBelow.length -
    3 * values
  );
}

/** The index of the row that heads the list, even with titles or notes above; -1 without a list. */
export function findHeaderRow(rows: Rows): number {
  let best = -1;
  let bestScore = 0;
  for (let index = 0; index < Math.min(rows.length - 1, rowsLookedAt); index += 1) {
    const score = headingScore(rows, index);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}
