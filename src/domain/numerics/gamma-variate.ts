import { normalVariate } from "./normal-variate";
import { portableExponential } from "./portable-exponential";
import { portableLogarithm } from "./portable-logarithm";

/**
 * A random number from the gamma distribution with the given shape and scale 1.
 *
 * Marsaglia & Tsang (2000), "A simple method for generating gamma variables", ACM TOMS 26(3). A
 * shape below 1 is drawn with shape + 1 and multiplied by u^(1/shape), as the authors say; where
 * that falls below the smallest number it is 0, and `logGammaVariate` still tells it apart.
 *
 * @param uniform the next random number in 0 <= u < 1, from `createRandom`
 * @param shape above 0
 */
export function gammaVariate(uniform: () => number, shape: number): number {
  if (shape >= 1) {
    return gammaVariateOfLargeShape(uniform, shape);
  }
  const larger = gammaVariateOfLargeShape(uniform, shape + 1);
  return larger * portableExponential(logarithmOfPositive(uniform) / shape);
}

/** The logarithm of such a number, which does not underflow however small the shape. */
export function logGammaVariate(uniform: () => number, shape: number): number {
  if (shape >= 1) {
    return portableLogarithm(gammaVariateOfLargeShape(uniform, shape));
  }
  const larger = gammaVariateOfLargeShape(uniform, shape + 1);
  return portableLogarithm(larger) + logarithmOfPositive(uniform) / shape;
}

function gammaVariateOfLargeShape(uniform: () => number, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = normalVariate(uniform);
    const root = 1 + c * normal;
    if (root <= 0) {
      continue;
    }
    const v = root * root * root;
    const drawn = uniform();
    const square = normal * normal;
    if (drawn < 1 - 0.0331 * square * square) {
      return d * v;
    }
    if (drawn > 0 && portableLogarithm(drawn) < 0.5 * square + d * (1 - v + portableLogarithm(v))) {
      return d * v;
    }
  }
}

function logarithmOfPositive(uniform: () => number): number {
  let drawn = uniform();
  while (drawn === 0) {
    drawn = uniform();
  }
  return portableLogarithm(drawn);
}
