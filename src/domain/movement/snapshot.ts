import type { MissingRating } from "../scoring/score";
import type { Direction } from "../scoring/scoring-setup";

/** One criterion as it was when the snapshot was taken: weight to the last digit, anchors as numbers. */
export interface SnapshotCriterion {
  readonly name: string;
  readonly direction: Direction;
  /** The values at the ends of the line to 1 and 10; of no account where a rating is typed. */
  readonly low: number;
  readonly high: number;
  readonly weight: number;
}

/** One account as it was; null is a blank. */
export interface SnapshotAccount {
  /** By which it is known whatever it is called; null where its list has no ids. */
  readonly id: string | null;
  readonly name: string;
  /** One for each criterion. */
  readonly values: readonly (number | null)[];
  /** Ratings that stand in the place of computed ones, one for each criterion. */
  readonly typed: readonly (number | null)[];
  readonly status: string;
  readonly decision: string;
  /** How many reviews running it had been below the cut, as the matrix said then; left out when it did not. */
  readonly reviewsBelow?: number;
  /** To six digits: everything else is computed again. */
  readonly score: number | null;
}

/** A scoring as it was: what was entered, from which all else follows. */
export interface Snapshot {
  /** Given by a person; those without a name give way when there are too many. */
  readonly name: string | null;
  /** Which matrix it is of: the id of its sheet, and what the sheet was called. */
  readonly matrix: { readonly id: string; readonly name: string };
  /** Excel serial number of the day it stands for. */
  readonly asOf: number;
  /** When it was taken, in milliseconds since 1970. */
  readonly takenAt: number;
  readonly slots: number;
  readonly missing: MissingRating;
  /** How far below the cut a key account may fall, in points of score. */
  readonly band: number;
  readonly criteria: readonly SnapshotCriterion[];
  readonly accounts: readonly SnapshotAccount[];
}
