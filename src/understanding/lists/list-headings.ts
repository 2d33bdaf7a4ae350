import { isBlank, isErrorValue, type CellValue } from "../values/cell-value";
import { periodStart } from "../values/period-start";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A heading as text; a day that heads a column is called by its month, as "Jan 2026". */
function headingText(value: CellValue | undefined): string {
  if (value === undefined || isErrorValue(value)) return "";
  if (typeof value === "number" && Number.isInteger(value) && value >= 32_000 && value <= 73_000) {
    const day = new Date((value - 25_569) * 86_400_000);
    return `${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  }
  return String(value).replace(/\s+/gu, " ").trim();
}

function isPeriod(heading: string): boolean {
  return /^(?:19|20)\d\d$/u.test(heading) || periodStart(heading) !== null;
}

/** A row of groups stands over headings: sparse, texts only, and each is followed by blanks. */
function groupsAbove(
  above: readonly CellValue[] | undefined,
  headings: readonly string[],
): readonly string[] | null {
  if (!above) return null;
  const filled = above.filter((value) => !isBlank(value));
  const columns = headings.filter((heading) => heading !== "").length;
  const [first] = filled;
  // One text alone may be a title, unless it stands over periods: "Sales" over 2025 and 2026.
  const from = first === undefined ? -1 : above.indexOf(first);
  const isOverPeriods =
    filled.length === 1 && from > 0 && headings.slice(from).filter(isPeriod).length >= 2;
  const isSparse = (filled.length >= 2 || isOverPeriods) && filled.length * 2 <= columns;
  if (!isSparse || !filled.every((value) => typeof value === "string")) return null;
  let group = "";
  return headings.map((_, column) => {
    const value = above[column] ?? "";
    if (!isBlank(value)) group = headingText(value);
    return group;
  });
}

/** Headings by column, those of two rows joined ("Sales 2026"); equal ones are told apart by number. */
export function listHeadings(
  row: readonly CellValue[],
  above: readonly CellValue[] | undefined,
): readonly string[] {
  const own = row.map(headingText);
  const groups = groupsAbove(above, own);
  const joined = own.map((heading, column) => {
    const group = groups?.[column] ?? "";
    return group === "" || heading === "" ? heading : `${group} ${heading}`;
  });
  const seen = new Map<string, number>();
  return joined.map((heading) => {
    const times = (seen.get(heading.toLowerCase()) ?? 0) + 1;
    seen.set(heading.toLowerCase(), times);
    return heading !== "" && times > 1 ? `${heading} (${times})` : heading;
  });
}
