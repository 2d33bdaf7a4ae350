import { BEST_RATING, WORST_RATING } from "./scale";
import type { AccountColumn, Criterion, RatingStep } from "./scoring-setup";

/** Where the values of a criterion come from that no list tells: people rate it on the sheet. */
export const HAND_RATED = "Rated by hand";

/** Whether people rate the accounts on this criterion themselves, 1 to 10, blank until they do. */
export function isHandRated({ sourceColumn }: Pick<Criterion, "sourceColumn">): boolean {
  return sourceColumn === HAND_RATED;
}

/** The column that such criteria read: nothing is known of anybody before it is typed. */
export function handRatedColumn(accounts: number): AccountColumn {
  return {
    heading: HAND_RATED,
    kind: "number",
    values: Array.from({ length: accounts }, () => null),
    usualDirection: "higher",
  };
}

/** A criterion of this name that is rated by hand, with what its ratings mean in words. */
export function handRatedCriterion(name: string, means: readonly RatingStep[] = []): Criterion {
  return {
    name,
    sourceColumn: HAND_RATED,
    direction: "higher",
    scale: "rated",
    worst: WORST_RATING,
    best: BEST_RATING,
    weight: 0,
    steps: means,
  };
}
