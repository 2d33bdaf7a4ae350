import { isBlank, type CellValue } from "../values/cell-value";
import { isTotalWord } from "../vocabulary/total-words";

type Row = readonly CellValue[];

/** What the rows since some row add up to, column by column. */
interface RunningSums {
  readonly sums: number[];
  readonly counts: number[];
}

function add({ sums, counts }: RunningSums, row: Row): void {
  row.forEach((value, column) => {
    if (typeof value !== "number") return;
    sums[column] = (sums[column] ?? 0) + value;
    counts[column] = (counts[column] ?? 0) + 1;
  });
}

/**
 * Whether a row's numbers are the sums (or means) of the rows before it. Rates and shares of a total
 * row are neither, so that a third of the numbers is enough.
 */
function addsUp(row: Row, { sums, counts }: RunningSums): boolean {
  let [compared, agreeing] = [0, 0];
  row.forEach((told, column) => {
    const [sum, count] = [sums[column] ?? 0, counts[column] ?? 0];
    if (typeof told !== "number" || count < 2) return;
    compared += 1;
    const near = (wanted: number): boolean =>
      Math.abs(told - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted));
    if (near(sum) || near(sum / count)) agreeing += 1;
  });
  return agreeing > 0 && agreeing * 3 >= compared;
}

function firstText(row: Row): string {
  const found = row.find((value) => typeof value === "string" && !isBlank(value));
  return typeof found === "string" ? found.trim() : "";
}

/** Codes such as A-123 have no word in them: looking them up would cost time for nothing. */
const holdsWord = /\p{L}{3}|[∑Σ]/u;

export interface RowsCalledTotal {
  /** Totals, subtotals and averages: rows that say nothing of their own. */
  readonly sums: readonly number[];
  /** Rows that are called so and add nothing up. */
  readonly others: readonly number[];
}

/**
 * Rows that are called totals. A word alone decides where there is nothing to add up; where there
 * is, the arithmetic has to agree, so that an account which is merely called Total stays.
 */
export function rowsCalledTotal(rows: readonly Row[]): RowsCalledTotal {
  const sums: number[] = [];
  const others: number[] = [];
  const all: RunningSums = { sums: [], counts: [] };
  let group: RunningSums = { sums: [], counts: [] };
  rows.forEach((row, at) => {
    const text = firstText(row);
    if (holdsWord.test(text) && isTotalWord(text)) {
      const hasNumbers = row.some((value) => typeof value === "number");
      if (!hasNumbers || addsUp(row, group) || addsUp(row, all)) {
        sums.push(at);
        group = { sums: [], counts: [] };
        return;
      }
      others.push(at);
    }
    add(all, row);
    add(group, row);
  });
  return { sums, others };
}
