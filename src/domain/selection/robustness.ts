import { Failure } from "../failure";
import { createRandom } from "../numerics/random";
import { relativeWeights } from "../weighting/relative-weights";
import { createRankTally } from "./rank-tally";
import { createScoreDraws } from "./score-draws";
import { createScoreSorter } from "./score-sorter";
import { createWeightDraws } from "./weight-draws";

export interface RobustnessQuestion {
  /** One row of k ratings for each account, none missing. */
  readonly ratings: readonly Float64Array[];
  /** k numbers, 0 or more, any scale. */
  readonly weights: Float64Array;
  /** How many accounts are wanted. */
  readonly top: number;
  /** How sure the weights are; 0 = every weighting is equally likely. */
  readonly concentration: number;
  /** The standard deviation of every rating around its true value. */
  readonly ratingDeviation: number;
  readonly draws: number;
  readonly seed: number;
}

/** One number for each account. */
export interface Robustness {
  readonly probabilityOfTop: Float64Array;
  readonly expectedRank: Float64Array;
  readonly rankAt5Percent: Float64Array;
  readonly rankAt95Percent: Float64Array;
}

/** Some ten seconds of work; nobody waits longer for a cell. */
const MOST_RANKS = 200_000_000;

/**
 * Would the same accounts be chosen if the weights, or the ratings, were a little different?
 * Stochastic multicriteria acceptability analysis: weights are drawn at random around the given
 * ones, accounts are scored and ranked by every draw, and what comes out is how often an account is
 * among the first `top`, its mean rank, and the ranks that it betters in 5 % and in 95 % of the
 * draws (SMAA-2: Lahdelma & Salminen 2001, Operations Research 49(3)).
 *
 * Equal scores share their places as if a lot decided, so that the probabilities sum to `top`.
 */
export function assessRobustness(question: RobustnessQuestion): Robustness {
  requireSense(question);
  const { ratings, top, draws } = question;
  const uniform = createRandom(question.seed);
  const drawScores = createScoreDraws(
    ratings,
    createWeightDraws(relativeWeights(question.weights), question.concentration, uniform),
    question.ratingDeviation,
    uniform,
  );
  const sortScores = createScoreSorter(ratings.length);
  const tally = createRankTally(ratings.length, draws, top);
  const scores = new Float64Array(ratings.length);
  const order = new Uint32Array(ratings.length);
  for (let draw = 0; draw < draws; draw++) {
    drawScores(scores);
    sortScores(scores, order);
    tally.add(order, scores);
  }
  return {
    // Parts of draws may add up to a last digit more than all draws.
    probabilityOfTop: tally.timesOnTop.map((times) => Math.min(1, times / draws)),
    expectedRank: tally.rankSums.map((sum) => sum / draws),
    rankAt5Percent: scores.map((_, account) => tally.rankAt(account, 0.05)),
    rankAt95Percent: scores.map((_, account) => tally.rankAt(account, 0.95)),
  };
}

function requireSense(question: RobustnessQuestion): void {
  const { ratings, top, concentration, ratingDeviation, draws, seed } = question;
  requireWholeFromOne(top, "top", "accounts");
  requireWholeFromOne(draws, "draws", "draws, such as 10000");
  requireNotNegative(concentration, "concentration");
  requireNotNegative(ratingDeviation, "rating_sd");
  if (!Number.isInteger(seed)) throw new Failure("value", `seed is ${seed}; give a whole number`);
  if (ratings.length * draws <= MOST_RANKS) return;
  throw new Failure(
    "unavailable",
    `ranking ${ratings.length} ${ratings.length === 1 ? "account" : "accounts"} in ${draws} draws would take too long; ` +
      `give ${Math.max(1, Math.floor(MOST_RANKS / ratings.length))} draws or fewer`,
  );
}

function requireWholeFromOne(value: number, name: string, what: string): void {
  if (Number.isInteger(value) && value >= 1) return;
  throw new Failure("value", `${name} is ${value}; give a whole number of ${what}, 1 or more`);
}

function requireNotNegative(value: number, name: string): void {
  if (value >= 0 && value < Infinity) return;
  throw new Failure("value", `${name} is ${value}; give 0 or more`);
}
