import { median } from "../../domain/numerics/median";
import type { ProgrammeFacts, WonDeals } from "../../domain/programme/programme-facts";
import type { CellContent } from "../sheet-plan";
import type { SheetContent } from "../template/content";
import { accountRows, isWon } from "./account-rows";

/** How long won deals took, live where opened, closed and stage can be followed. */
function dealFields(deals: WonDeals | null): Readonly<Record<string, CellContent>> {
  if (deals === null) return { "figures.deals": 0 };
  const { list, days, won, lost, follows } = deals;
  const decided = won + lost;
  const fields = {
    "figures.dealList": list,
    "figures.deals": days.length,
    "figures.medianDays": median(days),
    "figures.decided": decided,
    "figures.winRate": decided === 0 ? null : won / decided,
  };
  if (follows === null) return fields;
  const { opened, closed } = follows;
  const told = `${isWon(follows.state)}*ISNUMBER(${opened})*ISNUMBER(${closed})*(${closed}>=${opened})`;
  return {
    ...fields,
    "figures.deals": { formula: `=SUMPRODUCT(${told})` },
    "figures.medianDays": { formula: `=IFERROR(MEDIAN(FILTER(${closed}-${opened},${told})),"")` },
  };
}

/** What the lists tell about readiness and fit. */
export function readinessContent(facts: ProgrammeFacts): SheetContent {
  const { accounts, revenue, offerings, managers } = facts;
  return {
    sheetName: "Readiness and fit",
    title: "Readiness and fit",
    subtitle: "",
    fields: {
      "figures.source": revenue?.words ?? "not told by any list",
      "figures.lastDay": revenue?.lastDay ?? facts.asOf,
      ...dealFields(facts.wonDeals),
      "figures.offerings": offerings,
      "figures.managers": managers.length,
    },
    lists: { accounts: accountRows(accounts) },
    fedBy: { accounts: "the lists" },
  };
}
