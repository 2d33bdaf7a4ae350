/**
 * The trigamma function, the curvature of log gamma: the recurrence psi'(x) = psi'(x + 1) + 1/x^2
 * up to 10, then the asymptotic series (Abramowitz & Stegun 1964, 6.4.6 and 6.4.12).
 *
 * @param x above 0
 * @returns psi'(x), to about 1e-15 of its size
 */
export function trigamma(x: number): number {
  let shifted = x;
  let steps = 0;
  while (shifted < 10) {
    steps += 1 / (shifted * shifted);
    shifted += 1;
  }
  const y = 1 / (shifted * shifted);
  const series =
    y *
    (1 / 6 -
      y * (1 / 30 - y * (1 / 42 - y * (1 / 30 - y * (5 / 66 - y * (691 / 2730 - y * (7 / 6)))))));
  return steps + 1 / shifted + 0.5 * y + series / shifted;
}
