/** Which rows of a list belong to which account. */
export interface AccountRows {
  /** The first row of each account, in order of first appearance. */
  readonly firstRow: Int32Array;
  /** The rows in order of account, those of one account in their original order. */
  readonly rows: Int32Array;
  /** Where in `rows` each account begins; one element more than there are accounts. */
  readonly start: Int32Array;
}

/**
 * Sorts the rows of a list by account in linear time. Names that differ in upper and lower case
 * only are one account, as in Excel; a row without a name belongs to the account "", and a row
 * that `isEmpty` calls empty to none.
 */
export function rowsByAccount(
  names: readonly (string | null)[],
  isEmpty: (row: number) => boolean,
): AccountRows {
  const accountOfName = new Map<string, number>();
  const firstRow: number[] = [];
  const accountOfRow = new Int32Array(names.length).fill(-1);
  names.forEach((name, row) => {
    if (name === null && isEmpty(row)) {
      return;
    }
    const asWritten = name ?? "";
    let account = accountOfName.get(asWritten);
    if (account === undefined) {
      const folded = asWritten.toLowerCase();
      account = accountOfName.get(folded) ?? firstRow.length;
      if (account === firstRow.length) {
        firstRow.push(row);
        accountOfName.set(folded, account);
      }
      accountOfName.set(asWritten, account);
    }
    accountOfRow[row] = account;
  });
  return { firstRow: Int32Array.from(firstRow), ...countingSort(accountOfRow, firstRow.length) };
}

function countingSort(
  accountOfRow: Int32Array,
  accounts: number,
): Pick<AccountRows, "rows" | "start"> {
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
