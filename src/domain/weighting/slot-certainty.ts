import type { WeightBelief } from "./weight-belief";

/** The rows of the accounts that have a slot under one weighting. */
export type SlotMembers = Uint32Array;

/** From here on an account counts as in, below the other as out. */
export const SURELY_IN = 0.9;
export const SURELY_OUT = 0.1;

/** Who has a slot under these weights; of equal scores the earlier one in the list. */
export function slotMembers(
  ratings: readonly Float64Array[],
  weights: Float64Array,
  slots: number,
): SlotMembers {
  const scores = Float64Array.from(ratings, (row) => {
    let score = 0;
    for (let criterion = 0; criterion < weights.length; criterion++) {
      score += (weights[criterion] as number) * (row[criterion] as number);
    }
    return score;
  });
  if (slots >= ratings.length) return Uint32Array.from(ratings.keys());
  const cut = Float64Array.from(scores).sort()[ratings.length - slots] as number;
  const rows = Array.from(scores.keys());
  const above = rows.filter((row) => (scores[row] as number) > cut);
  const at = rows.filter((row) => scores[row] === cut);
  return Uint32Array.from([...above, ...at.slice(0, slots - above.length)]);
}

/** How likely each account has a slot, under weights of which so much is known. */
export function slotProbabilities(
  memberships: readonly SlotMembers[],
  accounts: number,
): Float64Array {
  const counts = new Float64Array(accounts);
  for (const members of memberships) {
    for (const account of members) counts[account] = (counts[account] as number) + 1;
  }
  return counts.map((count) => count / memberships.length);
}

export function membershipsOf(
  ratings: readonly Float64Array[],
  belief: WeightBelief,
  slots: number,
): readonly SlotMembers[] {
  return belief.map((weights) => slotMembers(ratings, weights, slots));
}

/** The accounts that are neither surely in nor surely out. */
export function undecidedAccounts(probabilities: Float64Array): readonly number[] {
  return Array.from(probabilities.keys()).filter((account) => {
    const probability = probabilities[account] as number;
    return probability <= SURELY_IN && probability >= SURELY_OUT;
  });
}
