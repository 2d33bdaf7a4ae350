import type { ProgrammeFacts } from "../../domain/programme/programme-facts";
import type { SheetContent } from "../template/content";
import { monthsAhead, usualCosts } from "../templates/business-case-template";

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

/** Costs that a list tells: those that the template has by name, and others in rows of their own. */
function costsOf({ costs }: ProgrammeFacts) {
  const rows = (costs?.rows ?? []).map(({ cost, oneOff, monthly, from, until, note }) => ({
    key: cost,
    cells: { cost, oneOff, monthly, from: from ?? 1, until, note: note === "" ? null : note },
  }));
  const isUsual = ({ key }: { readonly key: string }): boolean => usualCosts.includes(key);
  return {
    usual: Object.fromEntries(rows.filter(isUsual).map(({ key, cells }) => [key, cells])),
    others: rows.filter((row) => !isUsual(row)),
  };
}

/** What the lists tell of the business case: the revenue it is about, and its margin. */
export function businessCaseContent(facts: ProgrammeFacts): SheetContent {
  const base = revenueOfKeyAccounts(facts);
  const { margin = null, words = "not told by any list" } = facts.revenue ?? {};
  // Better prices are all margin.
  const cells = { base, margin };
  const { usual, others } = costsOf(facts);
  return {
    sheetName: "Business case",
    title: "Business case",
    subtitle: "",
    fields: {
      "figures.source": words,
      "figures.costSource": facts.costs?.list ?? "typed here",
      "figures.start": facts.costs?.start ?? null,
    },
    lists: {
      costs: others,
      months: Array.from({ length: monthsAhead }, (_, index) => ({
        key: String(index + 1),
        cells: { month: index + 1 },
      })),
    },
    additions: {
      costs: usual,
      gains: {
        "Fewer customers lost": cells,
        "More sales to them": cells,
        "Better prices": { base, margin: base === null ? null : 1 },
      },
    },
  };
}
