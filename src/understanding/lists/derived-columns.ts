import type { ListColumn, UnderstoodList } from "./understood-list";

/** A column that says again what others say. */
export interface DerivedColumn {
  readonly column: ListColumn;
  /** The sum or mean of columns, the share of a column's total, or the same numbers again. */
  readonly how: "sum" | "mean" | "share" | "same";
  readonly of: readonly ListColumn[];
}

interface Numbers {
  readonly column: ListColumn;
  readonly values: readonly (number | null)[];
}

/** Fewer rows agree by chance. */
const leastRows = 3;

function numbersOf(list: UnderstoodList): readonly Numbers[] {
  return list.columns
    .filter(({ reading, field }) => reading.kind === "number" && field !== "id")
    .map((column) => ({
      column,
      values: column.reading.values.map((value) => (typeof value === "number" ? value : null)),
    }))
    .filter(({ values }) => new Set(values.filter((value) => value !== null)).size > 1);
}

function isNear(one: number, other: number): boolean {
  // Amounts are often rounded to cents before they are added.
  return Math.abs(one - other) <= Math.max(0.011, 1e-9 * Math.abs(other));
}

/** Whether a column is in every row what `expected` gives; at once false where a row differs. */
function agrees({ values }: Numbers, expected: (row: number) => number | null): boolean {
  let rows = 0;
  for (let row = 0; row < values.length; row += 1) {
    const [told, wanted] = [values[row] ?? null, expected(row)];
    if (told === null) continue;
    if (wanted === null || !isNear(told, wanted)) return false;
    rows += 1;
  }
  return rows >= leastRows;
}

function sumIn(columns: readonly Numbers[], row: number): number | null {
  let [sum, known] = [0, 0];
  for (const { values } of columns) {
    const value = values[row] ?? null;
    if (value === null) continue;
    sum += value;
    known += 1;
  }
  return known === 0 ? null : sum;
}

/** Neighbours in a row, the most first, and any two: what totals are made of. */
function addends(all: readonly Numbers[], total: Numbers): readonly (readonly Numbers[])[] {
  const others = all.filter((one) => one !== total);
  const runs: (readonly Numbers[])[] = [];
  for (let length = others.length; length >= 2; length -= 1) {
    for (let from = 0; from + length <= others.length; from += 1) {
      runs.push(others.slice(from, from + length));
    }
  }
  const pairs = others.flatMap((one, index) => others.slice(index + 2).map((two) => [one, two]));
  return [...runs, ...pairs];
}

function asSum(all: readonly Numbers[], total: Numbers): DerivedColumn | null {
  for (const parts of addends(all, total)) {
    const of = parts.map(({ column }) => column);
    if (agrees(total, (row) => sumIn(parts, row))) return { column: total.column, how: "sum", of };
    const mean = (row: number): number | null => {
      const sum = sumIn(parts, row);
      return sum === null ? null : sum / parts.length;
    };
    if (agrees(total, mean)) return { column: total.column, how: "mean", of };
  }
  return null;
}

function decimalsOf(values: readonly (number | null)[]): number {
  const most = values.map((value) => /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0);
  return Math.min(6, Math.max(0, ...most));
}

/** The column of whose total another holds the shares, of 1 or of 100. */
function asShare(share: Numbers, wholes: readonly Numbers[]): DerivedColumn | null {
  const filled = share.values.filter((value) => value !== null);
  if (filled.length < leastRows || filled.some((value) => value < 0 || value > 100)) return null;
  const half = 0.51 * 10 ** -decimalsOf(share.values);
  for (const whole of wholes) {
    if (whole === share) continue;
    const total = whole.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if (total <= 0) continue;
    for (const scale of [1, 100]) {
      const isShare = share.values.every((told, row) => {
        const wanted = (scale * (whole.values[row] ?? 0)) / total;
        return told === null || Math.abs(told - wanted) <= half;
      });
      // Whole numbers of 0 and 1 agree with any shares of many rows.
      if (isShare && new Set(filled).size > 2) {
        return { column: share.column, how: "share", of: [whole.column] };
      }
    }
  }
  return null;
}

/**
 * Which numbers of a list say again what others say, so that they are no further criteria: totals and
 * means of columns, shares of a column's total, and the same numbers twice.
 */
export function derivedColumns(list: UnderstoodList): readonly DerivedColumn[] {
  const all = numbersOf(list);
  const twins = all.flatMap((one, index): readonly DerivedColumn[] => {
    const twin = all
      .slice(0, index)
      .find((other) => agrees(one, (row) => other.values[row] ?? null));
    return twin ? [{ column: one.column, how: "same", of: [twin.column] }] : [];
  });
  const isFound = (found: readonly DerivedColumn[], { column }: Numbers): boolean =>
    found.some((one) => one.column === column);
  const single = all.filter((one) => !isFound(twins, one));
  const shares = single.flatMap((one) => asShare(one, single) ?? []);
  const rest = single.filter((one) => !isFound(shares, one));
  const sums = rest.flatMap((one) => asSum(rest, one) ?? []);
  // The share of a total is told as such where the total is there.
  const bySum = shares.map((share): DerivedColumn => {
    const whole = sums.find(({ column }) => asShareOf(single, share.column, column));
    return whole ? { ...share, of: [whole.column] } : share;
  });
  return [...twins, ...sums, ...bySum];
}

function asShareOf(all: readonly Numbers[], share: ListColumn, whole: ListColumn): boolean {
  const [one, other] = [share, whole].map((column) => all.find((two) => two.column === column));
  return one !== undefined && other !== undefined && asShare(one, [other]) !== null;
}
