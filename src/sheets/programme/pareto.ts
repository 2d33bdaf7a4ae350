import type { ProgrammeFacts } from "../../domain/programme/programme-facts";
import type { SheetContent } from "../template/content";
import { accountRows } from "./account-rows";

/** What the lists tell about concentration and revenue at risk. */
export function paretoContent(facts: ProgrammeFacts): SheetContent {
  const { accounts, revenue } = facts;
  const keys = new Set(accounts.filter(({ isKey }) => isKey).map(({ name }) => name));
  return {
    sheetName: "Revenue at risk",
    title: "Pareto and revenue at risk",
    subtitle: "",
    fields: {
      "figures.source": revenue?.words ?? "not told by any list",
      "figures.lastDay": revenue?.lastDay ?? facts.asOf,
    },
    lists: {
      accounts: accountRows(accounts).map((row) => ({
        ...row,
        cells: { ...row.cells, status: keys.has(String(row.key)) ? "Key" : null },
      })),
    },
    fedBy: { accounts: "the lists" },
  };
}
