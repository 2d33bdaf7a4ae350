import type { FollowedSales } from "./followed-sales";

/** What accounts brought before and after a day, in equally many months. */
export interface RevenueAround {
  /** "Revenue", "won deals of sales_pipeline". */
  readonly words: string;
  readonly months: number;
  readonly accounts: readonly {
    readonly name: string;
    readonly before: number;
    readonly after: number;
    /** Ranges of its rows by which a formula can follow them; null where values are copied. */
    readonly follows: FollowedSales | null;
  }[];
}

/** Ratings of a snapshot, and what each account brought before and since. */
export interface BackTestFacts {
  readonly matrix: string;
  /** "Q1 (2026-03-31)". */
  readonly then: string;
  readonly now: string;
  /** Excel serial number, with its time, of when the ratings were kept; null without a snapshot. */
  readonly keptAt: number | null;
  /** Excel serial number of the day of the ratings. */
  readonly day: number;
  /** How many months lie on either side; null where the values of two states are held against each other. */
  readonly months: number | null;
  /** What the growth is of. */
  readonly source: string;
  readonly criteria: readonly { readonly name: string; readonly weight: number }[];
  readonly accounts: readonly {
    readonly name: string;
    readonly isChosen: boolean;
    readonly before: number | null;
    readonly after: number | null;
    readonly follows: FollowedSales | null;
    readonly score: number | null;
    /** One for each criterion; null is a blank. */
    readonly ratings: readonly (number | null)[];
  }[];
  /** Why nothing can be said, however many accounts there are; null where it can. */
  readonly obstacle: string | null;
}
