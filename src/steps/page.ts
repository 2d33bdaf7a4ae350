import * as z from "zod/mini";
import { actions } from "../actions";
import { ActionError } from "../actions/contract";
import { defineStep, described, text } from "./step";

const pages = z.enum(["executive", "customer"]);
const plans = z.enum(["onePage", "map"]);

interface Wanted {
  readonly review?: string | undefined;
  readonly plan?: string | undefined;
  readonly for?: z.infer<typeof pages> | undefined;
  readonly as?: z.infer<typeof plans> | undefined;
}

/** The sheet that the page is made from, and which page it is. */
function pageOf({ review, plan, for: reader, as }: Wanted) {
  if (plan !== undefined && review === undefined && reader === undefined) {
    return { sheet: plan, page: as ?? "onePage" };
  }
  if (review !== undefined && plan === undefined && reader !== undefined && as === undefined) {
    return { sheet: review, page: reader };
  }
  throw new ActionError(
    "badInput",
    'page takes a "review" and whom it is "for", or a "plan" and what it is shown "as".',
  );
}

export const page = defineStep({
  name: "page",
  summary:
    "Makes a page from a sheet: of a review for executives on one page, or for the customer with nothing on it but what they may see; of a full plan what matters most, on one page, or the people as a map. One that is there is brought up to date.",
  fields: {
    review: described(z.optional(text), "the sheet of a review"),
    for: described(z.optional(pages), 'whom it is for, "executive" or "customer"'),
    plan: described(z.optional(text), "the sheet of a full plan, instead of a review"),
    as: described(
      z.optional(plans),
      'of a plan: "onePage" for what matters most, which it is when left out, or "map" for a stakeholder map',
    ),
  },
  answers: '{"sheet"}',
  example: { do: "page", review: "Review Ostermark Marine Q3 2026", for: "customer" },
  run: async (fields, tools) => {
    const wanted = pageOf(fields);
    await tools.whenCalculated();
    const created = await actions.createPage(wanted.sheet, wanted.page, {
      pause: tools.whenCalculated,
    });
    tools.lastMade = [created];
    return { result: { sheet: created.sheetName }, notices: created.notices };
  },
});
