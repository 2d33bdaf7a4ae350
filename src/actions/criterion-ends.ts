import type { AccountList, Criterion } from "../domain/scoring/scoring-setup";
import { HAND_RATED } from "../domain/scoring/hand-rated";
import { BEST_RATING, WORST_RATING } from "../domain/scoring/scale";

/** What a criterion's worst and best are: those that are set, else the extremes of its column. */
export function criterionEnds(
  { sourceColumn, worst, best, direction, scale }: Criterion,
  list: AccountList,
): { readonly worst: number | null; readonly best: number | null } {
  const column = list.columns.find(({ heading }) => heading === sourceColumn);
  const numbers = (column?.values ?? []).filter((value) => typeof value === "number");
  const isRated = scale === "rated" || sourceColumn === HAND_RATED;
  const [low, high] =
    isRated || numbers.length === 0
      ? [WORST_RATING, BEST_RATING]
      : [
          numbers.reduce((a, b) => Math.min(a, b), Infinity),
          numbers.reduce((a, b) => Math.max(a, b), -Infinity),
        ];
  const isHigher = direction === "higher";
  return {
    worst: worst ?? (isHigher ? low : high),
    best: best ?? (isHigher ? high : low),
  };
}
