import { areSame } from "../domain/numerics/reaches";
import { BEST_RATING, MIDDLE_RATING, WORST_RATING } from "../domain/scoring/scale";
import type { Dialect } from "./dialects/dialect";
import type { LineScale } from "./score-model";

/** The rating of a value as `scaleToRatings` gives it, in the same order of operations. */
export function ratingLines(value: string, scale: LineScale, dialect: Dialect): string[] {
  const { number } = dialect;
  const { low, high, direction } = scale;
  const isHigher = direction === "higher";
  const atLow = number(isHigher ? WORST_RATING : BEST_RATING);
  const atHigh = number(isHigher ? BEST_RATING : WORST_RATING);
  if (areSame(low, high)) {
    return [`CASE WHEN ${value} IS NOT NULL THEN ${number(MIDDLE_RATING)} END`];
  }
  const width = high - low;
  const share =
    width < Infinity
      ? `(${value} - ${number(low)}) / ${number(width)}`
      : `(${value} / ${number(2)} - ${number(low / 2)}) / ${number(high / 2 - low / 2)}`;
  const rise = `${number(BEST_RATING - WORST_RATING)} * (${share})`;
  return [
    "CASE",
    `  WHEN ${value} <= ${number(low)} THEN ${atLow}`,
    `  WHEN ${value} >= ${number(high)} THEN ${atHigh}`,
    `  WHEN ${value} IS NOT NULL THEN ${atLow} ${isHigher ? "+" : "-"} ${rise}`,
    "END",
  ];
}
