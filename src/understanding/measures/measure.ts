/** What an account's number counts: money, pieces, days, a share of 1, or points of a scale. */
export type MeasureUnit = "currency" | "count" | "days" | "share" | "points";

/** A number for each account, computed from one list. */
export interface Measure {
  readonly name: string;
  /** The list it is computed from. */
  readonly of: string;
  /** How, in words: "sum of close_value where deal_stage is won". */
  readonly how: string;
  readonly unit: MeasureUnit;
  /** "last 12 months to 2017-12-31", "2016-10-20 to 2017-12-31", "on 2017-12-31". */
  readonly period: string;
  /** By the row of the account; null where nothing is known. */
  readonly values: readonly (number | null)[];
  /** How many rows of the list each value rests on. */
  readonly rows: readonly number[];
}
