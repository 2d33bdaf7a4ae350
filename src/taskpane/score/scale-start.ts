import { percentileEnds } from "../../domain/scoring/percentile-ends";
import { BEST_RATING, WORST_RATING } from "../../domain/scoring/scale";
import type {
  AccountColumn,
  Criterion,
  CriterionScale,
  RatingStep,
} from "../../domain/scoring/scoring-setup";
import { columnExtremes } from "./column-extremes";

function sortedNumbers(column: AccountColumn | undefined): readonly number[] {
  const numbers = (column?.values ?? []).filter((value) => typeof value === "number");
  return [...numbers].sort((a, b) => a - b);
}

/** What a scale takes for ends that nobody gave; null where it has none. */
export function usualEnds(
  scale: CriterionScale,
  column: AccountColumn | undefined,
): { readonly low: number; readonly high: number } | null {
  if (scale === "rated") return { low: WORST_RATING, high: BEST_RATING };
  const numbers = sortedNumbers(column);
  if (scale === "percentiles") return percentileEnds(Float64Array.from(numbers));
  const extremes = columnExtremes(column);
  if (extremes === null) return null;
  const low = scale === "log" ? numbers.find((value) => value > 0) : extremes.smallest;
  return low === undefined ? null : { low, high: extremes.largest };
}

/** Two digits are enough to begin with: people round what they say. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}

/** Thirds of the accounts, for people to put right. */
function startingSteps(column: AccountColumn | undefined, isLower: boolean): readonly RatingStep[] {
  const numbers = sortedNumbers(column);
  const [smallest] = numbers;
  if (smallest === undefined) return [];
  const at = (share: number): number =>
    rounded(numbers[Math.floor(share * (numbers.length - 1))] as number);
  const ratings = isLower ? [9, 5, 2] : [2, 5, 9];
  const starts = [smallest, at(1 / 3), at(2 / 3)];
  const words = ["low", "middling", "high"];
  return starts.flatMap((from, index) =>
    index > 0 && from <= (starts[index - 1] as number)
      ? []
      : [{ from, rating: ratings[index] as number, words: words[index] as string }],
  );
}

/** Another scale for a criterion, with what it needs to begin with; what fits no more is let go. */
export function startOfScale(
  scale: CriterionScale,
  { direction, worst, best, middle = null, steps = [] }: Criterion,
  column: AccountColumn | undefined,
): Partial<Omit<Criterion, "weight">> {
  const numbers = sortedNumbers(column);
  const median = numbers[Math.floor((numbers.length - 1) / 2)];
  const isKept = scale === "line" || scale === "three points";
  return {
    scale,
    ...(isKept ? { worst, best } : { worst: null, best: null }),
    middle: scale === "three points" ? (middle ?? median ?? null) : null,
    steps:
      scale !== "steps"
        ? []
        : steps.length > 0
          ? steps
          : startingSteps(column, direction === "lower"),
  };
}
