import { normalVariate } from "./normal-variate";
import { portableExponential } from "./portable-exponential";

const LARGE_MEAN = 100;

/**
 * A random number of events from the Poisson distribution.
 *
 * Up to a mean of 100 by going through the probabilities until they add up to a uniform number;
 * above, a normal number with the skewness of the distribution taken into account (Cornish &
 * Fisher 1938, "Moments and cumulants in the specification of distributions", Revue de l'Institut
 * International de Statistique 5(4)), whose distribution function is off by less than 0.00013.
 *
 * @param uniform the next random number in 0 <= u < 1, from `createRandom`
 * @param mean 0 or above
 */
export function poissonVariate(uniform: () => number, mean: number): number {
  if (mean > LARGE_MEAN) {
    const z = normalVariate(uniform);
    return Math.max(0, Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6 + 0.5));
  }
  const drawn = uniform();
  let probability = portableExponential(-mean);
  let sum = probability;
  let events = 0;
  while (sum <= drawn && probability > 0) {
    events += 1;
    probability *= mean / events;
    sum += probability;
  }
  return events;
}
