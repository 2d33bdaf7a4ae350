import type { TiedList, WorkbookModel } from "../../actions/understand-workbook";

/** The accounts first, then what is tied to them, then the rest; each in the workbook's own order. */
export function orderLists({ lists, accounts }: WorkbookModel): readonly TiedList[] {
  const weight = (list: TiedList): number =>
    list.name === accounts?.list.name ? 0 : list.account ? 1 : list.kind !== "other" ? 2 : 3;
  return [...lists].sort((a, b) => weight(a) - weight(b));
}
