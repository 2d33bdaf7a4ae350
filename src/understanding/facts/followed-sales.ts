import type { FollowedSales } from "../../domain/programme/programme-facts";
import { columnOf } from "../lists/understood-list";
import { stateField, stateOfDeal } from "../measures/deal-state-of";
import type { TiedList, WorkbookModel } from "../workbook-model";
import { liveSources } from "./live-columns";

/** Plans go through their lists sixty times; a row of a programme sheet twice. */
const rowsLikeOnePlan = 30;
/** The stages of a list of deals that mean won, as it spells them. */
export function wonStages(list: TiedList): readonly string[] {
  const column = columnOf(list, stateField(list));
  const stages = new Set((column?.cells ?? []).map(String).filter((stage) => stage !== ""));
  return [...stages].filter((stage) => stateOfDeal(list, stage) === "won");
}

/** The ranges by which the sales of an account can be followed, where all of them can. */
export function followedSales(
  model: WorkbookModel,
  list: TiedList,
  account: number,
): FollowedSales | null {
  const { names } = model.accounts ?? { names: [] };
  const plans = Math.ceil(names.length / rowsLikeOnePlan);
  const sources = liveSources(model, account, names[account] ?? "", plans);
  const columns = list.kind === "opportunities" ? sources.opportunities : sources.revenue;
  if (columns === undefined) return null;
  const [amount, day] =
    list.kind === "opportunities"
      ? [columns["value"], columns["closed"]]
      : [columns["revenue"], columns["start"]];
  const named = columns["account"];
  if (named === undefined || amount === undefined || day === undefined) return null;
  if (list.kind !== "opportunities") return { account: named, amount, day, state: null };
  const column = columns["stage"];
  return column === undefined || stateField(list) !== "stage"
    ? null
    : { account: named, amount, day, state: { column, won: wonStages(list) } };
}

/** What a list of sales is called in a sentence. */
export function wordsForSales(list: TiedList): string {
  return list.kind === "opportunities" ? `won deals of ${list.name}` : list.name;
}
