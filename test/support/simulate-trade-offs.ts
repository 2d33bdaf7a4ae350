import { dirichletVariate } from "../../src/domain/numerics/dirichlet-variate";
import { createRandom } from "../../src/domain/numerics/random";
import {
  answerTradeOff,
  startTradeOffs,
  type TradeOffStanding,
} from "../../src/domain/weighting/trade-off-questions";

export interface SimulatedDeciders {
  readonly deciders: number;
  readonly criteria: number;
  readonly accounts: number;
  readonly slots: number;
  /** The share of answers that are the wrong way round. */
  readonly wrong: number;
}

/** One decider with weights of their own, asked until the questions end. */
export function simulateDecider(
  { criteria, accounts, slots, wrong }: Omit<SimulatedDeciders, "deciders">,
  seed: number,
): {
  readonly end: TradeOffStanding;
  readonly weights: Float64Array;
  readonly ratings: readonly Float64Array[];
  readonly askedAgain: number;
  readonly wrongAnswers: number;
} {
  const uniform = createRandom(seed);
  const ratings = Array.from({ length: accounts }, () =>
    Float64Array.from({ length: criteria }, () => 1 + 9 * uniform()),
  );
  const weights = new Float64Array(criteria);
  dirichletVariate(uniform, new Float64Array(criteria).fill(1), weights);
  const score = (row: number): number =>
    ratings[row]!.reduce((sum, rating, criterion) => sum + rating * weights[criterion]!, 0);
  let end = startTradeOffs(ratings, criteria, slots);
  let askedAgain = 0;
  let wrongAnswers = 0;
  while (end.next !== null) {
    const { first, second } = end.next;
    if (end.asksAgain) askedAgain++;
    const isWrong = uniform() < wrong;
    if (isWrong) wrongAnswers++;
    const answer = score(first) > score(second) === isWrong ? "second" : "first";
    end = answerTradeOff(end, ratings, slots, { first, second, answer });
  }
  return { end, weights, ratings, askedAgain, wrongAnswers };
}
