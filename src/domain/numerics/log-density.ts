import type { Evaluation } from "./maximise-in-box";

/** The logarithm of a density up to a constant, with gradient and second derivatives. */
export type LogDensity = (point: Float64Array) => Evaluation;

/** A normal distribution over several coordinates. */
export interface NormalPrior {
  readonly centre: Float64Array;
  /** The inverse of its covariance, n x n, row by row. */
  readonly precision: Float64Array;
}

/** Coordinates that are independent, each with its own mean and standard deviation. */
export function independentNormals(
  centre: readonly number[],
  deviation: readonly number[],
): NormalPrior {
  const size = centre.length;
  const precision = new Float64Array(size * size);
  // An infinite deviation says nothing about its coordinate.
  deviation.forEach((wide, index) => (precision[index * (size + 1)] = 1 / (wide * wide)));
  return { centre: Float64Array.from(centre), precision };
}

/** A log-likelihood with what a normal prior knows added. */
export function withNormalPrior(likelihood: LogDensity, prior: NormalPrior): LogDensity {
  const size = prior.centre.length;
  return (point) => {
    const { value, gradient, hessian } = likelihood(point);
    let distance = 0;
    const slopes = gradient.slice();
    for (let row = 0; row < size; row += 1) {
      let pull = 0;
      for (let column = 0; column < size; column += 1) {
        pull +=
          (prior.precision[row * size + column] as number) *
          ((point[column] as number) - (prior.centre[column] as number));
      }
      slopes[row] = (slopes[row] as number) - pull;
      distance += pull * ((point[row] as number) - (prior.centre[row] as number));
    }
    return {
      value: value - distance / 2,
      gradient: slopes,
      hessian: hessian.map((bend, place) => bend - (prior.precision[place] as number)),
    };
  };
}
