import type { ProgrammeFacts } from "../../domain/programme/programme-facts";
import type { SheetContent } from "../template/content";

/** Who looks after which accounts: key accounts where there are some, else all. */
export function loadContent({ accounts, managers }: ProgrammeFacts): SheetContent {
  const keys = accounts.filter(({ isKey }) => isKey);
  const carried = keys.length > 0 ? keys : accounts;
  return {
    sheetName: "Load and allocation",
    title: "Load and allocation",
    subtitle: keys.length > 0 ? `${keys.length} key accounts` : `${accounts.length} accounts`,
    fields: {},
    lists: {
      managers: managers.map((manager) => ({ key: manager, cells: { manager } })),
      accounts: carried.map(({ name, manager }) => ({
        key: name,
        cells: { account: name, manager, load: 1 },
      })),
    },
    fedBy: { accounts: "the lists", managers: "the lists" },
  };
}
