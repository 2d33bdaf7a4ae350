import * as z from "zod/mini";
import { actions } from "../actions";
import { ActionError, type ReadAccounts } from "../actions/contract";
import { readMatrix } from "../actions/read-matrix";
import { chooseSource, setupFields, setupFrom } from "./account-setup";
import { matrixAnswers, matrixResult } from "./matrix-result";
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
    `The list that ${sheetName} was made from is not there any more, or has lost a column that the matrix is made of.`,
  );
}

export const update = defineStep({
  name: "update",
  summary: "Makes a scoring matrix anew in its place and keeps what was typed on it.",
  fields: {
    sheet: described(z.optional(text), "the matrix; the newest when left out"),
    ...setupFields,
  },
  answers: matrixAnswers,
  example: { do: "update", sheet: "Scoring matrix", slots: 8 },
  run: async ({ sheet, ...fields }, tools) => {
    const { sheetName } = await readMatrix(sheet ?? null);
    const read = await readListOf(sheetName, fields.list);
    if (read.existing === null) throw new ActionError("unexpected", `${sheetName} is gone.`);
    const made = await actions.updateScoringMatrix(read, setupFrom(read, fields), read.existing, {
      pause: tools.whenCalculated,
    });
    return matrixResult({ ...made, notices: [...read.notices] }, tools);
  },
});
