import * as z from "zod/mini";
import { keepRatings, readRatings } from "../actions/keep-ratings";
import { mostRaters, ratingRules } from "../domain/weighting/rating-rules";
import { madeAndRead } from "./made-and-read";
import { defineStep, described, sheetField, text } from "./step";

export const ratings = defineStep({
  name: "ratings",
  summary:
    "Makes a sheet on which several people rate the accounts of a matrix on its criteria rated by hand, or keeps more of their ratings there; the matrix follows what all say together from its next update on.",
  fields: {
    sheet: z.optional(sheetField),
    raters: described(
      z.optional(
        z
          .array(
            z.strictObject({
              name: described(text, "who rates"),
              ratings: described(
                z.optional(z.record(text, z.record(text, z.number()))),
                "by account, then by criterion, 1 to 10",
              ),
            }),
          )
          .check(z.maxLength(mostRaters)),
      ),
      "whose ratings are kept; a name alone has not answered yet",
    ),
    mergedBy: described(z.optional(z.enum(ratingRules)), "mean when left out"),
  },
  answers:
    '{"sheet", "words": [what it says in sentences], "noise": how unsure one rating is, "raters": [{"name", "rated", "state"}], "ratings": [{"account", "criterion", "merged", "apart", "words"}]}',
  example: {
    do: "ratings",
    raters: [{ name: "Ann", ratings: { "Alder AG": { Trust: 7 } } }, { name: "Bob" }],
  },
  run: async ({ sheet, raters = [], mergedBy }, tools) => {
    const wishes = {
      matrix: sheet ?? null,
      raters: raters.map((one) => ({ rater: one.name, ratings: one.ratings ?? {} })),
      ...(mergedBy === undefined ? {} : { mergedBy }),
    };
    const { made, says } = await madeAndRead(
      tools,
      (options) => keepRatings(wishes, options),
      readRatings,
    );
    return {
      result: {
        sheet: made.sheetName,
        words: says.words,
        noise: says.noise,
        raters: says.raters.map(({ rater, rated, state }) => ({ name: rater, rated, state })),
        ratings: says.ratings.map(({ account, criterion, merged, apart, words }) => ({
          account,
          criterion,
          merged,
          apart,
          words,
        })),
      },
      notices: made.notices,
    };
  },
});
