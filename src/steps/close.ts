import * as z from "zod/mini";
import { actions } from "../actions";
import { defineStep, described, sheetField, text } from "./step";

export const close = defineStep({
  name: "close",
  summary:
    "Closes a review: it is a record from now on, with values instead of formulas, protected, and the next one says what changed since.",
  fields: {
    sheet: sheetField,
    by: described(z.optional(text), "who closes it, as the sheet says it"),
  },
  answers: '{"sheet"}',
  example: { do: "close", sheet: "Review Ostermark Marine Q3 2026", by: "Marta Sobczak" },
  run: async ({ sheet, by }, tools) => {
    await tools.whenCalculated();
    const closed = await actions.closeReview(sheet, by === undefined ? {} : { by });
    tools.lastMade = [closed];
    return { result: { sheet: closed.sheetName }, notices: closed.notices };
  },
});
