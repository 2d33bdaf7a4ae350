import { actions } from "../actions";
import { ActionError } from "../actions/contract";
import { defineStep } from "./step";

export const takeBack = defineStep({
  name: "takeBack",
  summary: "Takes back what the last step made that made something.",
  fields: {},
  answers: '{"sheets": [names of the sheets that were taken back or put back as they were]}',
  example: { do: "takeBack" },
  run: async (_fields, tools) => {
    if (tools.lastMade.length === 0) {
      throw new ActionError("badInput", "Nothing was made in this run that could be taken back.");
    }
    const sheets = tools.lastMade.flatMap(({ sheetName, made }) =>
      made === undefined ? [sheetName] : made.map((one) => one.sheetName),
    );
    for (const made of [...tools.lastMade].reverse()) await actions.takeBack(made);
    tools.lastMade = [];
    return { result: { sheets } };
  },
});
