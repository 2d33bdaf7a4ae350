import { moneyField } from "../measures/measured-list";
import { stateField, stateOfDeal } from "../measures/deal-state-of";
import type { WorkbookModel } from "../workbook-model";
import { rowsOf, textAt } from "./rows-of-account";

export interface Managers {
  readonly managerOf: (account: number) => string | null;
  /** Each once, as first spelt. */
  readonly managers: readonly string[];
}

/** The manager of each seller, where a list of people tells. */
function managersOfSellers(model: WorkbookModel): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const list of model.lists.filter(({ kind }) => kind === "people")) {
    for (let row = 0; row < list.rows; row += 1) {
      const [name, manager] = [textAt(list, "name", row), textAt(list, "manager", row)];
      if (name !== null && manager !== null) found.set(name.toLowerCase(), manager);
    }
  }
  return found;
}

/** Whoever's people won the most with the account: the manager where there is one, else the seller. */
function whoWonMost(
  model: WorkbookModel,
  managers: ReadonlyMap<string, string>,
  account: number,
): string | null {
  const won = new Map<string, number>();
  for (const list of model.lists.filter(({ kind }) => kind === "opportunities")) {
    const amount = moneyField(list, "amount");
    for (const row of rowsOf(list, account)) {
      if (stateOfDeal(list, textAt(list, stateField(list), row) ?? "") !== "won") continue;
      const seller = textAt(list, "owner", row);
      if (seller === null) continue;
      const who = managers.get(seller.toLowerCase()) ?? seller;
      won.set(who, (won.get(who) ?? 0) + (amount?.(row) ?? 0));
    }
  }
  const [most] = [...won].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

/** Who looks after each account: its owner where the accounts tell, else whose people sell most to it. */
export function managersOf(model: WorkbookModel): Managers {
  const list = model.accounts?.list;
  const names = model.accounts?.names ?? [];
  const owners = names.map((_, account) => (list ? textAt(list, "owner", account) : null));
  const sellers = managersOfSellers(model);
  const isTold = owners.some((owner) => owner !== null);
  const found = isTold ? owners : names.map((_, account) => whoWonMost(model, sellers, account));
  const all = [...found, ...(isTold ? [] : sellers.values())].filter((name) => name !== null);
  const managers = new Map<string, string>();
  for (const name of all) {
    if (!managers.has(name.toLowerCase())) managers.set(name.toLowerCase(), name);
  }
  return {
    managerOf: (account) => found[account] ?? null,
    managers: [...managers.values()],
  };
}
