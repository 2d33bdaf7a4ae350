import type { AccountColumn, Direction } from "../../domain/scoring/scoring-setup";

/** The words for a direction: numbers are higher or lower, days are later or earlier. */
export function directionKey(
  direction: Direction,
  column: AccountColumn | undefined,
): `score.criteria.${"higher" | "lower" | "later" | "earlier"}` {
  if (column?.kind === "date") {
    return direction === "higher" ? "score.criteria.later" : "score.criteria.earlier";
  }
  return direction === "higher" ? "score.criteria.higher" : "score.criteria.lower";
}
