import * as z from "zod/mini";
import { actions } from "../actions";
import { ActionError, type AccountSource, type ReadAccounts } from "../actions/contract";
import { handRatedCriterion, isHandRated } from "../domain/scoring/hand-rated";
import {
  blankPolicies,
  criterionScales,
  type Criterion,
  type ScoringSetup,
} from "../domain/scoring/scoring-setup";
import { nearest } from "./nearest";
import { described, notThereYet, text } from "./step";

/** Beyond these, sums and differences of what is typed are no numbers of a cell any more. */
const limits = { weight: 1e9, value: 1e15, criteria: 50, slots: 10_000, titleLength: 255 } as const;

const valueField = z.optional(z.number().check(z.minimum(-limits.value), z.maximum(limits.value)));

const criterionField = z.strictObject({
  column: described(z.optional(text), "the heading of the column of the accounts it is read from"),
  measure: described(
    z.optional(text),
    "the name of a measure, in place of a column: what another list tells of each account",
  ),
  name: described(z.optional(text), "what it is called; the heading when left out"),
  direction: described(
    z.optional(z.enum(["higher", "lower"])),
    "which way it counts; by its heading when left out",
  ),
  worst: described(valueField, "the value rated 1; the worst of the accounts when left out"),
  best: described(valueField, "the value rated 10; the best of the accounts when left out"),
  weight: described(
    z.optional(z.number().check(z.minimum(0), z.maximum(limits.weight))),
    "points on any scale from 0 to a billion, only the proportions count; equal when no criterion has one, and 0 for one without beside others that have one",
  ),
  scale: described(
    z.optional(z.enum(criterionScales)),
    "how values become ratings; a line from worst to best when left out; percentiles take the 5th and the 95th for ends, rated takes them as ratings on the scale from worst to best (1 to 10 when left out)",
  ),
  five: described(valueField, "the value rated 5, with three points"),
  steps: described(
    z.optional(
      z
        .array(
          z.strictObject({
            from: z.number(),
            rating: z.number().check(z.minimum(1), z.maximum(10)),
            words: z.optional(z.string()),
          }),
        )
        .check(z.minLength(1), z.maxLength(50)),
    ),
    "with steps: from which value on which rating holds, and what it means",
  ),
  rating: described(
    z.optional(z.literal("by hand")),
    "in place of a column: people rate the accounts 1 to 10 on the sheet; such a criterion has a name, and one with the name of a standard criterion and neither column nor measure is filled by what tells it",
  ),
});

/** What `score` and `update` take. */
export const setupFields = {
  list: described(
    z.optional(text),
    "the table or sheet that holds the accounts; the likeliest when left out",
  ),
  criteria: described(
    z.optional(z.array(criterionField).check(z.minLength(1), z.maxLength(limits.criteria))),
    "by what the accounts are rated, 1 to 50 of them; proposed when left out",
  ),
  slots: described(
    z.optional(z.int().check(z.minimum(1), z.maximum(limits.slots))),
    "how many key accounts the team can carry, 1 to 10000",
  ),
  blanks: described(
    z.optional(z.enum(blankPolicies)),
    "what a rating that is not known counts; the worst when left out",
  ),
  weights: described(
    z.optional(z.literal("sheet")),
    '"sheet": the weights follow the weights sheet of the same criteria, made by the step weights; the weights given here when left out',
  ),
  raters: notThereYet(),
  scope: notThereYet(),
  title: described(
    z.optional(text.check(z.maxLength(limits.titleLength))),
    "what stands on top of the matrix, and names its sheet; at most 255 characters",
  ),
};

export type SetupFields = z.infer<z.ZodMiniObject<typeof setupFields, z.core.$strict>>;

type CriterionField = NonNullable<SetupFields["criteria"]>[number];

/** "Table Accounts" and "Sheet Pipeline" are called Accounts and Pipeline. */
function listName(source: AccountSource): string {
  return source.label.replace(/^(?:Table|Sheet) /u, "");
}

function isNamed(source: AccountSource, wanted: string): boolean {
  const names = [listName(source), source.label, source.sheetName];
  return names.some((one) => one.toLowerCase() === wanted.toLowerCase());
}

