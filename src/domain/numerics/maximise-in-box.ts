import { solvePositiveDefinite } from "./cholesky";

const MOST_STEPS = 200;
const SMALLEST_GAIN = 1e-9;
const LEVEL_GAIN = 2e-7;
const RELATIVE_ROUNDING = 1e-12;
const LARGEST_RADIUS = 2;
const ROUNDING = 1e-14;
const MOST_DAMPING = 1e30;
/** A coordinate that bends less than this share of the sharpest is damped as if it bent so much. */
const FLATTEST = 1e-6;

/** A function's value at a point, with gradient (n) and second derivatives (n x n, row by row). */
export interface Evaluation {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** Where a function is to be maximised: bounds may be equal, which holds a coordinate fixed. */
export interface BoxProblem {
  readonly evaluate: (point: Float64Array) => Evaluation;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

export interface BoxMaximum extends Evaluation {
  readonly point: Float64Array;
  /** For each coordinate, whether it stands at a bound and would climb on beyond it. */
  readonly held: readonly boolean[];
  readonly converged: boolean;
}

/**
 * Climbs to a maximum of a smooth function within bounds: Newton steps with exact second
 * derivatives inside a trust region, coordinates that push against a bound held there (Nocedal &
 * Wright 2006, "Numerical optimization", chapters 4 and 16). It ends when a full Newton step
 * promises to raise the value by less than 1e-9 or its rounding; with quadratic convergence the point reached by
 * that last step is then good to many more digits. Where steps run out it has arrived only if neither
 * slopes nor curvature lead on. A value that is not finite counts as too low.
 */
export function maximiseInBox(problem: BoxProblem, start: readonly number[]): BoxMaximum {
  let point = Float64Array.from(start, (value, index) => arriveAt(problem, index, value, 0));
  let current = problem.evaluate(point);
  let radius = 0.5;
  for (let step = 0; step < MOST_STEPS && Number.isFinite(current.value); step += 1) {
    const direction = ascentWithin(problem, point, current, radius);
    const share = shareWithinBox(problem, point, direction.step);
    const candidate = point.map((value, index) =>
      arriveAt(problem, index, value, share * (direction.step[index] as number)),
    );
    const moved = candidate.map((value, index) => value - (point[index] as number));
    const promise = promisedGain(current, moved);
    const next = problem.evaluate(candidate);
    const gain = next.value - current.value;
    const nothing = SMALLEST_GAIN + RELATIVE_ROUNDING * Math.abs(current.value);
    if (direction.isFullNewton && share === 1 && promise < nothing) {
      const better = gain >= -nothing ? { point: candidate, ...next } : { point, ...current };
      return { ...better, held: heldCoordinates(problem, better.point, better), converged: true };
    }
    const length = Math.hypot(...moved);
    if (gain > 0.1 * promise) {
      point = candidate;
      current = next;
      if (gain > 0.7 * promise && !direction.isFullNewton) {
        radius = Math.min(LARGEST_RADIUS, 2 * radius);
      }
    } else if (length < 1e-15) {
      break;
    } else {
      radius = length / 4;
    }
  }
  const held = heldCoordinates(problem, point, current);
  return { point, ...current, held, converged: isLevel(problem, point, current) };
}

interface Ascent {
  readonly step: Float64Array;
  readonly isFullNewton: boolean;
}

/** The best step no longer than `radius`, with coordinates that would leave the box held still. */
function ascentWithin(
  problem: BoxProblem,
  point: Float64Array,
  current: Evaluation,
  radius: number,
): Ascent {
  const held = heldCoordinates(problem, point, current);
  for (;;) {
    const free = [...point.keys()].filter((index) => held[index] !== true);
    const ascent = dampedNewtonStep(current, free, radius);
    const leaving = free.filter((index) => leavesBox(problem, point, index, ascent.step));
    if (leaving.length === 0) {
      return ascent;
    }
    leaving.forEach((index) => (held[index] = true));
  }
}

/**
 * Each coordinate is damped in proportion to its own curvature (Marquardt 1963, SIAM Journal 11(2)):
 * a chance of one in a million and a spread of one half may bend 1e10 times as sharply.
 */
function dampedNewtonStep(current: Evaluation, free: readonly number[], radius: number): Ascent {
  const size = current.gradient.length;
  const gradient = free.map((index) => current.gradient[index] as number);
  const curvature = free.flatMap((row) =>
    free.map((column) => -(current.hessian[row * size + column] as number)),
  );
  const diagonal = free.map((_, index) =>
    Math.abs(curvature[index * free.length + index] as number),
  );
  const scale = Math.max(...diagonal, 1e-6);
  let damping = 0;
  while (damping < MOST_DAMPING) {
    const damped = curvature.slice();
    diagonal.forEach((bend, index) => {
      const place = index * free.length + index;
      damped[place] = (damped[place] as number) + damping * Math.max(bend, FLATTEST * scale);
    });
    const solved = solvePositiveDefinite(damped, gradient, 1e-14 * scale);
    if (solved !== null && Math.hypot(...solved) <= radius) {
      const step = new Float64Array(size);
      free.forEach((index, position) => (step[index] = solved[position] as number));
      return { step, isFullNewton: damping <= 1e-6 };
    }
    damping = damping === 0 ? 1e-10 : damping * 4;
  }
  return { step: new Float64Array(size), isFullNewton: false };
}

/** How much of the step can be taken before it meets a bound: 1 when all of it. */
function shareWithinBox(problem: BoxProblem, point: Float64Array, step: Float64Array): number {
  return step.reduce((share, change, index) => {
    const bound = (change > 0 ? problem.upper[index] : problem.lower[index]) as number;
    return change === 0 ? share : Math.min(share, (bound - (point[index] as number)) / change);
  }, 1);
}

function promisedGain(current: Evaluation, moved: Float64Array): number {
  const size = moved.length;
  return moved.reduce((gain, change, row) => {
    const bend = moved.reduce(
      (sum, other, column) => sum + (current.hessian[row * size + column] as number) * other,
      0,
    );
    return gain + change * ((current.gradient[row] as number) + 0.5 * bend);
  }, 0);
}

function heldCoordinates(problem: BoxProblem, point: Float64Array, at: Evaluation): boolean[] {
  return Array.from(point, (_, index) => pushesOut(problem, point, index, at.gradient));
}

/**
 * Whether slopes and curvature lead to next to no gain, however far they are followed: on a ridge that
 * runs on to a bound, curvature is rounding and Newton's step means nothing.
 */
function isLevel(problem: BoxProblem, point: Float64Array, at: Evaluation): boolean {
  const gain = at.gradient.reduce((sum, slope, index) => {
    const bound = (slope > 0 ? problem.upper[index] : problem.lower[index]) as number;
    const room = Math.min(Math.abs(bound - (point[index] as number)), LARGEST_RADIUS);
    const bend = Math.max(0, at.hessian[index * (point.length + 1)] as number);
    return sum + Math.abs(slope) * room + (bend * room * room) / 2;
  }, 0);
  return gain < LEVEL_GAIN;
}

/** At a bound, with a slope of zero or one that points outward. */
function pushesOut(
  problem: BoxProblem,
  point: Float64Array,
  index: number,
  slope: Float64Array,
): boolean {
  const value = point[index] as number;
  return (
    (value <= (problem.lower[index] as number) && (slope[index] as number) <= 0) ||
    (value >= (problem.upper[index] as number) && (slope[index] as number) >= 0)
  );
}

function leavesBox(
  problem: BoxProblem,
  point: Float64Array,
  index: number,
  step: Float64Array,
): boolean {
  return step[index] !== 0 && pushesOut(problem, point, index, step);
}

/**
 * Where a step ends. Within rounding of the bound that it goes towards counts as at it, or a step cut
 * short there would never arrive; a step away from a bound may be as short as it likes, as where a
 * likelihood jumps up within a billionth of a chance of zero.
 */
function arriveAt(problem: BoxProblem, index: number, from: number, change: number): number {
  const lower = problem.lower[index] as number;
  const upper = problem.upper[index] as number;
  const value = from + change;
  if (value <= lower + (change < 0 ? ROUNDING * (1 + Math.abs(lower)) : 0)) {
    return lower;
  }
  return value >= upper - (change > 0 ? ROUNDING * (1 + Math.abs(upper)) : 0) ? upper : value;
}
