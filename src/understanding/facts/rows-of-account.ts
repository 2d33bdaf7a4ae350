import { columnOf, keyText, type UnderstoodList } from "../lists/understood-list";
import type { ListKind } from "../vocabulary/kinds";
import type { TiedList, WorkbookModel } from "../workbook-model";

/** The rows of a list that belong to one account, and how to read a field of them. */
export interface AccountRows {
  readonly list: TiedList;
  readonly rows: readonly number[];
}

type AccountTie = NonNullable<TiedList["account"]>;

/** The rows of every account, found once a list: a hundred accounts go through it no more often than one. */
const foundRows = new WeakMap<AccountTie, ReadonlyMap<number, readonly number[]>>();

function rowsByAccount(tie: AccountTie): ReadonlyMap<number, readonly number[]> {
  const known = foundRows.get(tie);
  if (known) return known;
  const rows = new Map<number, number[]>();
  tie.accountOfRow.forEach((owner, row) => {
    const own = rows.get(owner);
    if (own) own.push(row);
    else rows.set(owner, [row]);
  });
  foundRows.set(tie, rows);
  return rows;
}

export function rowsOf(list: TiedList, account: number): readonly number[] {
  return list.account ? (rowsByAccount(list.account).get(account) ?? []) : [];
}

/** The lists of some kinds that are tied to the accounts, with the account's rows in each. */
export function accountRows(
  { lists }: WorkbookModel,
  account: number,
  kinds: readonly ListKind[],
): readonly AccountRows[] {
  return lists
    .filter(({ kind, account: tie }) => kinds.includes(kind) && tie !== null)
    .map((list) => ({ list, rows: rowsOf(list, account) }));
}

export function textAt(list: UnderstoodList, field: string, row: number): string | null {
  return keyText(columnOf(list, field)?.cells[row]) || null;
}

export function numberAt(list: UnderstoodList, field: string, row: number): number | null {
  const column = columnOf(list, field);
  const value = column?.reading.kind === "number" ? column.reading.values[row] : null;
  return typeof value === "number" ? value : null;
}

/** A day, its time dropped. */
export function dayAt(list: UnderstoodList, field: string, row: number): number | null {
  const column = columnOf(list, field);
  const value = column?.reading.kind === "date" ? column.reading.values[row] : null;
  return typeof value === "number" ? Math.floor(value) : null;
}

/** The row of an account by its name, whatever its case and outer blanks; -1 for none. */
export function accountNamed({ accounts }: WorkbookModel, name: string): number {
  const wanted = name.trim().toLowerCase();
  return accounts?.names.findIndex((one) => one.trim().toLowerCase() === wanted) ?? -1;
}
