import type { ProgrammeAccount, ProgrammeFacts } from "../../domain/programme/programme-facts";
import type { SheetContent } from "../template/content";
import { accountRows } from "./account-rows";

/** What the renewals on the sheet are of. */
function renewalWords({ contracts }: ProgrammeFacts): string {
  if (contracts === null) return "typed here, where you know them";
  const { list, accounts, left } = contracts;
  const [began = 0] = left;
  const stayed = left.at(-1) ?? 0;
  if (left.length === 0) {
    return `not told: too few of the ${accounts} accounts of ${list} were watched for two terms`;
  }
  const watched = `${list}: ${began} of ${accounts} accounts, watched for ${left.length - 1} terms`;
  return stayed === began ? `${watched}; none has left, so no chance follows` : watched;
}

function contractCell({ contract }: ProgrammeAccount, { contracts }: ProgrammeFacts) {
  if (contracts === null) return null;
  if (contract === null) return "none";
  return contract.isOver ? "over" : contract.began;
}

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
      "figures.renewals": renewalWords(facts),
      "figures.term": facts.contracts?.months ?? 12,
    },
    additions: {
      survivors: Object.fromEntries(
        (facts.contracts?.left ?? []).map((left, term) => [String(term), { left }]),
      ),
    },
    lists: {
      accounts: accountRows(accounts).map((row, at) => ({
        ...row,
        cells: {
          ...row.cells,
          status: keys.has(String(row.key)) ? "Key" : null,
          contract: contractCell(accounts[at] as ProgrammeAccount, facts),
        },
      })),
    },
    fedBy: { accounts: "the lists" },
  };
}
