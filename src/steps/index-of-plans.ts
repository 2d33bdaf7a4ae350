import { actions } from "../actions";
import { defineStep } from "./step";

export const index = defineStep({
  name: "index",
  summary:
    "Makes the index of the plans: one row a plan that follows it, on a sheet that gives way when it is made again.",
  fields: {},
  answers: '{"sheet"}',
  example: { do: "index" },
  run: async (_, tools) => {
    const made = await actions.createPlanIndex({ pause: tools.whenCalculated });
    tools.lastMade = [made];
    return { result: { sheet: made.sheetName }, notices: made.notices };
  },
});
