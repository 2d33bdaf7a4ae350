import { Failure } from "../failure";
import { relativeWeights } from "../weighting/relative-weights";

/** Leads that cancel each other out leave a last digit behind, whose sign means nothing. */
const ROUNDING = 1e-14;

/**
 * How far must a criterion's weight move before two accounts change places? For each criterion the
 * share of the weight, 0..1, at which both have the same score, the other weights keeping their
 * proportions (one-way sensitivity: von Winterfeldt & Edwards 1986, chapter 11).
 *
 * With d the first account's rating less the second's, and r the weighted mean of d over the other
 * criteria, x d + (1 - x) r = 0 gives x = r / (r - d).
 *
 * @param first ratings of one account, k numbers
 * @param second ratings of the other
 * @param weights k numbers, 0 or more, any scale
 * @returns k shares; a Failure where no weight, or any weight, makes the two equal
 */
export function breakEvenWeights(
  first: Float64Array,
  second: Float64Array,
  weights: Float64Array,
): readonly (number | Failure)[] {
  const shares = relativeWeights(weights);
  const leads = first.map((rating, criterion) => rating - (second[criterion] as number));
  return Array.from(leads, (lead, criterion) => {
    const others = meanOfOthers(leads, shares, criterion);
    if (others === null) {
      return new Failure("unavailable", "the other weights are all 0 and cannot be rescaled");
    }
    return breakEven(lead, others);
  });
}

function breakEven(lead: number, others: number): number | Failure {
  if (lead === 0 && others === 0) {
    return new Failure("unavailable", "the two accounts are equal at every weight");
  }
  if (Math.sign(lead) === Math.sign(others)) {
    return new Failure("unavailable", "no weight from 0 to 1 makes the two accounts equal");
  }
  // Adding 0 turns a negative zero into zero.
  return others / (others - lead) + 0;
}

/** The weighted mean lead over all criteria but one; null where those carry no weight. */
function meanOfOthers(leads: Float64Array, shares: Float64Array, left: number): number | null {
  let sum = 0;
  let size = 0;
  let weight = 0;
  leads.forEach((lead, criterion) => {
    if (criterion === left) return;
    const share = shares[criterion] as number;
    sum += share * lead;
    size += share * Math.abs(lead);
    weight += share;
  });
  if (weight === 0) return null;
  return Math.abs(sum) <= ROUNDING * size ? 0 : sum / weight;
}
