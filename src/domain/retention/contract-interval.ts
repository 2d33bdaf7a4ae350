import { Failure } from "../failure";
import { dropoutHazard } from "../lifetime-value/dropout";
import type { Interval } from "../numerics/interval";
import { logBeta } from "../numerics/log-beta";
import { weightedQuantile } from "../numerics/weighted-quantile";
import type { ContractPosterior } from "./contract-posterior";

const LOW = 0.05;
const HIGH = 0.95;
const LONGEST = 2 ** 40;

/**
 * Between which chances that of an account to leave at its next renewal lies with 90 % probability: what
 * the survivors leave open of alpha/(alpha + beta + n). It is the interval of a chance, not of what
 * happens: an account stays or leaves.
 *
 * @param renewals n, how many renewals the account has made
 */
export function intervalOfChance(posterior: ContractPosterior, renewals: number): Interval {
  const chances = Float64Array.from(
    posterior.dropouts,
    (dropout) => dropoutHazard(dropout, renewals).hazard,
  );
  return {
    low: weightedQuantile(chances, posterior.weights, LOW),
    high: weightedQuantile(chances, posterior.weights, HIGH),
  };
}

/**
 * Between which sums the discounted payments of 1 a term from one account lie with 90 % probability,
 * with both what the survivors leave open and the chance of when it leaves. No random number is drawn:
 * the probability of coming through t more renewals is the mean of S(n + t)/S(n) over the posterior, and
 * the payments rise with t.
 *
 * @param renewals null: a new account whose first term is paid now; otherwise how many it has made
 * @param discount a fraction for each term, 0 or above
 */
export function intervalOfPayments(
  posterior: ContractPosterior,
  renewals: number | null,
  discount: number,
): Interval | Failure {
  const low = payments(renewalsToCome(posterior, renewals ?? 0, LOW), renewals, discount);
  const high = payments(renewalsToCome(posterior, renewals ?? 0, HIGH), renewals, discount);
  return Number.isFinite(high)
    ? { low, high }
    : new Failure("number", "the value is infinite: so many accounts stay for ever");
}

/** The smallest t such that the account makes no more than t renewals with the given probability. */
function renewalsToCome(posterior: ContractPosterior, made: number, share: number): number {
  // Rounding must not turn a probability of 0.05 into one more renewal.
  const isEnough = (more: number) =>
    chanceToComeThrough(posterior, made, more + 1) <= 1 - share + 1e-12;
  if (isEnough(0)) {
    return 0;
  }
  let tooFew = 0;
  let enough = 1;
  while (!isEnough(enough)) {
    tooFew = enough;
    enough *= 2;
    if (enough > LONGEST) {
      return Infinity;
    }
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) {
      enough = middle;
    } else {
      tooFew = middle;
    }
  }
  return enough;
}

/** The mean of S(n + t)/S(n) = B(alpha, beta + n + t)/B(alpha, beta + n). */
function chanceToComeThrough(posterior: ContractPosterior, made: number, more: number): number {
  return posterior.dropouts.reduce((sum, { chance, spread }, place) => {
    const total = (1 - spread) / spread;
    const alpha = chance * total;
    const beta = (1 - chance) * total + made;
    const survival = Math.exp(logBeta(alpha, beta + more) - logBeta(alpha, beta));
    return sum + (posterior.weights[place] as number) * survival;
  }, 0);
}

/** Of 1 a term: at once and at each renewal for a new account, from the coming renewal on for others. */
function payments(renewalsMade: number, before: number | null, discount: number): number {
  const terms = before === null ? renewalsMade + 1 : renewalsMade;
  if (discount === 0) {
    return terms;
  }
  const growth = Math.log1p(discount);
  return (-Math.expm1(-growth * terms) * (1 + discount)) / discount;
}
