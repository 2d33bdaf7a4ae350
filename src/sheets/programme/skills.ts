import type { ProgrammeFacts } from "../../domain/programme/programme-facts";
import type { SheetContent } from "../template/content";

/** Who manages which accounts, and who would stand in. */
export function skillsContent({ accounts, managers }: ProgrammeFacts): SheetContent {
  const keys = accounts.filter(({ isKey }) => isKey);
  const carried = keys.length > 0 ? keys : accounts;
  const rows = managers.map((manager) => ({ key: manager, cells: { manager } }));
  return {
    sheetName: "Skills",
    title: "Skills of account managers",
    subtitle: "",
    fields: {},
    lists: {
      ratings: rows,
      managers: rows,
      accounts: carried.map(({ name, manager, backup }) => ({
        key: name,
        cells: { account: name, manager, backup },
      })),
    },
    fedBy: { ratings: "the lists", managers: "the lists", accounts: "the lists" },
  };
}
