/** Which rows of a list belong to which account. */
export interface AccountRows {
  /** The rows in order of account, those of one account in their original order. */
  readonly rows: Int32Array;
  /** Where in `rows` each account begins; one element more than there are accounts. */
  readonly start: Int32Array;
}

/**
 * Sorts the rows of a list by account in linear time.
 *
 * @param accountOfRow the account of each row, 0 to accounts - 1, or -1 for none
 */
export function rowsByAccount(accountOfRow: Int32Array, accounts: number): AccountRows {
  const start = new Int32Array(accounts + 1);
  for (const account of accountOfRow) {
    if (account >= 0) {
      start[account + 1] = (start[account + 1] as number) + 1;
    }
  }
  for (let account = 0; account < accounts; account += 1) {
    start[account + 1] = (start[account + 1] as number) + (start[account] as number);
  }
  const next = start.slice(0, accounts);
  const rows = new Int32Array(start[accounts] as number);
  accountOfRow.forEach((account, row) => {
    if (account >= 0) {
      rows[next[account] as number] = row;
      next[account] = (next[account] as number) + 1;
    }
  });
  return { rows, start };
}
