import * as z from "zod/mini";
import { createQuadrants } from "../actions/create-quadrants";
import { readQuadrants } from "../actions/read-quadrants";
import { madeAndRead } from "./made-and-read";
import { defineStep, sheetField } from "./step";

export const quadrants = defineStep({
  name: "quadrants",
  summary:
    "Places the accounts of a matrix in four quadrants of attractiveness and our strength, with a chart of bubbles, or brings the sheet there is up to date.",
  fields: { sheet: z.optional(sheetField) },
  answers:
    '{"sheet", "words": [what it says in sentences], "secondOpinion": [{"account", "rankByScore", "rankByIdeal": by TOPSIS, "why"}], "accounts": [{"account", "attractiveness", "strength", "quadrant": "Strategic", "Star", "Status", "Streamline" or "Not known", "revenue", "what"}]}; of the newest matrix when no sheet is named',
  example: { do: "quadrants" },
  run: async ({ sheet }, tools) => {
    const { made, says } = await madeAndRead(
      tools,
      (options) => createQuadrants(sheet ?? null, options),
      readQuadrants,
    );
    return { result: { sheet: made.sheetName, ...says }, notices: made.notices };
  },
});
