import * as z from "zod/mini";
import { actions } from "../actions";
import { defineStep, described, text } from "./step";

export const close = defineStep({
  name: "close",
  summary:
    "Closes reviews, all of them or none: each is a record from now on, with values instead of formulas, protected, and the next one says what changed since.",
  fields: {
    sheet: described(
      z.union([text, z.array(text).check(z.minLength(1))]),
      "the name of a sheet, or the names of several, one an account",
    ),
    by: described(z.optional(text), "who closes it, as the sheet says it"),
  },
  answers: '{"sheet"}, of several {"sheets": [names]}',
  example: { do: "close", sheet: "Review Ostermark Marine Q3 2026", by: "Marta Sobczak" },
  run: async ({ sheet, by }, tools) => {
    await tools.whenCalculated();
    const sheets = typeof sheet === "string" ? [sheet] : sheet;
    const closed = await actions.closeReviews(sheets, by === undefined ? {} : { by });
    tools.lastMade = [closed];
    return {
      result: typeof sheet === "string" ? { sheet: closed.sheetName } : { sheets },
      notices: closed.notices,
    };
  },
});
