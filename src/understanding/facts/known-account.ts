import type { WorkbookModel } from "../workbook-model";
import { accountNamed, textAt } from "./rows-of-account";

/** What an account is called now: by its name, else by the id it had; null when it is in no list. */
export function knownAccount(model: WorkbookModel, name: string, id: string | null): string | null {
  const { accounts } = model;
  if (accounts === null) return null;
  const byName = accountNamed(model, name);
  if (byName >= 0) return name;
  const row = id === null ? -1 : accounts.names.findIndex((_, at) => idAt(accounts, at) === id);
  return accounts.names[row] ?? null;
}

function idAt({ list }: NonNullable<WorkbookModel["accounts"]>, row: number): string | null {
  return textAt(list, "id", row);
}
