import { Failure } from "../failure";
import { studentCritical } from "../numerics/student-t";
import { FEWEST_ACCOUNTS, growthSince } from "./growth-since";

/** Fewer on either side say nothing. */
const FEWEST_ON_A_SIDE = 3;

/** Whether the chosen accounts grew more than the others; growth is a share of the mean of both years. */
export interface LiftOfChosen {
  readonly chosen: number;
  readonly others: number;
  /** Mean growth as it was, without any allowance; null where there is none of them. */
  readonly growthOfChosen: number | null;
  readonly growthOfOthers: number | null;
  /** How much more the chosen grew than others of their size would have; null where not testable. */
  readonly lift: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: "More" | "Less" | "No evidence" | "Not testable";
}

/**
 * Do the accounts that were chosen bring more than was to be expected of them? Their growth is held
 * against what others of the same revenue before would have grown by: a line of growth over the
 * logarithm of revenue before, with a step for the chosen (analysis of covariance). Those with an
 * unusually good year fall back afterwards (regression to the mean), chosen or not; the line is that
 * fall, so a choice of the ten best of this year is not called a failure for it.
 *
 * Interval from least squares by Student's t. Source: Cochran, Biometrics 13(3), 1957; Senn,
 * Statistics in Medicine 25(24), 2006, on why change alone misleads.
 */
export function liftOfChosen(
  isChosen: readonly boolean[],
  before: Float64Array,
  after: Float64Array,
  confidence = 0.95,
): LiftOfChosen {
  if (!(confidence > 0 && confidence < 1)) {
    throw new Failure("value", `confidence is ${confidence}; give a share between 0 and 1`);
  }
  const since = growthSince(before, after);
  const group = Float64Array.from(since.accounts, (account) => (isChosen[account] ? 1 : 0));
  const count = group.length;
  const chosen = group.reduce((sum, one) => sum + one, 0);
  const means = {
    chosen,
    others: count - chosen,
    growthOfChosen: meanWhere(since.growth, group, 1),
    growthOfOthers: meanWhere(since.growth, group, 0),
  };
  const step = residuals(group, since.before);
  const spread = step.reduce((sum, one) => sum + one ** 2, 0);
  if (
    count < FEWEST_ACCOUNTS ||
    Math.min(chosen, count - chosen) < FEWEST_ON_A_SIDE ||
    spread < 1e-9 * count
  ) {
    return { ...means, lift: null, low: null, high: null, verdict: "Not testable" };
  }
  const grown = residuals(since.growth, since.before);
  const lift = grown.reduce((sum, one, at) => sum + one * step[at]!, 0) / spread;
  const degrees = count - 3;
  const left = grown.reduce((sum, one, at) => sum + (one - lift * step[at]!) ** 2, 0);
  const half = studentCritical(1 - confidence, degrees) * Math.sqrt(left / degrees / spread);
  const [low, high] = [lift - half, lift + half];
  const verdict = low > 0 ? "More" : high < 0 ? "Less" : "No evidence";
  return { ...means, lift, low, high, verdict };
}

function meanWhere(values: Float64Array, group: Float64Array, wanted: number): number | null {
  const those = values.filter((_, at) => group[at] === wanted);
  return those.length === 0 ? null : those.reduce((sum, one) => sum + one, 0) / those.length;
}

/** What a straight line over the other column leaves. */
function residuals(values: Float64Array, over: Float64Array): Float64Array {
  const mean = (of: Float64Array): number => of.reduce((sum, one) => sum + one, 0) / of.length;
  const [middle, centre] = [mean(values), mean(over)];
  const squares = over.reduce((sum, one) => sum + (one - centre) ** 2, 0);
  const products = over.reduce((sum, one, at) => sum + (one - centre) * values[at]!, 0);
  const slope = squares < 1e-12 ? 0 : products / squares;
  return values.map((value, at) => value - middle - slope * (over[at]! - centre));
}
