import type { WeightBelief } from "./weight-belief";

/** The first `slots` of a weighting as a bit of every account: 1 where it has one. */
export type SlotMembers = Uint8Array;

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
  const members = new Uint8Array(ratings.length);
  if (slots >= ratings.length) return members.fill(1);
  const cut = Float64Array.from(scores).sort()[ratings.length - slots] as number;
  let free = slots;
  scores.forEach((score, account) => {
    if (score > cut) {
      members[account] = 1;
      free -= 1;
    }
  });
  for (let account = 0; free > 0 && account < scores.length; account++) {
    if (scores[account] === cut) {
      members[account] = 1;
      free -= 1;
    }
  }
  return members;
}

/** How likely each account has a slot, under weights of which so much is known. */
export function slotProbabilities(memberships: readonly SlotMembers[]): Float64Array {
  const probabilities = new Float64Array(memberships[0]?.length ?? 0);
  for (const members of memberships) {
    for (let account = 0; account < members.length; account++) {
      probabilities[account] = (probabilities[account] as number) + (members[account] as number);
    }
  }
  return probabilities.map((count) => count / memberships.length);
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
