import { createPortfolioReview } from "../actions/create-portfolio-review";
import { readPortfolioReview } from "../actions/read-portfolio-review";
import { chosenPeriod, optionalPeriod } from "./chosen-period";
import { madeAndRead } from "./made-and-read";
import { defineStep } from "./step";

export const portfolio = defineStep({
  name: "portfolio",
  summary:
    "Makes the review of all key accounts for a period, or moves the one there is on to it: what is due, who moved, what is open and overdue.",
  fields: { period: optionalPeriod },
  answers:
    '{"sheet", "period", "words": [what it says in sentences], "concentration": {...}, "risk": {"expected", "high"}, "accounts": [...], "movers": [...], "watched": [...], "statuses": [...], "owners": [...], "offerings": [...], "managers": [...], "tiers": [...], "goals": [...], "actions": [...], "whitespace": [...]}: the rows of its lists by column',
  example: { do: "portfolio", period: "2026-Q3" },
  run: async ({ period }, tools) => {
    const wanted = await chosenPeriod(period);
    const { made, says } = await madeAndRead(
      tools,
      (options) => createPortfolioReview(wanted, options),
      readPortfolioReview,
    );
    return { result: { sheet: made.sheetName, ...says }, notices: made.notices };
  },
});
