import { SURELY_IN, slotProbabilities, type SlotMembers } from "./slot-certainty";
import {
  answerLikelihood,
  scoreDifference,
  type TradeOff,
  type WeightBelief,
} from "./weight-belief";

export interface TradeOffPair {
  readonly first: number;
  readonly second: number;
}

/** So many undecided accounts are paired at most: those nearest to a coin's toss. */
const MOST_PAIRED = 24;
/** So many pairs are looked at closely: those whose answer is the hardest to foretell. */
const MOST_WEIGHED = 100;
const SETTLED_DOUBT = SURELY_IN * (1 - SURELY_IN);
const UNSETTLED = 0.1;

/**
 * Which two accounts should be compared next? Of all pairs near the cut the one whose answer is
 * expected to leave the least doubt about who has a slot: doubt is the sum of p(1 - p) over the
 * accounts, and a tenth more for each that is neither surely in nor surely out, expected over the
 * answers that are believed (a one-step look ahead: Chaloner & Verdinelli 1995, "Bayesian experimental
 * design: a review", Statistical Science 10(3)).
 *
 * @param asked what was answered already: no pair is asked twice while another tells something
 * @returns null where nothing that could be asked tells more
 */
export function nextTradeOff(
  ratings: readonly Float64Array[],
  belief: WeightBelief,
  memberships: readonly SlotMembers[],
  asked: readonly TradeOff[],
): TradeOffPair | null {
  const probabilities = slotProbabilities(memberships, ratings.length);
  const undecided = Array.from(probabilities.keys())
    .filter((account) => doubtOf(probabilities[account] as number) > 0)
    .sort((a, b) => doubtOf(probabilities[b] as number) - doubtOf(probabilities[a] as number))
    .slice(0, MOST_PAIRED);
  const all = undecided.flatMap((first, at) =>
    undecided.slice(at + 1).map((second) => ({ first, second })),
  );
  const fresh = all.filter((pair) => !asked.some((one) => isSamePair(one, pair)));
  // Where every pair that tells something was asked, another answer makes the first one surer.
  const pairs = fresh.length > 0 ? fresh : all;
  const weighed = pairs
    .map((pair) => {
      const likelihoods = likelihoodsOf(ratings, belief, pair);
      const share = likelihoods.reduce((sum, one) => sum + one, 0) / likelihoods.length;
      return { pair, likelihoods, share };
    })
    .sort((a, b) => Math.abs(a.share - 0.5) - Math.abs(b.share - 0.5))
    .slice(0, MOST_WEIGHED);
  let best: TradeOffPair | null = null;
  let least = Infinity;
  for (const { pair, likelihoods } of weighed) {
    const doubt = expectedDoubt(memberships, likelihoods, ratings.length);
    if (doubt < least) {
      least = doubt;
      best = pair;
    }
  }
  return best;
}

/** An account is settled above .9 and below .1: what is still between them counts more. */
function unsettled(probability: number): number {
  const doubt = doubtOf(probability);
  return doubt > SETTLED_DOUBT ? doubt + UNSETTLED : doubt;
}

function isSamePair(one: TradeOffPair, other: TradeOffPair): boolean {
  return (
    (one.first === other.first && one.second === other.second) ||
    (one.first === other.second && one.second === other.first)
  );
}

function doubtOf(probability: number): number {
  return probability * (1 - probability);
}

/** How likely the answer "first" is under each weighting of the belief. */
function likelihoodsOf(
  ratings: readonly Float64Array[],
  belief: WeightBelief,
  { first, second }: TradeOffPair,
): Float64Array {
  const [one, other] = [ratings[first] as Float64Array, ratings[second] as Float64Array];
  return Float64Array.from(belief, (weights) =>
    answerLikelihood(scoreDifference(weights, one, other), "first"),
  );
}

function expectedDoubt(
  memberships: readonly SlotMembers[],
  likelihoods: Float64Array,
  accounts: number,
): number {
  const [yes, no] = [new Float64Array(accounts), new Float64Array(accounts)];
  let total = 0;
  memberships.forEach((members, draw) => {
    const likely = likelihoods[draw] as number;
    total += likely;
    for (const account of members) {
      yes[account] = (yes[account] as number) + likely;
      no[account] = (no[account] as number) + 1 - likely;
    }
  });
  const rest = memberships.length - total;
  if (total === 0 || rest === 0) return Infinity;
  let doubt = 0;
  for (let account = 0; account < accounts; account++) {
    const [inYes, inNo] = [yes[account] as number, no[account] as number];
    // Each answer's doubt, times how likely the answer is.
    doubt += total * unsettled(inYes / total) + rest * unsettled(inNo / rest);
  }
  return doubt / memberships.length;
}
