/** How somebody says what criteria weigh, as the weights sheet calls it. */
export const weighingMethods = ["points", "ranking", "swing", "trade-offs", "pairwise"] as const;
export type WeighingMethod = (typeof weighingMethods)[number];

/** How many times more important one criterion is than another, by their places. */
export interface Comparison {
  readonly criterion: number;
  readonly than: number;
  readonly times: number;
}

/** Which of two accounts somebody would rather keep, by their names; null: it is all the same. */
export interface NamedTradeOff {
  readonly first: string;
  readonly second: string;
  readonly rather: string | null;
}

/** One person's answers. */
export interface RaterAnswers {
  readonly rater: string;
  readonly method: WeighingMethod;
  /** A point, a rank, a swing or what follows from trade-offs for each criterion; null was not answered. */
  readonly answers: readonly (number | null)[];
  readonly comparisons: readonly Comparison[];
  readonly tradeOffs: readonly NamedTradeOff[];
  /** Excel serial number of the day, with the time; null when nobody knows. */
  readonly answeredOn: number | null;
}
