import { solvePositiveDefinite } from "./cholesky";
import { type BoxMaximum, type BoxProblem, maximiseInBox } from "./maximise-in-box";

/** Two values of a log-likelihood closer than this are the same to any data. */
const LEVEL_DIFFERENCE = 1e-6;
const HALF_CHI_SQUARE = 1.92;
const SMALLEST_CURVATURE = 1e-8;

export interface BestMaximum {
  readonly best: BoxMaximum;
  /** Other points that are just as high; with any, the maximum does not single out one point. */
  readonly ties: readonly BoxMaximum[];
}

/**
 * Climbs from each of several starting points and keeps the highest maximum found, so that one bad
 * start cannot spoil a fit, together with those that are as high but lie elsewhere. Null when no
 * climb converged.
 */
export function bestMaximum(
  problem: BoxProblem,
  starts: readonly (readonly number[])[],
): BestMaximum | null {
  const [best, ...others] = differentMaxima(problem, starts);
  return best === undefined ? null : { best, ties: others.filter((other) => isLevel(best, other)) };
}

/** The maxima that climbs from several starting points lead to, each once, the highest first. */
export function differentMaxima(
  problem: BoxProblem,
  starts: readonly (readonly number[])[],
): readonly BoxMaximum[] {
  return starts
    .map((start) => maximiseInBox(problem, start))
    .filter((maximum) => maximum.converged)
    .sort((one, other) => other.value - one.value)
    .filter((maximum, at, all) => all.slice(0, at).every((higher) => isElsewhere(higher, maximum)));
}

/**
 * The points on a ridge: for each of the given values of one coordinate, the highest point with
 * that value, if it is as high as the maximum. There are none where the coordinate matters.
 */
export function levelPoints(
  problem: BoxProblem,
  best: BoxMaximum,
  coordinate: number,
  values: readonly number[],
): BoxMaximum[] {
  return values
    .map((value) => {
      return maximiseInBox(fixedAt(problem, { coordinate, value }), [...best.point]);
    })
    .filter((point) => isLevel(best, point));
}

/** A coordinate and the value it has where a model becomes a simpler one. */
export interface Limit {
  readonly coordinate: number;
  readonly value: number;
}

/**
 * Whether a log-likelihood speaks against each of the limits: at none of them it comes within 1.92
 * of its maximum, the likelihood-ratio test at 5 % with one degree of freedom. Otherwise the data
 * leave open whether the coordinate has a finite value at all.
 */
export function rulesOut(
  problem: BoxProblem,
  point: readonly number[],
  limits: readonly Limit[],
): boolean {
  const highest = problem.evaluate(Float64Array.from(point)).value;
  return limits.every((limit) => {
    return highest - maximiseInBox(fixedAt(problem, limit), point).value > HALF_CHI_SQUARE;
  });
}

/**
 * Whether the data single the maximum out: it stands at no bound and the function falls away from
 * it in every direction, by the curvature that one of `observations` contributes on average.
 */
export function isStrictMaximum(maximum: BoxMaximum, observations: number): boolean {
  const information = maximum.hessian.map((second) => -second / observations);
  return (
    !maximum.held.includes(true) &&
    solvePositiveDefinite(information, maximum.gradient, SMALLEST_CURVATURE) !== null
  );
}

function fixedAt(problem: BoxProblem, { coordinate, value }: Limit): BoxProblem {
  return {
    evaluate: problem.evaluate,
    lower: problem.lower.map((bound, index) => (index === coordinate ? value : bound)),
    upper: problem.upper.map((bound, index) => (index === coordinate ? value : bound)),
  };
}

function isLevel(best: BoxMaximum, other: BoxMaximum): boolean {
  return other.value >= best.value - LEVEL_DIFFERENCE;
}

function isElsewhere(best: BoxMaximum, other: BoxMaximum): boolean {
  return best.point.some((value, index) => {
    return Math.abs(value - (other.point[index] as number)) > 1e-2 * (1 + Math.abs(value));
  });
}
