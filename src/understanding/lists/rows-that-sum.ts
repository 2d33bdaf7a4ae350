import { isBlank, type CellValue } from "../values/cell-value";
import { isTotalWord } from "../vocabulary/total-words";

type Rows = readonly (readonly CellValue[])[];

function numberAt(row: readonly CellValue[] | undefined, column: number): number | null {
  const value = row?.[column];
  return typeof value === "number" ? value : null;
}

/** Whether a row's numbers are the sums (or means) of the rows since the last such row. */
function addsUp(rows: Rows, at: number, from: number): boolean {
  const row = rows[at] ?? [];
  let compared = 0;
  for (let column = 0; column < row.length; column += 1) {
    const told = numberAt(row, column);
    if (told === null) continue;
    let [sum, count] = [0, 0];
    for (let index = from; index < at; index += 1) {
      const value = numberAt(rows[index], column);
      if (value === null) continue;
      sum += value;
      count += 1;
    }
    if (count < 2) continue;
    compared += 1;
    const near = (wanted: number): boolean =>
      Math.abs(told - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted));
    if (!near(sum) && !near(sum / count)) return false;
  }
  return compared > 0;
}

function firstText(row: readonly CellValue[]): string {
  const found = row.find((value) => typeof value === "string" && !isBlank(value));
  return typeof found === "string" ? found.trim() : "";
}

/**
 * Rows that say nothing of their own: totals, subtotals and averages. A word alone decides where
 * there is nothing to add up; where there is, the arithmetic has to agree, so that an account which
 * is merely called Total stays.
 */
export function rowsThatSum(rows: Rows): readonly number[] {
  const found: number[] = [];
  let from = 0;
  rows.forEach((row, at) => {
    if (!isTotalWord(firstText(row))) return;
    const isSum = addsUp(rows, at, from) || addsUp(withoutFound(rows, found), at, 0);
    const hasNumbers = row.some((value) => typeof value === "number");
    if (!isSum && hasNumbers) return;
    found.push(at);
    from = at + 1;
  });
  return found;
}

/** A grand total adds up all rows but the subtotals. */
function withoutFound(rows: Rows, found: readonly number[]): Rows {
  const left = new Set(found);
  return rows.map((row, index) => (left.has(index) ? [] : row));
}