/** Where the accounts are: the list that is named, else the likeliest. */
export async function chooseSource(wanted: string | undefined): Promise<AccountSource> {
  const sources = (await actions.listAccountSources()).filter(({ kind }) => kind !== "selection");
  const [best] = sources.filter(({ concern }) => concern === null);
  if (wanted === undefined) {
    const chosen = best ?? sources[0];
    if (chosen === undefined) {
      throw new ActionError(
        "badInput",
        "There is no list in this workbook: a list has headings, and a row for each account.",
      );
    }
    return chosen;
  }
  const named = sources.filter((source) => isNamed(source, wanted));
  const chosen = named.find(({ concern }) => concern === null) ?? named[0];
  if (chosen === undefined) {
    throw new ActionError(
      "badInput",
      `There is no list '${wanted}' in this workbook.${nearest(wanted, sources.map(listName))}`,
    );
  }
  return chosen;
}

/** Why a criterion cannot be had: it is not there, or it is the same for every account. */
function notFound(given: CriterionField, wanted: string, read: ReadAccounts): string {
  const { list, ownHeadings, constantMeasures, source } = read;
  const constant = constantMeasures.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (constant !== undefined) {
    return `${constant} is the same for every account of ${source.label}, or known of none: it tells no accounts apart, so choose another measure.`;
  }
  const headings = list.columns.map(({ heading }) => heading);
  if (given.measure === undefined) {
    return `${source.label} has no column '${wanted}'.${nearest(wanted, headings)}`;
  }
  const measures = headings.filter((heading) => !ownHeadings.includes(heading));
  return `There is no measure '${wanted}' that tells the accounts of ${source.label} apart.${nearest(wanted, measures)}`;
}

/** A criterion that names no column: a standard one, or one that people rate. */
function withoutColumn({ name, rating }: CriterionField, { library }: ReadAccounts): Criterion {
  const standard = library.find(
    ({ criterion }) => criterion.name.toLowerCase() === name?.toLowerCase(),
  );
  if (rating === "by hand" && name !== undefined) {
    const isByHand = standard !== undefined && isHandRated(standard.criterion);
    return isByHand ? standard.criterion : handRatedCriterion(name);
  }
  if (standard !== undefined) return standard.criterion;
  throw new ActionError(
    "badInput",
    name === undefined
      ? "A criterion needs either a column or a measure."
      : `There is no standard criterion '${name}': give it a column or a measure, or rate it "by hand".${nearest(
          name,
          library.map(({ criterion }) => criterion.name),
        )}`,
  );
}

function criterionFrom(given: CriterionField, read: ReadAccounts, usualWeight: number): Criterion {
  const wanted = given.measure ?? given.column;
  if (wanted === undefined) {
    const { direction, worst, best, scale } = given;
    const found = withoutColumn(given, read);
    return {
      ...found,
      weight: given.weight ?? usualWeight,
      ...(direction === undefined ? {} : { direction }),
      ...(worst === undefined ? {} : { worst }),
      ...(best === undefined ? {} : { best }),
      ...(scale === undefined ? {} : { scale }),
    };
  }
  if (given.rating !== undefined || (given.measure !== undefined && given.column !== undefined)) {
    throw new ActionError("badInput", "A criterion needs either a column or a measure.");
  }
  const column = read.list.columns.find(
    (one) => one.heading.toLowerCase() === wanted.toLowerCase(),
  );
  if (column === undefined) {
    throw new ActionError("badInput", notFound(given, wanted, read));
  }
  const { heading, usualDirection } = column;
  return {
    name: given.name ?? heading,
    sourceColumn: heading,
    direction: given.direction ?? usualDirection ?? "higher",
    worst: given.worst ?? null,
    best: given.best ?? null,
    weight: given.weight ?? usualWeight,
    ...(given.scale === undefined ? {} : { scale: given.scale }),
    ...(given.five === undefined ? {} : { middle: given.five }),
    ...(given.steps === undefined
      ? {}
      : { steps: given.steps.map(({ words = "", ...step }) => ({ ...step, words })) }),
  };
}

/** What the pane would propose, with what the step says otherwise. */
export function setupFrom(read: ReadAccounts, fields: SetupFields): ScoringSetup {
  const { criteria, slots, title, blanks } = fields;
  // Beside criteria with points, one without any counts for nothing.
  const usualWeight = criteria?.some(({ weight }) => weight !== undefined) ? 0 : 1;
  return {
    ...read.proposal,
    ...(criteria ? { criteria: criteria.map((one) => criterionFrom(one, read, usualWeight)) } : {}),
    ...(slots === undefined ? {} : { slots }),
    ...(title === undefined ? {} : { title }),
    ...(blanks === undefined ? {} : { blanks }),
  };
}
