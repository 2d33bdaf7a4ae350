import { choleskyFactor } from "./cholesky-factor";
import { gammaVariate } from "./gamma-variate";
import { highestPoint, type HighestPoint, type Posterior } from "./highest-point";
import { normalVariate } from "./normal-variate";

/** Tails that are heavier than those of any posterior here, so that no draw weighs too much. */
const DEGREES_OF_FREEDOM = 5;
const MOST_ROUNDS = 4;
/** Of the proposals this share must count; below, they are made anew from what they have shown. */
const ENOUGH = 0.4;

export interface PosteriorDraws {
  readonly points: readonly Float64Array[];
  /** The share of independent draws that they are worth (Kish 1965), 0 to 1. */
  readonly efficiency: number;
}

/**
 * Draws parameters from a posterior: t-distributed proposals around its highest point, with the
 * curvature there, are weighted by posterior over proposal and drawn from again by their weights
 * (Rubin 1988, "Using the SIR algorithm to simulate posterior distributions"; Kong 1992 for the
 * efficiency). Where few of them count, their weighted mean and covariance make new proposals
 * (Cappé, Guillin, Marin & Robert 2004, "Population Monte Carlo").
 *
 * @param uniform the next random number in 0 <= u < 1, from `createRandom`
 * @param draws how many to draw; as many are proposed
 * @returns null when the highest point is not found
 */
export function drawFromPosterior(
  posterior: Posterior,
  draws: number,
  uniform: () => number,
): PosteriorDraws | null {
  let proposal = highestPoint(posterior);
  if (proposal === null) {
    return null;
  }
  for (let round = 1; ; round += 1) {
    const { points, weights } = propose(posterior, proposal, draws, uniform);
    const efficiency = 1 / (draws * weights.reduce((sum, weight) => sum + weight * weight, 0));
    if (efficiency >= ENOUGH || round === MOST_ROUNDS) {
      return { points: resample(points, weights, uniform), efficiency };
    }
    proposal = proposalFrom(points, weights, proposal);
  }
}

function propose(
  posterior: Posterior,
  { centre, covariance }: HighestPoint,
  draws: number,
  uniform: () => number,
): { points: Float64Array[]; weights: Float64Array } {
  const size = centre.length;
  const factor = choleskyFactor(covariance, size) as Float64Array;
  const logWeights = new Float64Array(draws);
  const points: Float64Array[] = [];
  const normal = new Float64Array(size);
  let highest = -Infinity;
  for (let draw = 0; draw < draws; draw += 1) {
    const mixed = (2 * gammaVariate(uniform, DEGREES_OF_FREEDOM / 2)) / DEGREES_OF_FREEDOM;
    let square = 0;
    for (let index = 0; index < size; index += 1) {
      normal[index] = normalVariate(uniform) / Math.sqrt(mixed);
      square += (normal[index] as number) ** 2;
    }
    const point = centre.map((value, row) => {
      let moved = value;
      for (let column = 0; column <= row; column += 1) {
        moved += (factor[row * size + column] as number) * (normal[column] as number);
      }
      return moved;
    });
    const logProposal =
      -((DEGREES_OF_FREEDOM + size) / 2) * Math.log1p(square / DEGREES_OF_FREEDOM);
    const logWeight = posterior.value(point) - logProposal;
    logWeights[draw] = Number.isNaN(logWeight) ? -Infinity : logWeight;
    highest = Math.max(highest, logWeights[draw] as number);
    points.push(point);
  }
  const weights = logWeights.map((logWeight) => Math.exp(logWeight - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { points, weights: weights.map((weight) => weight / sum) };
}

/** Mean and covariance as the weights have them, with some of the old covariance to stay safe. */
function proposalFrom(
  points: readonly Float64Array[],
  weights: Float64Array,
  before: HighestPoint,
): HighestPoint {
  const size = before.centre.length;
  const centre = new Float64Array(size);
  points.forEach((point, draw) => {
    point.forEach((value, index) => {
      centre[index] = (centre[index] as number) + (weights[draw] as number) * value;
    });
  });
  const covariance = before.covariance.map((value) => value / 10);
  points.forEach((point, draw) => {
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) {
        const place = row * size + column;
        covariance[place] =
          (covariance[place] as number) +
          (weights[draw] as number) *
            ((point[row] as number) - (centre[row] as number)) *
            ((point[column] as number) - (centre[column] as number));
      }
    }
  });
  return { centre, covariance };
}

/** One uniform number picks them all, evenly spaced (Kitagawa 1996). */
function resample(
  points: readonly Float64Array[],
  weights: Float64Array,
  uniform: () => number,
): Float64Array[] {
  const start = uniform();
  const picked: Float64Array[] = [];
  let reached = 0;
  let index = -1;
  for (let draw = 0; draw < points.length; draw += 1) {
    const wanted = (draw + start) / points.length;
    while (reached <= wanted && index < points.length - 1) {
      index += 1;
      reached += weights[index] as number;
    }
    picked.push(points[index] as Float64Array);
  }
  return picked;
}
