import * as z from "zod/mini";
import { actions } from "../actions";
import { defineStep, described, text } from "./step";

export const page = defineStep({
  name: "page",
  summary:
    "Makes a page from a review: for executives on one page, or for the customer with nothing on it but what they may see. One that is there is brought up to date.",
  fields: {
    review: described(text, "the sheet of a review"),
    for: described(z.enum(["executive", "customer"]), 'whom it is for, "executive" or "customer"'),
  },
  answers: '{"sheet"}',
  example: { do: "page", review: "Review Ostermark Marine Q3 2026", for: "customer" },
  run: async (fields, tools) => {
    await tools.whenCalculated();
    const created = await actions.createReviewPage(fields.review, fields.for, {
      pause: tools.whenCalculated,
    });
    tools.lastMade = [created];
    return { result: { sheet: created.sheetName }, notices: created.notices };
  },
});
