/** Which way a criterion counts: more is better, or less is. */
export type Direction = "higher" | "lower";

/**
 * How the values of a criterion become ratings: on a line from worst to best, on one between the 5th
 * and the 95th percentile, on one over the logarithms; as ratings on a scale of their own; on two lines
 * that meet at what 5 means; by steps with words; by their order alone.
 */
export const criterionScales = [
  "line",
  "percentiles",
  "log",
  "rated",
  "three points",
  "steps",
  "rank",
] as const;

export type CriterionScale = (typeof criterionScales)[number];

/** From which value on a rating holds, and what it means. */
export interface RatingStep {
  readonly from: number;
  readonly rating: number;
  readonly words: string;
}

/** One criterion by which accounts are rated 1 (worst) to 10 (best). */
export interface Criterion {
  readonly name: string;
  /** The heading of the column it is read from. */
  readonly sourceColumn: string;
  readonly direction: Direction;
  /** The value rated 1 and the value rated 10; null takes the column's own extreme. */
  readonly worst: number | null;
  readonly best: number | null;
  /** Any scale; only the proportions count. */
  readonly weight: number;
  /** A line where this is left out. */
  readonly scale?: CriterionScale;
  /** With three points: the value rated 5. */
  readonly middle?: number | null;
  /** With steps: lowest value first. */
  readonly steps?: readonly RatingStep[];
}

/** A list of accounts as it was read: one row an account, one value for each criterion. */
export interface AccountList {
  /** Where it was read, in words: "table Accounts on sheet Accounts". */
  readonly label: string;
  readonly accounts: readonly string[];
  /** The id of each, where the list has ids: what an account is known by when it is renamed. */
  readonly ids?: readonly string[];
  /** Columns by heading; null is a blank. */
  readonly columns: readonly AccountColumn[];
}

export interface AccountColumn {
  readonly heading: string;
  readonly kind: "number" | "text" | "date" | "empty";
  readonly values: readonly (number | string | boolean | null)[];
  /** Which way it counts, as its heading says; missing where that does not say. */
  readonly usualDirection?: Direction;
  /** Amounts of money, which sheets show with the currency. */
  readonly isMoney?: boolean;
}

/** What a rating that is not known counts; under "leave out" its account has no score. */
export const blankPolicies = ["worst", "middle", "share", "leave out"] as const;

export type BlankPolicy = (typeof blankPolicies)[number];

/** The score that a list holds itself, and how it comes about by weights and ratings. */
export interface ListedScore {
  /** The heading of its column. */
  readonly column: string;
  /** It is factor x (sum of weight x rating) + offset, with the ratings on the scale of the list. */
  readonly factor: number;
  readonly offset: number;
  /** The ends of that scale. */
  readonly low: number;
  readonly high: number;
}

export interface ScoringSetup {
  readonly title: string;
  /** 3 to 5 are recommended. */
  readonly criteria: readonly Criterion[];
  /** How many key accounts the team can carry. */
  readonly slots: number;
  /** Excel serial number of the day the matrix stands for. */
  readonly asOf: number;
  /** The worst where this is left out: a blank helps nobody. */
  readonly blanks?: BlankPolicy;
  /** Shown beside ours and compared with it. */
  readonly listedScore?: ListedScore;
  /** The sheet that the weights are taken from, where people's answers stand on one. */
  readonly weightsFrom?: string;
}
