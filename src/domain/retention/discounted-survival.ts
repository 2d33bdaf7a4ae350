import { type Dropout, dropoutHazard } from "../lifetime-value/dropout";

/** At a discount of 1e-9, the smallest that is asked for, 400,000 are enough. */
const MOST_STEPS = 1_000_000;

/**
 * The discounted payments still to come from an account that has come through `renewals` renewals,
 * just before the next one is due: sum over t >= 1 of S(n + t)/S(n)/(1 + d)^(t - 1).
 *
 * Fader & Hardie (2010), "Customer-base valuation in a contractual setting", Marketing Science
 * 29(1), equation 8: with B = beta + n and C = alpha + beta + n it is B/C times the hypergeometric
 * function F(1, B + 1; C + 1; 1/(1 + d)). Gauss's continued fraction for it (Jones & Thron 1980,
 * "Continued fractions", 6.1) converges fast even where the series takes millions of terms, and
 * is exact when all accounts have the same chance to leave.
 *
 * @param discount d for one period: 0, or 1e-9 or more
 * @returns the sum, or null when it is infinite
 */
export function discountedSurvival(
  dropout: Dropout,
  renewals: number,
  discount: number,
): number | null {
  const { chance, spread } = dropout;
  const { staying } = dropoutHazard(dropout, renewals);
  if (staying === 0) {
    return 0;
  }
  if (discount === 0) {
    const surplus = chance * (1 - spread) - spread;
    return surplus > 0 ? ((1 - chance) * (1 - spread) + spread * renewals) / surplus : null;
  }
  return staying * gaussFraction(dropout, renewals + 1, 1 / (1 + discount));
}

/**
 * F(1, b; c; z) for b = beta + n and c = alpha + beta + n, numerators and denominators multiplied
 * by the spread so that infinite alpha and beta do no harm; by Lentz's method (Press et al. 2007,
 * 5.2). Its denominators need no guard against 0: the numerators are a chain sequence, which keeps
 * them positive while z is below 1.
 */
function gaussFraction(dropout: Dropout, n: number, z: number): number {
  const { chance, spread } = dropout;
  const b = (1 - chance) * (1 - spread) + spread * n;
  const c = b + chance * (1 - spread);
  let value = 1;
  let upper = 1;
  let lower = 0;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const m = spread * Math.floor(step / 2);
    const numerator = step === 1 ? b / c : gaussNumerator(b, c, m, spread, step % 2 === 1);
    lower = 1 / (1 - numerator * z * lower);
    upper = 1 - (numerator * z) / upper;
    const change = upper * lower;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) {
      break;
    }
  }
  return 1 / value;
}

/** The later numerators; in the first one a factor cancels that may be zero. */
function gaussNumerator(b: number, c: number, m: number, one: number, isOdd: boolean): number {
  return isOdd
    ? ((b + m) * (c + m - one)) / ((c + 2 * m - one) * (c + 2 * m))
    : (m * (c - b + m - one)) / ((c + 2 * m - 2 * one) * (c + 2 * m - one));
}
