import { Failure } from "../failure";
import { createRandom } from "../numerics/random";
import { relativeWeights } from "../weighting/relative-weights";
import { createRankTally } from "./rank-tally";
import { createScoreDraws } from "./score-draws";
import { createScoreSorter } from "./score-sorter";
import { createUnknownScoreDraws, findTwins } from "./unknown-ratings";
import { createWeightDraws } from "./weight-draws";

export interface RobustnessQuestion {
  /** One row of k ratings for each account; NaN, where unknown ratings are drawn, for what is missing. */
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
  /** Whether ratings may be missing, which are then drawn over their scale. */
  readonly drawsUnknown?: boolean;
}

/** One number for each account. */
export interface Robustness {
  readonly probabilityOfTop: Float64Array;
  readonly expectedRank: Float64Array;
  readonly rankAt5Percent: Float64Array;
  readonly rankAt95Percent: Float64Array;
}

/** Ten seconds of ranking, of weighing and half a minute of drawing: nobody waits longer for a cell. */
const MOST_RANKS = 200_000_000;
const MOST_RATINGS = 20_000_000_000;
const MOST_WEIGHTS = 100_000_000;
const MOST_UNKNOWN = 1_000_000_000;

/** What drawing, scoring and ranking takes on a usual computer. */
const MILLISECONDS_A_RANK = 5e-5;
const MILLISECONDS_A_RATING = 5e-7;
const MILLISECONDS_A_WEIGHT = 2.5e-4;
const MILLISECONDS_AN_UNKNOWN = 1.5e-5;

/** Roughly how long that takes; every draw takes some time, if only to draw its weights. */
export function robustnessMilliseconds(question: RobustnessQuestion): number {
  const { ratings, weights, ratingDeviation, draws } = question;
  const anAccount =
    MILLISECONDS_A_RANK * (ratingDeviation > 0 ? 2 : 1) + MILLISECONDS_A_RATING * weights.length;
  const unknown = countUnknown(question) * MILLISECONDS_AN_UNKNOWN;
  return draws * (ratings.length * anAccount + weights.length * MILLISECONDS_A_WEIGHT + unknown);
}

/**
 * Would the same accounts be chosen if the weights, or the ratings, were a little different?
 * Stochastic multicriteria acceptability analysis: weights are drawn at random around the given
 * ones, accounts are scored and ranked by every draw, and what comes out is how often an account is
 * among the first `top`, its mean rank, and the ranks that it betters in 5 % and in 95 % of the
 * draws (SMAA-2: Lahdelma & Salminen 2001, Operations Research 49(3)).
 *
 * Equal scores share their places as if a lot decided, so that the probabilities sum to `top`.
 *
 * Where unknown ratings are drawn, accounts with the same ratings and blanks have streams of their own,
 * by their order, and share the mean of what comes out: nothing is known that tells them apart.
 */
export function assessRobustness(question: RobustnessQuestion): Robustness {
  requireSense(question);
  const { ratings, top } = question;
  // Nobody is ranked, in however many draws.
  const draws = ratings.length === 0 ? 0 : question.draws;
  const uniform = createRandom(question.seed);
  const weightDraws = createWeightDraws(
    relativeWeights(question.weights),
    question.concentration,
    uniform,
  );
  const { ratingDeviation } = question;
  const twins = question.drawsUnknown ? findTwins(ratings) : null;
  const drawScores = twins
    ? createUnknownScoreDraws(ratings, weightDraws, ratingDeviation, question.seed, twins)
    : createScoreDraws(ratings, weightDraws, ratingDeviation, uniform);
  const sortScores = createScoreSorter(ratings.length);
  const tally = createRankTally(ratings.length, draws, top);
  const scores = new Float64Array(ratings.length);
  const order = new Uint32Array(ratings.length);
  for (let draw = 0; draw < draws; draw++) {
    drawScores(scores);
    sortScores(scores, order);
    tally.add(order, scores);
  }
  const found = {
    // Parts of draws may add up to a last digit more than all draws.
    probabilityOfTop: tally.timesOnTop.map((times) => Math.min(1, times / draws)),
    expectedRank: tally.rankSums().map((sum) => sum / draws),
    rankAt5Percent: scores.map((_, account) => tally.rankAt(account, 0.05)),
    rankAt95Percent: scores.map((_, account) => tally.rankAt(account, 0.95)),
  };
  for (const alike of twins?.groups ?? []) {
    const isCertain = ratingDeviation === 0 && !ratings[alike[0] as number]?.some(Number.isNaN);
    if (alike.length === 1 || isCertain) continue;
    shareMean(found.probabilityOfTop, alike);
    shareMean(found.expectedRank, alike);
    for (const account of alike) {
      found.rankAt5Percent[account] = tally.rankOfAlike(alike, 0.05);
      found.rankAt95Percent[account] = tally.rankOfAlike(alike, 0.95);
    }
  }
  return found;
}

function shareMean(values: Float64Array, accounts: readonly number[]): void {
  const sum = accounts.reduce((total, account) => total + (values[account] as number), 0);
  for (const account of accounts) values[account] = sum / accounts.length;
}

function countUnknown({ ratings, drawsUnknown }: RobustnessQuestion): number {
  if (!drawsUnknown) return 0;
  let count = 0;
  for (const row of ratings) for (const rating of row) if (Number.isNaN(rating)) count++;
  return count;
}

function requireSense(question: RobustnessQuestion): void {
  const { ratings, weights, top, concentration, ratingDeviation, draws, seed } = question;
  requireWholeFromOne(top, "top", "accounts");
  requireWholeFromOne(draws, "draws", "draws, such as 10000");
  requireNotNegative(concentration, "concentration");
  requireNotNegative(ratingDeviation, "rating_sd");
  if (!Number.isInteger(seed)) throw new Failure("value", `seed is ${seed}; give a whole number`);
  if (ratings.length === 0) return;
  const most = Math.floor(
    Math.min(
      MOST_RANKS / ratings.length,
      MOST_RATINGS / ratings.length / weights.length,
      MOST_WEIGHTS / weights.length,
      MOST_UNKNOWN / countUnknown(question),
    ),
  );
  if (draws <= most) return;
  throw new Failure(
    "unavailable",
    `ranking ${ratings.length} ${ratings.length === 1 ? "account" : "accounts"} in ${draws} draws would take too long; ` +
      (most > 0 ? `give ${most} draws or fewer` : "give fewer accounts or criteria"),
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
