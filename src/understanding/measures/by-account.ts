/** Rows of a list that belong to an account, and what they add up to. */
export interface RowsByAccount {
  readonly accounts: number;
  /** The account of each row; -1 for none. */
  readonly accountOfRow: Int32Array;
}

export type RowTest = (row: number) => boolean;

/** How many rows each account has, of those that pass. */
export function countRows({ accounts, accountOfRow }: RowsByAccount, test: RowTest): number[] {
  const counts = new Array<number>(accounts).fill(0);
  accountOfRow.forEach((account, row) => {
    if (account >= 0 && test(row)) counts[account] = (counts[account] ?? 0) + 1;
  });
  return counts;
}

/** Sums in cents where they are whole cents, so that a total agrees to the last one. */
export function sumRows(
  { accounts, accountOfRow }: RowsByAccount,
  amountOf: (row: number) => number | null,
  test: RowTest,
): number[] {
  const sums = new Array<number>(accounts).fill(0);
  const lost = new Array<number>(accounts).fill(0);
  accountOfRow.forEach((account, row) => {
    if (account < 0 || !test(row)) return;
    const amount = amountOf(row);
    if (amount === null) return;
    // Neumaier's compensated sum: what rounding lost is added in the end.
    const sum = sums[account] ?? 0;
    const next = sum + amount;
    const rest = Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum;
    lost[account] = (lost[account] ?? 0) + rest;
    sums[account] = next;
  });
  return sums.map((sum, account) => sum + (lost[account] ?? 0));
}

/** The values of each account's rows that have one. */
export function valuesByAccount(
  { accounts, accountOfRow }: RowsByAccount,
  valueOf: (row: number) => number | null,
  test: RowTest,
): number[][] {
  const values = Array.from({ length: accounts }, (): number[] => []);
  accountOfRow.forEach((account, row) => {
    if (account < 0 || !test(row)) return;
    const value = valueOf(row);
    if (value !== null) values[account]?.push(value);
  });
  return values;
}

/** How many different keys each account's rows have; blank keys count for nothing. */
export function countDifferent(
  { accounts, accountOfRow }: RowsByAccount,
  keyOf: (row: number) => string,
): number[] {
  const found = Array.from({ length: accounts }, () => new Set<string>());
  accountOfRow.forEach((account, row) => {
    const key = keyOf(row);
    if (account >= 0 && key !== "") found[account]?.add(key);
  });
  return found.map(({ size }) => size);
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function latest(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((best, value) => Math.max(best, value));
}
