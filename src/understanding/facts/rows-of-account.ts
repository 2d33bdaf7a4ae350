import { columnOf, keyText, type UnderstoodList } from "../lists/understood-list";
import type { ListKind } from "../vocabulary/kinds";
import type { TiedList, WorkbookModel } from "../workbook-model";

/** The rows of a list that belong to one account, and how to read a field of them. */
export interface AccountRows {
  readonly list: TiedList;
  readonly rows: readonly number[];
}

export function rowsOf(list: TiedList, account: number): readonly number[] {
  const rows: number[] = [];
  list.account?.accountOfRow.forEach((owner, row) => {
    if (owner === account) rows.push(row);
  });
  return rows;
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
