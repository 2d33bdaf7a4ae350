import { understandAccounts, type Accounts } from "../accounts";
import { accountsWithin } from "../accounts-within";
import type { UnderstoodList } from "../lists/understood-list";
import type { Measure } from "../measures/measure";
import { columnMeasures } from "../measures/column-measures";
import { measuredList } from "../measures/measured-list";
import { measuresOf } from "../measures/measures";
import { findTies } from "../ties/find-ties";
import { tieList } from "../ties/tie-list";
import type { WorkbookModel } from "../workbook-model";

/** The accounts that a list of several rows each names itself, with what its rows add up to. */
export interface AddedUp {
  readonly accounts: Accounts;
  readonly measures: readonly Measure[];
}

/** The rows of a list added up by the accounts that it names; null where it names none. */
export function addUp(list: UnderstoodList, model: WorkbookModel, asOf: number): AddedUp | null {
  const within = accountsWithin(list);
  if (!within) return null;
  const isKnown = model.accounts?.list.name === within.name;
  const accounts = isKnown && model.accounts ? model.accounts : understandAccounts(within);
  const ties = isKnown ? model.ties : findTies([list, within]);
  const { tie } = tieList(list, accounts, ties);
  if (!tie) return { accounts, measures: [] };
  const tied = { ...list, account: tie };
  // What other lists tell of accounts that only this one names is told too.
  const lists = isKnown ? model.lists : [tied];
  const measures = measuresOf({ ...model, accounts, ties, lists }, asOf);
  const columns = columnMeasures(measuredList(list, tie, { accounts, ties }, asOf));
  const names = new Set(measures.map(({ name }) => name));
  return { accounts, measures: [...measures, ...columns.filter(({ name }) => !names.has(name))] };
}
