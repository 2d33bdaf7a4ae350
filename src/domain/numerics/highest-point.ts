import { bestMaximum } from "./best-maximum";
import { invertPositiveDefinite } from "./cholesky";
import type { LogDensity } from "./log-density";

/** No logit or logarithm of a parameter goes further: e^60 is 1e26. */
const FARTHEST = 60;

/** What is known of parameters after data were seen. */
export interface Posterior {
  /** The logarithm of likelihood x prior up to a constant, in unbounded coordinates. */
  readonly logDensity: LogDensity;
  /** The same value without derivatives, where that is cheaper. */
  readonly value: (point: Float64Array) => number;
  readonly starts: readonly (readonly number[])[];
}

export interface HighestPoint {
  readonly centre: Float64Array;
  /** What the curvature there stands for, n x n, row by row. */
  readonly covariance: Float64Array;
}

/** Where a posterior is highest, with the covariance of the normal distribution that bends alike. */
export function highestPoint({
  logDensity,
  starts,
}: Pick<Posterior, "logDensity" | "starts">): HighestPoint | null {
  const size = starts[0]?.length ?? 0;
  const found = bestMaximum(
    {
      evaluate: logDensity,
      lower: new Array<number>(size).fill(-FARTHEST),
      upper: new Array<number>(size).fill(FARTHEST),
    },
    starts,
  );
  const covariance =
    found &&
    invertPositiveDefinite(
      found.best.hessian.map((bend) => -bend),
      size,
    );
  return found && covariance ? { centre: found.best.point, covariance } : null;
}
