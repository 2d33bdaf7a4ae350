import { dirichletVariate } from "../numerics/dirichlet-variate";
import { createRandom } from "../numerics/random";

/** What somebody said of two accounts: which one they would rather keep, or that it is all the same. */
export type TradeOffAnswer = "first" | "second" | "same";

/** One answered question: two accounts by their rows, and what was said. */
export interface TradeOff {
  readonly first: number;
  readonly second: number;
  readonly answer: TradeOffAnswer;
}

/** What is believed of somebody's weights: weightings as likely as one another. */
export type WeightBelief = readonly Float64Array[];

/** How often an answer is a slip, whatever the two accounts are. */
const SLIP = 0.01;
/** Two scores so far apart are told apart three times out of four. */
const TELLS_APART = 0.01;
/** What somebody calls the same lies about so many points of score apart. */
const SAME_WITHIN = 0.3;

const DRAWS = 600;
const MOVES = 6;
/** Roberts, Gelman & Gilks 1997: the step of a random walk that settles soonest, in d dimensions. */
const BEST_STEP = 2.38;

/**
 * How likely somebody whose weights give the two accounts these scores is to answer so: a slip may
 * happen with any pair, so that one wrong answer makes no weighting impossible.
 */
export function answerLikelihood(difference: number, answer: TradeOffAnswer): number {
  if (answer === "same") {
    return SLIP + (1 - 2 * SLIP) * Math.exp(-((difference / SAME_WITHIN) ** 2) / 2);
  }
  const favour = answer === "first" ? difference : -difference;
  return SLIP + (1 - 2 * SLIP) / (1 + Math.exp(-favour / TELLS_APART));
}

/** How far the first account's score lies above the second's. */
export function scoreDifference(
  weights: Float64Array,
  first: Float64Array,
  second: Float64Array,
): number {
  let difference = 0;
  for (let criterion = 0; criterion < weights.length; criterion++) {
    difference +=
      (weights[criterion] as number) *
      ((first[criterion] as number) - (second[criterion] as number));
  }
  return difference;
}

/**
 * Before the first answer every weighting is equally likely: Dirichlet(1), which is uniform over all of
 * them.
 *
 * @param seed any finite number: the same answers give the same belief
 */
export function believeNothing(criteria: number, seed = 1): WeightBelief {
  const uniform = createRandom(seed);
  const shapes = new Float64Array(criteria).fill(1);
  return Array.from({ length: DRAWS }, () => {
    const weights = new Float64Array(criteria);
    dirichletVariate(uniform, shapes, weights);
    return weights;
  });
}

/**
 * What does one more answer to a trade-off question say of the weights behind it? It makes those
 * likelier under which it is the one to expect. The posterior is held as a cloud of weightings that is
 * resampled after each answer and spread again by a random walk over the simplex (resample-move: Gilks
 * & Berzuini 2001, "Following a moving target", J. Royal Statistical Society B 63(1)).
 *
 * @param ratings one row of k ratings for each account, none missing
 * @param answers all of them, the new one last: the old ones bound the walk
 */
export function believeAnswer(
  cloud: WeightBelief,
  ratings: readonly Float64Array[],
  answers: readonly TradeOff[],
): WeightBelief {
  const newest = answers.at(-1);
  if (newest === undefined) return cloud;
  const uniform = createRandom(answers.length);
  const likelihoods = cloud.map((weights) => likelihoodOf(weights, ratings, newest));
  const chosen = resample(likelihoods, uniform).map((at) => cloud[at] as Float64Array);
  const freedom = Math.max(1, (chosen[0]?.length ?? 1) - 1);
  const step = BEST_STEP / Math.sqrt(2 * freedom);
  return chosen.map((weights) => walk(weights, { step, chosen, ratings, answers }, uniform));
}

function likelihoodOf(
  weights: Float64Array,
  ratings: readonly Float64Array[],
  { first, second, answer }: TradeOff,
): number {
  const [one, other] = [ratings[first] as Float64Array, ratings[second] as Float64Array];
  return answerLikelihood(scoreDifference(weights, one, other), answer);
}

/** Systematic resampling: each weighting as often as its share of the likelihood says, to one more or less. */
function resample(likelihoods: readonly number[], uniform: () => number): readonly number[] {
  const total = likelihoods.reduce((sum, one) => sum + one, 0);
  const start = uniform();
  const places: number[] = [];
  let reached = 0;
  likelihoods.forEach((likelihood, place) => {
    reached += (likelihood / total) * likelihoods.length;
    while (places.length < likelihoods.length && start + places.length < reached) {
      places.push(place);
    }
  });
  while (places.length < likelihoods.length) places.push(likelihoods.length - 1);
  return places;
}

interface Walk {
  readonly step: number;
  readonly chosen: WeightBelief;
  readonly ratings: readonly Float64Array[];
  readonly answers: readonly TradeOff[];
}

/**
 * Steps along the difference of two other weightings of the cloud, which has its shape without a matrix
 * to be taken apart (ter Braak 2006, Statistics and Computing 16), taken as they are likely.
 */
function walk(
  start: Float64Array,
  { step, chosen, ratings, answers }: Walk,
  uniform: () => number,
): Float64Array {
  const likelihood = (weights: Float64Array): number =>
    answers.reduce((product, answer) => product * likelihoodOf(weights, ratings, answer), 1);
  let here = start;
  let likely = likelihood(here);
  for (let move = 0; move < MOVES; move++) {
    const one = chosen[Math.floor(uniform() * chosen.length)] as Float64Array;
    const other = chosen[Math.floor(uniform() * chosen.length)] as Float64Array;
    const length = step * (0.25 + uniform());
    const next = here.map(
      (weight, criterion) =>
        weight + length * ((one[criterion] as number) - (other[criterion] as number)),
    );
    const chance = uniform();
    if (next.some((weight) => weight < 0)) continue;
    const nextLikely = likelihood(next);
    if (nextLikely >= chance * likely) {
      here = next;
      likely = nextLikely;
    }
  }
  return here;
}

/** The mean weighting: what to take for the weights, however far the questions went. */
export function meanWeights(belief: WeightBelief): Float64Array {
  const mean = new Float64Array(belief[0]?.length ?? 0);
  for (const weights of belief) {
    weights.forEach((weight, criterion) => {
      mean[criterion] = (mean[criterion] as number) + weight / belief.length;
    });
  }
  return mean;
}
