import type { ProgrammeFacts } from "../../domain/programme/programme-facts";
import type { SheetContent } from "../template/content";
import { monthsAhead } from "../templates/business-case-template";

/** Without key accounts, so many of the largest stand for them. */
const fewLargest = 10;

/** A year's revenue of those whom the programme would be for. */
function revenueOfKeyAccounts({ accounts }: ProgrammeFacts): number | null {
  const known = accounts.filter(({ revenue }) => revenue !== null);
  const keys = known.filter(({ isKey }) => isKey);
  const largest = [...known].sort((one, other) => (other.revenue ?? 0) - (one.revenue ?? 0));
  const meant = keys.length > 0 ? keys : largest.slice(0, fewLargest);
  return meant.length === 0 ? null : meant.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0);
}

/** What the lists tell of the business case: the revenue it is about, and its margin. */
export function businessCaseContent(facts: ProgrammeFacts): SheetContent {
  const base = revenueOfKeyAccounts(facts);
  const { margin = null, words = "not told by any list" } = facts.revenue ?? {};
  // Better prices are all margin.
  const cells = { base, margin };
  return {
    sheetName: "Business case",
    title: "Business case",
    subtitle: "",
    fields: { "figures.source": words },
    lists: {
      months: Array.from({ length: monthsAhead }, (_, index) => ({
        key: String(index + 1),
        cells: { month: index + 1 },
      })),
    },
    additions: {
      gains: {
        "Fewer customers lost": cells,
        "More sales to them": cells,
        "Better prices": { base, margin: base === null ? null : 1 },
      },
    },
  };
}
