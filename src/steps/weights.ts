import * as z from "zod/mini";
import { actions } from "../actions";
import { ActionError } from "../actions/contract";
import { keepWeights, readWeights } from "../actions/keep-weights";
import type { ScoringSetup } from "../domain/scoring/scoring-setup";
import { mergeRules } from "../domain/weighting/merge-raters";
import { weighingMethods, type RaterAnswers } from "../domain/weighting/weighing";
import { chooseSource, setupFields, setupFrom } from "./account-setup";
import { nearest } from "./nearest";
import { defineStep, described, text } from "./step";

const mostRaters = 50;

const raterField = z.strictObject({
  name: described(text, "who answers"),
  method: described(
    z.optional(z.enum(weighingMethods)),
    "points when left out; ranking counts from 1, a swing is 100 for the largest, trade-offs are the weights that follow from them",
  ),
  answers: described(
    z.optional(z.record(text, z.number().check(z.minimum(0), z.maximum(1e9)))),
    "a number for each criterion, by its name",
  ),
  comparisons: described(
    z.optional(
      z.array(
        z.strictObject({
          criterion: text,
          than: text,
          times: z.number().check(z.minimum(1e-4), z.maximum(1e4)),
        }),
      ),
    ),
    "with pairwise: how many times more important one criterion is than the other",
  ),
});

type RaterField = z.infer<typeof raterField>;

function placeOf(name: string, { criteria }: ScoringSetup): number {
  const place = criteria.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
  if (place >= 0) return place;
  const names = criteria.map((one) => one.name);
  throw new ActionError("badInput", `There is no criterion '${name}'.${nearest(name, names)}`);
}

function answersFrom(
  { name, method = "points", answers = {}, comparisons = [] }: RaterField,
  setup: ScoringSetup,
): RaterAnswers {
  const given = new Map(
    Object.entries(answers).map(([criterion, answer]) => [placeOf(criterion, setup), answer]),
  );
  return {
    rater: name,
    method,
    answers: setup.criteria.map((_, place) => given.get(place) ?? null),
    comparisons: comparisons.map(({ criterion, than, times }) => ({
      criterion: placeOf(criterion, setup),
      than: placeOf(than, setup),
      times,
    })),
    tradeOffs: [],
    answeredOn: null,
  };
}

export const weights = defineStep({
  name: "weights",
  summary:
    "Keeps what people answer about the weights of criteria on a weights sheet, which a matrix made after it with the same criteria follows.",
  fields: {
    list: setupFields.list,
    criteria: described(setupFields.criteria, "as in score; proposed when left out"),
    raters: described(
      z.optional(z.array(raterField).check(z.maxLength(mostRaters))),
      "whose answers are kept; those of the same name before give way",
    ),
    mergedBy: described(
      z.optional(z.enum(mergeRules)),
      "how the raters' weights become one; mean when left out",
    ),
  },
  answers:
    '{"sheet", "weights": {criterion: share or null}, "mergedBy", "raters": [{"name", "method", "state"}]}',
  example: {
    do: "weights",
    criteria: [{ column: "Annual revenue" }, { column: "Product fit" }],
    raters: [
      { name: "Ann", answers: { "Annual revenue": 60, "Product fit": 40 } },
      { name: "Bob", method: "ranking", answers: { "Annual revenue": 2, "Product fit": 1 } },
    ],
  },
  run: async ({ raters = [], mergedBy, ...fields }, tools) => {
    const read = await actions.readAccounts(await chooseSource(fields.list));
    const setup = setupFrom(read, fields);
    const wishes = mergedBy === undefined ? {} : { mergedBy };
    const said = raters.map((rater) => answersFrom(rater, setup));
    const options = { pause: tools.whenCalculated };
    let kept = await keepWeights(read, setup, { answers: said[0] ?? null, ...wishes }, options);
    for (const answers of said.slice(1)) {
      await tools.whenCalculated();
      kept = await keepWeights(read, setup, { answers, ...wishes }, options);
    }
    tools.lastMade = [kept];
    await tools.whenCalculated();
    const now = (await readWeights(setup.criteria)) ?? kept.weighing;
    return {
      result: {
        sheet: kept.sheetName,
        weights: Object.fromEntries(
          setup.criteria.map(({ name }, place) => [name, now.weights?.[place] ?? null]),
        ),
        mergedBy: now.mergedBy,
        raters: now.raters.map(({ rater, method, state }) => ({ name: rater, method, state })),
      },
      notices: kept.notices,
    };
  },
});
