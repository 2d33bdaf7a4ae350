import { ownSize } from "../meaning";
import type { WorkbookModel } from "../workbook-model";
import { numberAt } from "./rows-of-account";

/** A year's revenue with us as the list of accounts states it; unsaid whose it is, it is not used. */
export function statedRevenue(model: WorkbookModel, account: number): number | null {
  const list = model.accounts?.list;
  const isOpen = model.questions.some(
    ({ list: about, choices }) =>
      about === list?.name && choices.some(({ label }) => label === ownSize),
  );
  return list === undefined || isOpen ? null : numberAt(list, "revenue", account);
}
