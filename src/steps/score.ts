import { actions } from "../actions";
import { chooseSource, setupFields, setupFrom } from "./account-setup";
import { matrixAnswers, matrixResult } from "./matrix-result";
import { defineStep } from "./step";

export const score = defineStep({
  name: "score",
  summary: "Makes a scoring matrix on a new sheet.",
  fields: setupFields,
  answers: matrixAnswers,
  example: {
    do: "score",
    list: "Accounts",
    criteria: [
      { column: "Annual revenue", weight: 40 },
      { column: "Product fit", weight: 35, worst: 1, best: 10 },
      { column: "Days to pay", direction: "lower", weight: 25 },
    ],
    slots: 6,
  },
  run: async (fields, tools) => {
    const read = await actions.readAccounts(await chooseSource(fields.list));
    const made = await actions.createScoringMatrix(read, setupFrom(read, fields), {
      pause: tools.whenCalculated,
    });
    return matrixResult({ ...made, notices: [...read.notices] }, tools);
  },
});
