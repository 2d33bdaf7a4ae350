import { matchHeading } from "../vocabulary/match-heading";

const clearest = 0.6;

/** Which of several criteria is what the accounts bring, by their names; null where none is. */
export function revenueCriterion(names: readonly string[]): number | null {
  const strengths = names.map((name) =>
    Math.max(
      0,
      ...matchHeading(name)
        .filter(({ kind, field }) => kind === "accounts" && field === "revenue")
        .map(({ strength }) => strength),
    ),
  );
  const best = Math.max(...strengths);
  return best >= clearest ? strengths.indexOf(best) : null;
}
