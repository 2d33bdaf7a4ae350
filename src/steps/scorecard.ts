import { createScorecard } from "../actions/create-scorecard";
import { readScorecard } from "../actions/read-scorecard";
import { chosenPeriod, optionalPeriod } from "./chosen-period";
import { madeAndRead } from "./made-and-read";
import { defineStep } from "./step";

export const scorecard = defineStep({
  name: "scorecard",
  summary:
    "Makes the KPI scorecard of the key accounts for a period, or moves the one there is on to it, with the targets that were typed.",
  fields: { period: optionalPeriod },
  answers:
    '{"sheet", "period", "words": [what it says in sentences], "kpis": [{"scope", "kpi", "actual", "target", "status", "n", "low", "high", "trend": [eight periods], "why"}]}',
  example: { do: "scorecard", period: "2026-Q3" },
  run: async ({ period }, tools) => {
    const wanted = await chosenPeriod(period);
    const { made, says } = await madeAndRead(
      tools,
      (options) => createScorecard(wanted, options),
      readScorecard,
    );
    return { result: { sheet: made.sheetName, ...says }, notices: made.notices };
  },
});
