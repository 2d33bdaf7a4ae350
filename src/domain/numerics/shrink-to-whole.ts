import { highestPoint, type HighestPoint } from "./highest-point";
import { invertPositiveDefinite } from "./cholesky";
import { type LogDensity, type NormalPrior, withNormalPrior } from "./log-density";

const MOST_ROUNDS = 60;
const SETTLED = 1e-3;
/**
 * As if one group more had been seen that differs from the whole by a factor of about 1.3: keeps the
 * difference between groups from being taken for nothing, or for anything, where there are two of them.
 */
const USUAL_VARIANCE = 0.07;
const PSEUDO_GROUPS = 1;

/** A group's parameters, pulled towards those of the whole. */
export interface ShrunkGroup {
  readonly point: Float64Array;
  /** Of what is known of the parameters, the share that comes from the whole: 0 to 1. */
  readonly borrowed: number;
}

export interface ShrunkGroups {
  readonly groups: readonly ShrunkGroup[];
  /** What the whole says of a group before its own data are seen. */
  readonly prior: NormalPrior;
}

/**
 * Parameters of groups by empirical Bayes: those of each group are taken as normally distributed around
 * those of the whole, how widely is estimated from how much the groups differ, and each group's highest
 * point is found with that as its prior. A group with few data then stays close to the whole, one with
 * many goes where its own data lead.
 *
 * The variance of each coordinate between the groups is found by the EM algorithm with the normal
 * approximation to each group's posterior (Efron & Morris 1975, "Data analysis using Stein's estimator
 * and its generalizations", JASA 70; Dempster, Laird & Rubin 1977). The share that is borrowed is the mean
 * over the coordinates of posterior over prior variance: 1 where the data say nothing.
 *
 * @param whole the highest point of all data together
 * @param likelihoods the log-likelihood of each group in the same unbounded coordinates
 */
export function shrinkToWhole(
  whole: HighestPoint,
  likelihoods: readonly LogDensity[],
): ShrunkGroups | null {
  const size = whole.centre.length;
  let variance: Float64Array = new Float64Array(size).fill(USUAL_VARIANCE);
  let points = likelihoods.map(() => whole.centre);
  for (let round = 1; ; round += 1) {
    const prior = priorAround(whole.centre, variance);
    const found = likelihoods.map((likelihood, group) =>
      highestPoint({
        logDensity: withNormalPrior(likelihood, prior),
        starts: [[...(points[group] as Float64Array)]],
      }),
    );
    if (found.some((group) => group === null)) {
      return null;
    }
    const groups = found as readonly HighestPoint[];
    const next = varianceBetween(whole.centre, groups);
    const change = Math.max(
      ...next.map((value, index) => Math.abs(Math.log(value / (variance[index] as number)))),
    );
    points = groups.map(({ centre }) => centre);
    if (change < SETTLED || round === MOST_ROUNDS) {
      return {
        groups: groups.map(({ centre, covariance }) => ({
          point: centre,
          borrowed: shareBorrowed(covariance, variance),
        })),
        prior: withUncertainCentre(whole, variance),
      };
    }
    variance = next;
  }
}

function priorAround(centre: Float64Array, variance: Float64Array): NormalPrior {
  const size = centre.length;
  const precision = new Float64Array(size * size);
  variance.forEach((value, index) => (precision[index * (size + 1)] = 1 / value));
  return { centre, precision };
}

function varianceBetween(centre: Float64Array, groups: readonly HighestPoint[]): Float64Array {
  const size = centre.length;
  return centre.map((value, index) => {
    const sum = groups.reduce((total, group) => {
      const apart = (group.centre[index] as number) - value;
      return total + apart * apart + (group.covariance[index * (size + 1)] as number);
    }, PSEUDO_GROUPS * USUAL_VARIANCE);
    return sum / (groups.length + PSEUDO_GROUPS);
  });
}

function shareBorrowed(covariance: Float64Array, variance: Float64Array): number {
  const size = variance.length;
  return variance.reduce(
    (sum, value, index) =>
      sum + Math.min(1, (covariance[index * (size + 1)] as number) / value) / size,
    0,
  );
}

/** For intervals the whole is not known exactly either. */
function withUncertainCentre(
  { centre, covariance }: HighestPoint,
  variance: Float64Array,
): NormalPrior {
  const size = centre.length;
  const spread = covariance.slice();
  variance.forEach((value, index) => {
    const place = index * (size + 1);
    spread[place] = (spread[place] as number) + value;
  });
  // A sum of two positive definite matrices is one.
  return { centre, precision: invertPositiveDefinite(spread, size) as Float64Array };
}
