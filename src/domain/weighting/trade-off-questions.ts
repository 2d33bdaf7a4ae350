import { nextTradeOff, type TradeOffPair } from "./next-trade-off";
import { membershipsOf, slotProbabilities, undecidedAccounts } from "./slot-certainty";
import {
  believeAnswer,
  believeNothing,
  meanWeights,
  scoreDifference,
  type TradeOff,
  type WeightBelief,
} from "./weight-belief";

/** Where a row of trade-off questions stands. There are weights at every moment. */
export interface TradeOffStanding {
  readonly answers: readonly TradeOff[];
  readonly belief: WeightBelief;
  /** The weights to take now; they sum to 1. */
  readonly weights: Float64Array;
  /** How likely each account has a slot. */
  readonly probabilities: Float64Array;
  /** How many accounts are neither surely in nor surely out. */
  readonly undecided: number;
  /** What to ask next; null when enough is known, or nothing more can be learnt. */
  readonly next: TradeOffPair | null;
  /** The question was answered before, and the other answers speak against that answer. */
  readonly asksAgain: boolean;
  /** Answers, by their place, that the others speak against although they were given twice, or not asked again. */
  readonly doubtful: readonly number[];
}

/** People tire; by then the weights are told with what stays undecided. */
export const MOST_QUESTIONS = 30;
/** An answer is doubted when it is more likely a slip than not. */
const DOUBTED = 0.5;
/** From here on it is worth asking the same question once more, before all is settled. */
const SUSPECTED = 0.1;
/** Answered so often, a question is not asked again. */
const MOST_ASKED = 2;

/** No question is answered yet: every weighting is equally likely. */
export function startTradeOffs(
  ratings: readonly Float64Array[],
  criteria: number,
  slots: number,
): TradeOffStanding {
  return standing(ratings, slots, [], believeNothing(criteria));
}

/**
 * What is known after one answer more, and what is to be asked next? The questions end when every
 * account's probability of a slot is above .9 or below .1. An answer that the others speak against is
 * asked again before the end, once; what is then still contradictory is told.
 *
 * @param ratings rows of k ratings 1..10, none missing
 */
export function answerTradeOff(
  before: TradeOffStanding,
  ratings: readonly Float64Array[],
  slots: number,
  answer: TradeOff,
): TradeOffStanding {
  const answers = [...before.answers, answer];
  return standing(ratings, slots, answers, believeAnswer(before.belief, ratings, answers));
}

function standing(
  ratings: readonly Float64Array[],
  slots: number,
  answers: readonly TradeOff[],
  belief: WeightBelief,
): TradeOffStanding {
  const memberships = membershipsOf(ratings, belief, slots);
  const probabilities = slotProbabilities(memberships, ratings.length);
  const undecided = undecidedAccounts(probabilities).length;
  const slips = answers.map((one) => slipProbability(belief, ratings, one));
  const doubtful = Array.from(slips.keys()).filter((place) => (slips[place] as number) > DOUBTED);
  const again = answers.find(
    (one, place) =>
      (slips[place] as number) > SUSPECTED &&
      answers.filter((other) => isSameQuestion(one, other)).length < MOST_ASKED,
  );
  const isOver = answers.length >= MOST_QUESTIONS;
  const ahead =
    isOver || undecided === 0 ? null : nextTradeOff(ratings, belief, memberships, answers);
  const asksAgain = !isOver && ahead === null && again !== undefined;
  const next = asksAgain ? { first: again.first, second: again.second } : ahead;
  const weights = meanWeights(belief);
  return { answers, belief, weights, probabilities, undecided, next, asksAgain, doubtful };
}

function isSameQuestion(one: TradeOffPair, other: TradeOffPair): boolean {
  return one.first === other.first && one.second === other.second;
}

/** How likely it is, by all answers, that this one was the wrong way round. */
function slipProbability(
  belief: WeightBelief,
  ratings: readonly Float64Array[],
  { first, second, answer }: TradeOff,
): number {
  if (answer === "same") return 0;
  const [one, other] = [ratings[first] as Float64Array, ratings[second] as Float64Array];
  const slips = belief.filter((weights) => {
    const difference = scoreDifference(weights, one, other);
    return answer === "first" ? difference < 0 : difference > 0;
  });
  return slips.length / belief.length;
}
