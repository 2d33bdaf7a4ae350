import { logGammaVariate } from "./gamma-variate";
import { portableExponential } from "./portable-exponential";

/**
 * Random shares that are not negative and sum to 1, from the Dirichlet distribution: gamma
 * variates divided by their sum (Devroye 1986, "Non-uniform random variate generation", XI.4.1).
 * They are divided as logarithms, because with shapes far below 1 all of them may underflow.
 *
 * @param uniform the next random number in 0 <= u < 1, from `createRandom`
 * @param shapes k numbers >= 0, at least one above 0; a shape of 0 always gets the share 0, and
 *   all shapes 1 make every split equally likely
 * @param shares where to put the k shares, to spare an allocation in long loops
 * @returns `shares`
 */
export function dirichletVariate(
  uniform: () => number,
  shapes: ArrayLike<number>,
  shares: Float64Array = new Float64Array(shapes.length),
): Float64Array {
  let largest = -Infinity;
  for (let index = 0; index < shapes.length; index += 1) {
    const shape = shapes[index] as number;
    const logarithm = shape > 0 ? logGammaVariate(uniform, shape) : -Infinity;
    shares[index] = logarithm;
    largest = Math.max(largest, logarithm);
  }
  let sum = 0;
  for (let index = 0; index < shapes.length; index += 1) {
    const variate = portableExponential((shares[index] as number) - largest);
    shares[index] = variate;
    sum += variate;
  }
  for (let index = 0; index < shapes.length; index += 1) {
    shares[index] = (shares[index] as number) / sum;
  }
  return shares;
}
