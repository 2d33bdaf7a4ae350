import { sumOver } from "../review/revenue-of-period";
import type { ComparedDays, Days } from "./compared-days";
import type { Purchase, ScorecardFacts } from "./scorecard-facts";

/** What one account brought then and now, and how many product lines it had. */
export interface ComparedAmounts {
  readonly before: number;
  readonly now: number;
  /** Null where no row tells it. */
  readonly marginNow: number | null;
  readonly linesBefore: number;
  readonly linesNow: number;
}

function linesIn(purchases: readonly Purchase[], { firstDay, lastDay }: Days): number {
  const bought = purchases.filter(({ day }) => day >= firstDay && day <= lastDay);
  return new Set(bought.map(({ offering }) => offering)).size;
}

/** The amounts of every account, in their order. Levels are those of a year: 12 times the month. */
export function amountsCompared(
  { accounts, revenue }: Pick<ScorecardFacts, "accounts" | "revenue">,
  { before, now }: ComparedDays,
): readonly ComparedAmounts[] {
  if (revenue.kind === "levels") {
    const [then, today] = [revenue.levelsOn(before.lastDay), revenue.levelsOn(now.lastDay)];
    return accounts.map((_, account) => ({
      before: 12 * (then[account]?.monthly ?? 0),
      now: 12 * (today[account]?.monthly ?? 0),
      marginNow: null,
      linesBefore: then[account]?.lines ?? 0,
      linesNow: today[account]?.lines ?? 0,
    }));
  }
  return accounts.map(({ sales, purchases }) => {
    const brought = sumOver(sales, now.firstDay, now.lastDay);
    return {
      before: sumOver(sales, before.firstDay, before.lastDay).revenue ?? 0,
      now: brought.revenue ?? 0,
      marginNow: brought.margin,
      linesBefore: linesIn(purchases, before),
      linesNow: linesIn(purchases, now),
    };
  });
}
