import * as z from "zod/mini";
import { createScorecard } from "../actions/create-scorecard";
import { lastPeriod } from "../actions/last-period";
import { readScorecard } from "../actions/read-scorecard";
import { readWorkbookSettings } from "../actions/workbook-settings";
import { periodField, readPeriod } from "./period-field";
import { defineStep, described } from "./step";

/** The period of a step that may leave it out. */
export const optionalPeriod = described(
  z.optional(periodField),
  "as in reviews; the last quarter that is over when left out",
);

export async function chosenPeriod(given: z.infer<typeof optionalPeriod>) {
  if (given === undefined) return lastPeriod("quarterly");
  const { fiscalYearStart } = await readWorkbookSettings();
  return readPeriod(given, fiscalYearStart);
}

export const scorecard = defineStep({
  name: "scorecard",
  summary:
    "Makes the KPI scorecard of the key accounts for a period, or moves the one there is on to it, with the targets that were typed.",
  fields: { period: optionalPeriod },
  answers:
    '{"sheet", "period", "words": [what it says in sentences], "kpis": [{"scope", "kpi", "actual", "target", "status", "n", "low", "high", "trend": [eight periods], "why"}]}',
  example: { do: "scorecard", period: "2026-Q3" },
  run: async ({ period }, tools) => {
    const made = await createScorecard(await chosenPeriod(period), {
      pause: tools.whenCalculated,
    });
    tools.lastMade = [made];
    await tools.whenCalculated();
    return {
      result: { sheet: made.sheetName, ...(await readScorecard(made.sheetName)) },
      notices: made.notices,
    };
  },
});
