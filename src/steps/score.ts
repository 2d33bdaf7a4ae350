import { actions } from "../actions";
import { createWeighedMatrix } from "../actions/create-weighed-matrix";
import { chooseSource, setupFields, setupFrom } from "./account-setup";
import { followWeights } from "./follow-weights";
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
    const setup = await followWeights(setupFrom(read, fields), fields.weights);
    const made = await createWeighedMatrix(read, setup, {
      pause: tools.whenCalculated,
    });
    return matrixResult(made, read.notices, tools);
  },
});
