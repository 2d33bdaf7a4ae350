/** Fewer accounts say nothing about a criterion. */
export const FEWEST_ACCOUNTS = 10;

/** The accounts that a back-test can speak of: those that brought something before. */
export interface GrowthSince {
  /** Places in the lists given. */
  readonly accounts: readonly number[];
  /** Logarithm of the revenue before. */
  readonly before: Float64Array;
  /**
   * Change as a share of the mean of both: -2 is lost, 0 the same, 0.1 about 10 % more. Unlike
   * after / before it has no end that single small accounts run off to, and its order is the same.
   */
  readonly growth: Float64Array;
}

/**
 * How much has each account grown? Who brought nothing before is new and left out; who brings
 * nothing now, or less than nothing, is lost.
 */
export function growthSince(before: Float64Array, after: Float64Array): GrowthSince {
  const accounts = Array.from(before.keys()).filter(
    (account) => before[account]! > 0 && !Number.isNaN(after[account]),
  );
  return {
    accounts,
    before: Float64Array.from(accounts, (account) => Math.log(before[account]!)),
    growth: Float64Array.from(accounts, (account) => {
      const [then, now] = [before[account]!, Math.max(0, after[account]!)];
      return (now - then) / ((now + then) / 2);
    }),
  };
}
