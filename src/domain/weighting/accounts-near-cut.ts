import { membershipsOf, slotProbabilities } from "./slot-certainty";
import { believeNothing } from "./weight-belief";

/** The accounts that weights decide about, by their rows, and how many slots are left for them. */
export interface NearCut {
  readonly rows: readonly number[];
  readonly slots: number;
}

/** Questions about more would take longer to choose than to answer. */
const MOST_ACCOUNTS = 120;
/** Enough weightings to tell who is never anywhere near. */
const WEIGHTINGS = 200;

/**
 * About which accounts do weights decide at all? Those that have a slot under some weightings and none
 * under others; who is in, or out, whatever is weighed how, need not be asked about. Of very many the
 * ones whose slot hangs most on the weights are taken.
 *
 * @param ratings rows of k ratings, none missing
 */
export function accountsNearCut(ratings: readonly Float64Array[], slots: number): NearCut {
  const criteria = ratings[0]?.length ?? 0;
  const belief = believeNothing(criteria).slice(0, WEIGHTINGS);
  const probabilities = slotProbabilities(membershipsOf(ratings, belief, slots), ratings.length);
  const rows = Array.from(probabilities.keys());
  const doubt = (row: number): number => {
    const probability = probabilities[row] as number;
    return probability * (1 - probability);
  };
  const near = rows
    .filter((row) => doubt(row) > 0)
    .sort((a, b) => doubt(b) - doubt(a) || a - b)
    .slice(0, MOST_ACCOUNTS)
    .sort((a, b) => a - b);
  const taken = new Set(near);
  const surelyIn = rows.filter((row) => !taken.has(row) && (probabilities[row] as number) > 0.5);
  return { rows: near, slots: Math.max(1, slots - surelyIn.length) };
}
