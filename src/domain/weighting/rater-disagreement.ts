/** How far people are apart on one thing: a weight, a rating. */
export interface Disagreement {
  /** The standard deviation between the people, n - 1; 0 for one person. */
  readonly deviation: number;
  readonly lowest: number;
  readonly highest: number;
  /** Who gave the lowest and who the highest, by their place. */
  readonly lowestRater: number;
  readonly highestRater: number;
}

/** More is as good as certain; fewer is no weighting at all. */
const MOST_FIRM = 1000;
const LEAST_FIRM = 1;

/**
 * How far are people apart on one criterion, or on one account's rating?
 *
 * @param values one for each person; NaN did not answer
 * @returns null where nobody answered
 */
export function disagreementOn(values: readonly number[]): Disagreement | null {
  const answered = values.flatMap((value, rater) =>
    Number.isNaN(value) ? [] : [{ value, rater }],
  );
  const [first] = answered;
  if (first === undefined) return null;
  const mean = answered.reduce((sum, { value }) => sum + value, 0) / answered.length;
  const squares = answered.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
  let [lowest, highest] = [first, first];
  for (const one of answered) {
    if (one.value < lowest.value) lowest = one;
    if (one.value > highest.value) highest = one;
  }
  return {
    deviation: answered.length > 1 ? Math.sqrt(squares / (answered.length - 1)) : 0,
    lowest: lowest.value,
    highest: highest.value,
    lowestRater: lowest.rater,
    highestRater: highest.rater,
  };
}

/**
 * How firm are weights on which people are so far apart, as the concentration that ROBUST takes? Of
 * weights that are Dirichlet(c x w), the variance of each is w(1 - w)/(c + 1): c is the sum of w(1 - w)
 * over the sum of the variances, less 1 (the method of moments: Minka 2000, Estimating a Dirichlet
 * distribution, with all criteria in one).
 *
 * @param raters a row of k shares for each person
 * @returns 1 to 1000; null for a single person, who disagrees with nobody
 */
export function firmnessOf(raters: readonly Float64Array[]): number | null {
  const [first] = raters;
  if (first === undefined || raters.length < 2) return null;
  let [spread, variance] = [0, 0];
  first.forEach((_, criterion) => {
    const values = raters.map((weights) => weights[criterion] as number);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    spread += mean * (1 - mean);
    variance += values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  });
  if (variance === 0) return MOST_FIRM;
  return Math.min(MOST_FIRM, Math.max(LEAST_FIRM, spread / variance - 1));
}
