/**
 * The digamma function, the slope of log gamma: the recurrence psi(x) = psi(x + 1) - 1/x up to 10,
 * then the asymptotic series (Abramowitz & Stegun 1964, 6.3.5 and 6.3.18).
 *
 * @param x above 0
 * @returns psi(x), to about 1e-15
 */
export function digamma(x: number): number {
  let shifted = x;
  let steps = 0;
  while (shifted < 10) {
    steps += 1 / shifted;
    shifted += 1;
  }
  const y = 1 / (shifted * shifted);
  const series =
    y *
    (1 / 12 -
      y *
        (1 / 120 -
          y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - y * (691 / 32760 - y * (1 / 12)))))));
  return Math.log(shifted) - 0.5 / shifted - series - steps;
}
