import { createPortfolioReview } from "../actions/create-portfolio-review";
import { readPortfolioReview } from "../actions/read-portfolio-review";
import { chosenPeriod, optionalPeriod } from "./scorecard";
import { defineStep } from "./step";

export const portfolio = defineStep({
  name: "portfolio",
  summary:
    "Makes the review of all key accounts for a period, or moves the one there is on to it: what is due, who moved, what is open and overdue.",
  fields: { period: optionalPeriod },
  answers:
    '{"sheet", "period", "words": [what it says in sentences], "concentration": {...}, "accounts": [...], "movers": [...], "watched": [...], "statuses": [...], "owners": [...], "offerings": [...], "managers": [...], "tiers": [...], "goals": [...], "actions": [...], "whitespace": [...]}: the rows of its lists by column',
  example: { do: "portfolio", period: "2026-Q3" },
  run: async ({ period }, tools) => {
    const made = await createPortfolioReview(await chosenPeriod(period), {
      pause: tools.whenCalculated,
    });
    tools.lastMade = [made];
    await tools.whenCalculated();
    return {
      result: { sheet: made.sheetName, ...(await readPortfolioReview(made.sheetName)) },
      notices: made.notices,
    };
  },
});
