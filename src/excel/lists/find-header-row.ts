import { cellText, isBlank, isErrorValue, type CellValue } from "../cells/cell-value";

/** Headings are looked for among this many rows; nobody writes more above a list. */
const rowsLookedAt = 40;
const rowsBelowLookedAt = 10;

function isHeading(value: CellValue | undefined): boolean {
  return typeof value === "string" && !isBlank(value) && !isErrorValue(value);
}

/**
 * How much a row looks like the headings of what stands below it: one for each heading that no
 * other cell of the row repeats, and one more where the cells below hold another kind of value.
 */
function headingScore(rows: readonly (readonly CellValue[])[], index: number): number {
  const row = rows[index] ?? [];
  const headings = row.filter(isHeading).map((value) => cellText(value).toLowerCase());
  const below = rows.slice(index + 1, index + 1 + rowsBelowLookedAt);
  if (headings.length < 2 || below.length === 0 || !(below[0] ?? []).some((v) => !isBlank(v))) {
    return 0;
  }
  const columns = row.map((_, column) => column).filter((column) => isHeading(row[column]));
  const filledBelow = columns.filter((column) =>
    below.some((cells) => !isBlank(cells[column] ?? "")),
  );
  const numbersBelow = columns.filter((column) =>
    below.some((cells) => typeof cells[column] === "number"),
  );
  const valuesInRow = row.filter((value) => typeof value !== "string").length;
  return new Set(headings).size + filledBelow.length + numbersBelow.length - 3 * valuesInRow;
}

/** The index of the row that heads the list, even with titles or notes above; -1 without a list. */
export function findHeaderRow(rows: readonly (readonly CellValue[])[]): number {
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
