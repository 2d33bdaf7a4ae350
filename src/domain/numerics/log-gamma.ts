import { logGammaCorrection } from "./log-gamma-correction";

const HALF_LOG_TWO_PI = 0.91893853320467274178;
const ONE_MINUS_EULER = 0.42278433509846713939;

/** The Riemann zeta function less 1, at 2, 3, 4, ... */
const ZETA_MINUS_ONE = [
  0.64493406684822643647, 0.2020569031595942854, 0.082323233711138191516, 0.036927755143369926331,
  0.017343061984449139715, 0.0083492773819228268398, 0.0040773561979443393787,
  0.0020083928260822144179, 9.9457512781808533715e-4, 4.941886041194645587e-4,
  2.4608655330804829864e-4, 1.2271334757848914675e-4, 6.1248135058704829259e-5,
  3.0588236307020493552e-5, 1.5282259408651871733e-5, 7.6371976378997622736e-6,
  3.8172932649998398565e-6, 1.9082127165539389257e-6, 9.5396203387279611315e-7,
  4.7693298678780646312e-7, 2.3845050272773299e-7, 1.1921992596531107307e-7,
  5.9608189051259479612e-8, 2.9803503514652280186e-8, 1.4901554828365041235e-8,
  7.450711789835429492e-9, 3.7253340247884570548e-9, 1.8626597235130490064e-9,
];

/**
 * The logarithm of the gamma function.
 *
 * Around 1 and 2, where it is zero, the Taylor series in the zeta function keeps the relative
 * error small (Abramowitz & Stegun 1964, 6.1.33); from 10 on it is Stirling's series (6.1.40), and
 * in between the argument is moved there by log gamma(x) = log gamma(x + 1) - log x.
 *
 * @param x above 0
 * @returns log gamma(x), to about 1e-15 of its size
 */
export function logGamma(x: number): number {
  if (x >= 10) {
    return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + logGammaCorrection(x);
  }
  if (x < 0.5) {
    return logGammaNearOne(x) - Math.log(x);
  }
  if (x < 1.5) {
    return logGammaNearOne(x - 1);
  }
  let product = 1;
  let reduced = x;
  while (reduced >= 2.5) {
    reduced -= 1;
    product *= reduced;
  }
  return Math.log(product) + Math.log1p(reduced - 2) + logGammaNearOne(reduced - 2);
}

/** log gamma(1 + z) for |z| <= 1/2. */
function logGammaNearOne(z: number): number {
  let series = 0;
  for (let k = ZETA_MINUS_ONE.length + 1; k >= 2; k -= 1) {
    series = -z * (series - (ZETA_MINUS_ONE[k - 2] as number) / k);
  }
  return z * (ONE_MINUS_EULER + series) - Math.log1p(z);
}
