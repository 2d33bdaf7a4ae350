import { Failure } from "../failure";

/**
 * Weights on any scale, as shares of their sum.
 *
 * @param weights 0 or more each, not all 0
 * @throws Failure that says which weight is wrong
 */
export function relativeWeights(weights: Float64Array, name = "weights"): Float64Array {
  let largest = 0;
  weights.forEach((weight, place) => {
    if (!(weight >= 0)) {
      throw new Failure("value", `${name}, value ${place + 1} is ${weight}; use 0 or more`);
    }
    largest = Math.max(largest, weight);
  });
  if (largest === 0) throw new Failure("value", `${name} are all 0; give at least one above 0`);
  // Measured by the largest, they cannot overflow when added up.
  const measured = weights.map((weight) => weight / largest);
  const total = measured.reduce((sum, weight) => sum + weight, 0);
  return measured.map((weight) => weight / total);
}
