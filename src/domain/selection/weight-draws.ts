import { dirichletVariate } from "../numerics/dirichlet-variate";
import { portableLogarithm } from "../numerics/portable-logarithm";

/** Fills `into` with the weights of one more draw; they sum to 1. */
export type WeightDraws = (into: Float64Array) => void;

/**
 * Weights that are only roughly known: Dirichlet(concentration x weights), whose mean are the
 * weights and whose spread shrinks as the concentration grows. A weight of 0 stays 0.
 *
 * Concentration 0 means that nothing is known: every weighting is equally likely. There the draws
 * are spread evenly instead of thrown independently: a Richtmyer lattice (multiples of the square
 * roots of the primes, modulo 1) from a random starting point, which leaves every single draw
 * uniform and the estimates without bias, and makes their error several times smaller (Cranley &
 * Patterson 1976, SIAM J. Numerical Analysis 13(6); Niederreiter 1978, Bull. AMS 84(6)).
 *
 * @param shares weights that sum to 1
 * @param uniform from `createRandom`
 */
export function createWeightDraws(
  shares: Float64Array,
  concentration: number,
  uniform: () => number,
): WeightDraws {
  if (concentration === 0) return createEvenDraws(shares.length, uniform);
  const shapes = shares.map((share) => share * concentration);
  return function drawRoughly(into) {
    dirichletVariate(uniform, shapes, into);
  };
}

/** Exponential variates as shares of their sum are uniform over all weightings. */
function createEvenDraws(count: number, uniform: () => number): WeightDraws {
  const steps = Float64Array.from(firstPrimes(count), (prime) => Math.sqrt(prime) % 1);
  const point = steps.map(() => uniform());
  return function drawEvenly(into) {
    let sum = 0;
    for (let criterion = 0; criterion < count; criterion++) {
      const moved = ((point[criterion] as number) + (steps[criterion] as number)) % 1;
      point[criterion] = moved;
      const variate = -portableLogarithm(1 - moved);
      into[criterion] = variate;
      sum += variate;
    }
    for (let criterion = 0; criterion < count; criterion++) {
      into[criterion] = (into[criterion] as number) / sum;
    }
  };
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (isPrimeAfter(primes, candidate)) primes.push(candidate);
  }
  return primes;
}

/** No divisor needs to be tried above the square root. */
function isPrimeAfter(smaller: readonly number[], candidate: number): boolean {
  for (const prime of smaller) {
    if (prime * prime > candidate) return true;
    if (candidate % prime === 0) return false;
  }
  return true;
}
