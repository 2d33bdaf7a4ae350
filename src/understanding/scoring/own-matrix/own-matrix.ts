import type { Direction } from "../../../domain/scoring/scoring-setup";

/** A criterion as somebody's own matrix holds it. */
export interface OwnCriterion {
  readonly name: string;
  /** As it stands there; only the proportions count. */
  readonly weight: number;
  readonly direction: Direction;
  /** The rating of each account; null for a blank. */
  readonly ratings: readonly (number | null)[];
}

/** The score that the matrix holds itself, and how it comes about. */
export interface OwnScore {
  /** What stands over it; "Own score" where nothing does. */
  readonly heading: string;
  readonly values: readonly (number | null)[];
  /** It is factor x (sum of weight x rating) + offset, ratings turned round where less is better. */
  readonly factor: number;
  readonly offset: number;
  /** How far its values and ours are apart at most, and for which account, by its place. */
  readonly largestDifference: number;
  readonly farthest: number;
  readonly isReproduced: boolean;
}

/** A scoring matrix that somebody made: criteria with weights, ratings, often a score. */
export interface OwnMatrix {
  readonly sheet: string;
  /** The table that holds it; null on a plain sheet. */
  readonly table: string | null;
  /** The cells from its first to its last, counted from 0 on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** None where only criteria and weights stand there. */
  readonly accounts: readonly string[];
  readonly criteria: readonly OwnCriterion[];
  /** The ends of the scale that all ratings lie on, worst first. */
  readonly stated: readonly [number, number];
  readonly score: OwnScore | null;
  /** Shares of the weights that stand beside them, and how far they are from ours at most. */
  readonly shares: { readonly heading: string; readonly largestDifference: number } | null;
}
