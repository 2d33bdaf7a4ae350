import { makePack } from "../actions/make-pack";
import { noticesOf } from "./notices-of";
import { chosenPeriod, optionalPeriod } from "./chosen-period";
import { defineStep } from "./step";

export const pack = defineStep({
  name: "pack",
  summary:
    "Makes the month's pack: the reviews of all key accounts for a period, the portfolio review and the KPI scorecard.",
  fields: { period: optionalPeriod },
  answers: '{"sheets": [names, the portfolio review and the scorecard first]}',
  example: { do: "pack", period: "2026-Q3" },
  run: async ({ period }, tools) => {
    const made = await makePack(await chosenPeriod(period), {
      pause: tools.whenCalculated,
      finishedOnes: "takeBack",
    });
    tools.lastMade = [made];
    await tools.whenCalculated();
    return { result: { sheets: made.sheets }, notices: noticesOf([made]) };
  },
});
