import * as z from "zod/mini";
import { actions } from "../actions";
import { defineStep, described, text } from "./step";
import { dayField, serialOfIso } from "./period-field";

const sheetsField = described(
  z.optional(z.array(text).check(z.minLength(1))),
  "names of sheets; when left out, those of all closed reviews whose period was over by `until`",
);

/** The closed reviews whose period was over on a day; all of them where none is said. */
async function closedUntil(until: string | undefined): Promise<readonly string[]> {
  const lastDay = until === undefined ? Infinity : serialOfIso(until);
  return (await actions.listAccounts())
    .flatMap(({ reviews }) => reviews)
    .filter((one) => one.isClosed && one.isArchived !== true && one.lastDay <= lastDay)
    .map(({ sheetName }) => sheetName);
}

export const archive = defineStep({
  name: "archive",
  summary:
    "Folds closed reviews into the list Reviews, all of them or none: their values, texts and notes are kept in the workbook, their sheets go; one with comments is refused.",
  fields: { sheets: sheetsField, until: z.optional(dayField) },
  answers: '{"sheet": the list, "folded": [names]}',
  example: { do: "archive", until: "2025-12-31" },
  run: async ({ sheets, until }, tools) => {
    const folded = sheets ?? (await closedUntil(until));
    const created = await actions.archiveReviews(folded);
    tools.lastMade = [created];
    return { result: { sheet: created.sheetName, folded }, notices: created.notices };
  },
});

export const bringBack = defineStep({
  name: "bringBack",
  summary:
    "Makes the sheets of reviews in the list Reviews again, all of them or none, with every value and text.",
  fields: {
    sheets: described(
      z.array(text).check(z.minLength(1)),
      "what the sheets were called, as the list Reviews says it",
    ),
  },
  answers: '{"sheets": [{"account", "sheet"}]}',
  example: { do: "bringBack", sheets: ["Review Ostermark Marine Q3 2026"] },
  run: async ({ sheets }, tools) => {
    const created = await actions.bringBackReviews(sheets, {
      pause: tools.whenCalculated,
      finishedOnes: "takeBack",
    });
    tools.lastMade = [created];
    return {
      result: {
        sheets: created.made.map(({ account, sheetName }) => ({ account, sheet: sheetName })),
      },
      notices: created.notices,
    };
  },
});
