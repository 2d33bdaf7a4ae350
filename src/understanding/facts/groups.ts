import type { WorkbookModel } from "../workbook-model";

type Accounts = NonNullable<WorkbookModel["accounts"]>;

/** The accounts above one in its group, from its parent up; a list that goes in a circle is left where it closes. */
export function ancestorsOf(
  { parentOfRow }: Pick<Accounts, "parentOfRow">,
  row: number,
): readonly number[] {
  const found: number[] = [];
  for (
    let up = parentOfRow[row] ?? -1;
    up >= 0 && up !== row && !found.includes(up);
    up = parentOfRow[up] ?? -1
  ) {
    found.push(up);
  }
  return found;
}

/** The account at the head of each account's group; null where an account belongs to none. */
export function groupHeads({ accounts }: WorkbookModel): readonly (string | null)[] {
  if (accounts === null) return [];
  const { names, parentOfRow } = accounts;
  const hasChildren = new Set(parentOfRow);
  return names.map((name, row) => {
    const head = ancestorsOf(accounts, row).at(-1) ?? row;
    return head !== row || hasChildren.has(row) ? (names[head] ?? name) : null;
  });
}
