import * as z from "zod/mini";
import { actions } from "../actions";
import { ActionError, type ReadAccounts } from "../actions/contract";
import { readMatrix } from "../actions/read-matrix";
import { chooseSource, setupFields, setupFrom } from "./account-setup";
import { followWeights } from "./follow-weights";
import { matrixAnswers, matrixResult } from "./matrix-result";
import { madeAgainResult } from "./refresh";
import { defineStep, described, text } from "./step";

/** The list that a matrix was made from, read anew. */
async function readListOf(sheetName: string, list: string | undefined): Promise<ReadAccounts> {
  const sources =
    list === undefined ? await actions.listAccountSources() : [await chooseSource(list)];
  for (const source of sources) {
    const read = await actions.readAccounts(source).catch(() => null);
    if (read?.existing?.sheetName === sheetName) return read;
  }
  throw new ActionError(
    "badInput",
    `No list of this workbook is the one that ${sheetName} was made from: its sheet was deleted or renamed, or it lost a column that the matrix is made of. Put that right, or make a new matrix with score.`,
  );
}

export const update = defineStep({
  name: "update",
  summary: "Makes a scoring matrix anew in its place and keeps what was typed on it.",
  fields: {
    sheet: described(z.optional(text), "the matrix; the newest when left out"),
    ...setupFields,
    list: described(z.optional(text), "the list that it was made from; found when left out"),
    criteria: described(setupFields.criteria, "as in score; those of the matrix when left out"),
  },
  answers: `${matrixAnswers}; beside them "words", what changed in a sentence, and "kept", "updated", "differences" and "unplaced" as in refresh`,
  example: { do: "update", sheet: "Scoring matrix", slots: 8 },
  run: async ({ sheet, ...fields }, tools) => {
    const { sheetName } = await readMatrix(sheet ?? null);
    const read = await readListOf(sheetName, fields.list);
    if (read.existing === null) throw new ActionError("unexpected", `${sheetName} is gone.`);
    const setup = await followWeights(setupFrom(read, fields), fields.weights);
    const made = await actions.updateScoringMatrix(read, setup, read.existing, {
      pause: tools.whenCalculated,
    });
    const said = [...new Set([...read.notices, ...made.notices])];
    const { result, notices } = await matrixResult(made, said, tools);
    return { result: { ...result, words: made.words, ...madeAgainResult(made) }, notices };
  },
});
