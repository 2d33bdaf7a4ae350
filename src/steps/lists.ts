import { understandWorkbook } from "../actions/understand-workbook";
import { listAnswers, listResult } from "./list-answers";
import { defineStep } from "./step";

export const lists = defineStep({
  name: "lists",
  summary:
    "What was understood of the workbook: each list, what it was taken for, how it is tied to the accounts, and what only the user can say.",
  fields: {},
  answers: listAnswers,
  example: { do: "lists" },
  run: async () => {
    return listResult(await understandWorkbook());
  },
});
