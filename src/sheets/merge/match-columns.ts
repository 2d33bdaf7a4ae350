import type { ListColumn } from "../template/template";
import type { CellPrint } from "./cell-print";
import type { BaseList } from "./merge-base";

function sameHeading(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * The columns of a list by their headings as they were last seen, else as the template calls them;
 * of two headings alike the first counts.
 */
export function columnsByHeading(
  columns: readonly ListColumn[],
  headings: readonly string[],
  base: BaseList | undefined,
): Record<string, number> {
  const found: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (key: string, heading: string): void => {
    if (found[key] !== undefined) return;
    const at = headings.findIndex((one, index) => !taken.has(index) && sameHeading(one, heading));
    if (at < 0) return;
    taken.add(at);
    found[key] = at;
  };
  const seen = new Map(base?.columns ?? []);
  for (const { key } of columns) {
    const heading = seen.get(key);
    if (heading !== undefined) take(key, heading);
  }
  for (const { key, label } of columns) take(key, label);
  return found;
}

/** Whether a column says what another said: most of the cells that are not blank. */
function saysTheSame(before: readonly CellPrint[], now: readonly CellPrint[]): boolean {
  const filled = before.filter((print) => print !== "");
  if (filled.length === 0) return now.every((print) => print === "");
  const left = [...now];
  const same = filled.filter((print) => {
    const at = left.indexOf(print);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return 2 * same.length >= filled.length;
}

/**
 * Columns that people gave another heading: between the same neighbours as before, and with what
 * stood in them.
 */
export function renamedColumns(
  found: Readonly<Record<string, number>>,
  base: BaseList,
  freeColumns: readonly number[],
  printsAt: (column: number) => readonly CellPrint[],
): Record<string, number> {
  const order = base.columns.map(([key]) => key);
  const renamed: Record<string, number> = {};
  order.forEach((key, index) => {
    if (found[key] !== undefined) return;
    const place = (one: string): number | undefined => found[one] ?? renamed[one];
    const before = order
      .slice(0, index)
      .map(place)
      .filter((at) => at !== undefined);
    const after = order
      .slice(index + 1)
      .map(place)
      .filter((at) => at !== undefined);
    const from = before.at(-1) ?? -1;
    const to = after.find((at) => at > from) ?? Infinity;
    const said = base.rows.map(({ seen }) => seen[key] ?? "");
    const at = freeColumns.find(
      (column) =>
        column > from &&
        column < to &&
        !Object.values(renamed).includes(column) &&
        saysTheSame(said, printsAt(column)),
    );
    if (at !== undefined) renamed[key] = at;
  });
  return renamed;
}
