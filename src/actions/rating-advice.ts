import { isHandRated } from "../domain/scoring/hand-rated";
import { skewedBy } from "../domain/scoring/skewness";
import type { AccountList, Criterion, ScoringSetup } from "../domain/scoring/scoring-setup";

/** Something about the ratings of one criterion, by its place, that one click mends. */
export type RatingAdvice =
  /** A good part of its values is not known, 0..1: it is better left out. */
  | { readonly kind: "blank"; readonly index: number; readonly share: number }
  /** Giants flatten the others: the largest is so many times the middle one. */
  | { readonly kind: "skewed"; readonly index: number; readonly times: number };

const MUCH_BLANK = 0.2;

function valuesOf({ columns }: AccountList, { sourceColumn }: Criterion): Float64Array {
  const column = columns.find(({ heading }) => heading === sourceColumn);
  return Float64Array.from(column?.values ?? [], (value) =>
    typeof value === "number" ? value : NaN,
  );
}

function adviceOn(list: AccountList, criterion: Criterion, index: number): readonly RatingAdvice[] {
  const values = valuesOf(list, criterion);
  const blank = values.filter((value) => Number.isNaN(value)).length / Math.max(1, values.length);
  const { scale = "line", worst, best } = criterion;
  const isOwnLine = scale === "line" && worst === null && best === null;
  const times = isOwnLine ? skewedBy(values) : null;
  return [
    // What people rate is blank until they do.
    ...(blank > MUCH_BLANK && !isHandRated(criterion)
      ? [{ kind: "blank" as const, index, share: blank }]
      : []),
    ...(times === null ? [] : [{ kind: "skewed" as const, index, times }]),
  ];
}

/** What is worth a word about the values that the criteria are rated by, in the order of the criteria. */
export function ratingAdvice(
  list: AccountList,
  { criteria }: Pick<ScoringSetup, "criteria">,
): readonly RatingAdvice[] {
  return criteria.flatMap((criterion, index) => adviceOn(list, criterion, index));
}
