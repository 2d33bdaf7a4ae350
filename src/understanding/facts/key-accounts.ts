import { isKeyStatus } from "../../domain/selection/key-status";
import type { WorkbookModel } from "../workbook-model";
import { textAt } from "./rows-of-account";

/** Every account by its name, and whether its status says that it is a key account. */
export function keyAccounts({
  accounts,
}: WorkbookModel): readonly { readonly name: string; readonly isKey: boolean }[] {
  if (accounts === null) return [];
  const { names, list } = accounts;
  return names.map((name, row) => ({
    name,
    isKey: isKeyStatus(textAt(list, "status", row) ?? ""),
  }));
}
