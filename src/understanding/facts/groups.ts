import type { WorkbookModel } from "../workbook-model";

/** The account at the head of each account's group; null where an account belongs to none. */
export function groupHeads({ accounts }: WorkbookModel): readonly (string | null)[] {
  if (accounts === null) return [];
  const { names, parentOfRow } = accounts;
  const hasChildren = new Set(parentOfRow);
  return names.map((name, row) => {
    const seen = new Set([row]);
    let head = row;
    for (let up = parentOfRow[head] ?? -1; up >= 0 && !seen.has(up); up = parentOfRow[up] ?? -1) {
      seen.add(up);
      head = up;
    }
    return head !== row || hasChildren.has(row) ? (names[head] ?? name) : null;
  });
}
