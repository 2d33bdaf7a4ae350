import { normalQuantile } from "./normal-quantile";

/**
 * A random number from the standard normal distribution, by inversion: one uniform number gives
 * one normal number, so a stream stays in step whatever is drawn from it.
 *
 * @param uniform the next random number in 0 <= u < 1, from `createRandom`
 */
export function normalVariate(uniform: () => number): number {
  return normalQuantile(positiveUniform(uniform));
}

/** Zero comes up once in 2^53 draws and has no finite quantile. */
function positiveUniform(uniform: () => number): number {
  let drawn = uniform();
  while (drawn === 0) {
    drawn = uniform();
  }
  return drawn;
}
