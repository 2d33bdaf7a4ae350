import { ENOUGH_WEIGHT, type MissingRating, WEIGHT_ROUNDING } from "../domain/scoring/score";
import { BEST_RATING, MIDDLE_RATING, WORST_RATING } from "../domain/scoring/scale";
import type { Dialect } from "./dialects/dialect";

/** The ratings and weights of one score. */
export interface WeightedRatings {
  readonly ratings: readonly string[];
  readonly weights: readonly number[];
}

/** What is added up first: ratings times weights, and the weight of the ratings that are there. */
export function sumLines(
  { ratings, weights }: WeightedRatings,
  name: string,
  dialect: Dialect,
): string[] {
  const { number } = dialect;
  const nothing = number(0);
  const each = (lines: readonly string[]): string[] =>
    lines.map((line, place) => `    ${place === 0 ? "  " : "+ "}${line}`);
  const of = (index: number): string => number(weights[index] ?? 0);
  return [
    "(",
    ...each(ratings.map((rating, at) => `COALESCE(${of(at)} * ${rating}, ${nothing})`)),
    `) AS ${name}_sum,`,
    "(",
    ...each(
      ratings.map((rating, at) => `CASE WHEN ${rating} IS NULL THEN ${nothing} ELSE ${of(at)} END`),
    ),
    `) AS ${name}_weight`,
  ];
}

/** The weighted mean as `createScorer` gives it, from the sums. */
export function meanLines(
  { ratings, weights }: WeightedRatings,
  name: string,
  missing: MissingRating,
  dialect: Dialect,
): string[] {
  const { number } = dialect;
  const total = number(weights.reduce((sum, weight) => sum + weight, 0));
  const [sum, present] = [`${name}_sum`, `${name}_weight`];
  switch (missing) {
    case "renormalise":
      return [
        "CASE",
        `  WHEN ${present} / ${total} >= ${number(ENOUGH_WEIGHT - WEIGHT_ROUNDING)} THEN ${sum} / ${present}`,
        "END",
      ];
    case "error":
      return [
        "CASE",
        `  WHEN ${ratings.map((rating) => `${rating} IS NULL`).join(" OR ")} THEN NULL`,
        `  ELSE ${sum} / ${total}`,
        "END",
      ];
    default: {
      const stand = missing === "worst" ? WORST_RATING : MIDDLE_RATING;
      return [`(${sum} + ${number(stand)} * (${total} - ${present})) / ${total}`];
    }
  }
}

/** How a missing rating counts, for the reader of the SQL. */
export const missingInWords: Readonly<Record<MissingRating, string>> = {
  renormalise:
    "A missing rating shares its weight among the others; under 70 % of the weight there is no score.",
  error: "An account with a missing rating has no score.",
  worst: `A missing rating counts as the worst, ${WORST_RATING}.`,
  neutral: `A missing rating counts as the middle, ${MIDDLE_RATING}, of ${WORST_RATING} to ${BEST_RATING}.`,
};
