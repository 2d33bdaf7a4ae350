import { choleskyFactor } from "./cholesky-factor";
import { highestPoint, type Posterior } from "./highest-point";

/** Neighbours in the Fibonacci sequence. */
const POINTS = 10_946;
const GENERATOR = 6765;
const FARTHEST = 3.5;
const NEGLIGIBLE = 1e-12;

/** Points of two coordinates with what each counts; the weights sum to 1. */
export interface PosteriorGrid {
  readonly points: readonly Float64Array[];
  readonly weights: Float64Array;
}

/**
 * A posterior of two coordinates as a sum over a lattice, so that no random number is needed.
 *
 * The lattice stands around the highest point in units of the curvature there, its steps growing like
 * sinh to some 16 standard deviations: for functions that fade away on all sides such sums converge
 * exponentially (Trefethen & Weideman 2014, "The exponentially convergent trapezoidal rule", SIAM Review
 * 56(3)), even where a tail falls off no faster than e^-x. It is Fibonacci's lattice (Niederreiter 1992,
 * "Random number generation and quasi-Monte Carlo methods", 5.1), in which no two points share a
 * coordinate: quantiles of what hangs on one of them do not come in steps.
 *
 * @returns null when the highest point is not found
 */
export function posteriorGrid(posterior: Posterior): PosteriorGrid | null {
  const highest = highestPoint(posterior);
  if (highest === null) {
    return null;
  }
  const { centre, covariance } = highest;
  const [wide, , slant, narrow] = choleskyFactor(covariance, 2) as Float64Array;
  const points: Float64Array[] = [];
  const logWeights: number[] = [];
  const top = posterior.logDensity(centre).value;
  for (let index = 0; index < POINTS; index += 1) {
    const first = placeOnAxis((index + 0.5) / POINTS);
    const second = placeOnAxis((((index * GENERATOR) % POINTS) + 0.5) / POINTS);
    const point = Float64Array.of(
      (centre[0] as number) + (wide as number) * Math.sinh(first),
      (centre[1] as number) +
        (slant as number) * Math.sinh(first) +
        (narrow as number) * Math.sinh(second),
    );
    const logWeight = posterior.value(point) - top + Math.log(Math.cosh(first) * Math.cosh(second));
    if (logWeight > Math.log(NEGLIGIBLE)) {
      points.push(point);
      logWeights.push(logWeight);
    }
  }
  const weights = Float64Array.from(logWeights, Math.exp);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { points, weights: weights.map((weight) => weight / sum) };
}

function placeOnAxis(share: number): number {
  return FARTHEST * (2 * share - 1);
}
