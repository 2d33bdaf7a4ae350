import { logGamma } from "./log-gamma";
import { logGammaCorrection } from "./log-gamma-correction";

const HALF_LOG_TWO_PI = 0.91893853320467274178;

/**
 * The logarithm of the beta function, without the cancellation that differences of log gamma
 * suffer when an argument is large: the large parts of Stirling's formula are cancelled on paper
 * (Didonato & Morris 1992, "Algorithm 708", ACM TOMS 18(3), section 2).
 *
 * @param a above 0
 * @param b above 0
 * @returns log(gamma(a) gamma(b) / gamma(a + b))
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const sum = small + large;
  if (large < 10) {
    return logGamma(small) + logGamma(large) - logGamma(sum);
  }
  const growth = (large - 0.5) * Math.log1p(-small / sum);
  const correction = logGammaCorrection(large) - logGammaCorrection(sum);
  if (small < 10) {
    return logGamma(small) + small - small * Math.log(sum) + growth + correction;
  }
  return (
    HALF_LOG_TWO_PI -
    0.5 * Math.log(sum) +
    (small - 0.5) * Math.log(small / sum) +
    growth +
    correction +
    logGammaCorrection(small)
  );
}
