import { digamma } from "./digamma";

/**
 * digamma(x + distance) - digamma(x) without the cancellation of the two where x is large: from 10
 * on the terms of the asymptotic series (Abramowitz & Stegun 1964, 6.3.18) are subtracted on paper.
 *
 * @param x above 0
 * @param distance 0 or above
 */
export function digammaDifference(x: number, distance: number): number {
  if (x < 10) {
    return digamma(x + distance) - digamma(x);
  }
  const end = x + distance;
  return (
    Math.log1p(distance / x) + distance / (2 * x * end) - (seriesOf(1 / end) - seriesOf(1 / x))
  );
}

/** log x - 1/(2x) - digamma(x), in 1/x. */
function seriesOf(inverse: number): number {
  const y = inverse * inverse;
  return (
    y *
    (1 / 12 -
      y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - y * (691 / 32760 - y / 12))))))
  );
}
