/**
 * What Stirling's formula leaves out of the logarithm of the gamma function:
 * log gamma(x) - (x - 1/2) log x + x - log(2 pi)/2, by Abramowitz & Stegun (1964), 6.1.41.
 *
 * @param x at least 10
 * @returns the correction, near 1/(12 x), to about 1e-16 of log gamma(x)
 */
export function logGammaCorrection(x: number): number {
  const y = 1 / (x * x);
  return (
    (1 / 12 -
      y *
        (1 / 360 -
          y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y * (1 / 156))))))) /
    x
  );
}
