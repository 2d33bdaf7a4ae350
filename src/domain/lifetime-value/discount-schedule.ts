const DIRECT_STEPS = 10;
const NODES = 12;

/** Times at which to evaluate expected purchases, and what each counts. */
export interface DiscountSchedule {
  readonly times: Float64Array;
  readonly weights: Float64Array;
}

/**
 * How to discount purchases that are expected bit by bit: with E(t) the purchases expected within
 * t, the sum over the units i of the horizon of (E(i) - E(i - 1))/(1 + d)^i is returned as times
 * and weights whose products with E add up to it, the same for every account. Purchases count at
 * the end of the unit they fall in; a last part of a unit counts at its own end.
 *
 * Summed by parts only the values E(i) remain. Beyond the first ten, E is evaluated at 12 Chebyshev
 * points on each of the stretches 11..21, 22..43, ... and interpolated: E is smooth, all the more
 * the later, and the difference is below 1e-10 of the sum.
 *
 * @param horizon units of time ahead, above 0
 * @param discountPerUnit d, above -1
 */
export function createDiscountSchedule(horizon: number, discountPerUnit: number): DiscountSchedule {
  if (discountPerUnit === 0) {
    return { times: Float64Array.of(horizon), weights: Float64Array.of(1) };
  }
  const logGrowth = Math.log1p(discountPerUnit);
  const steps = Math.ceil(horizon) - 1;
  /** Of E(i): what purchases by i gain over purchases by the next date that counts. */
  function weightOf(step: number): number {
    const next = Math.min(step + 1, horizon);
    return -Math.exp(-logGrowth * step) * Math.expm1(-logGrowth * (next - step));
  }
  const times: number[] = [];
  const weights: number[] = [];
  let step = 1;
  for (; step <= Math.min(steps, DIRECT_STEPS); step += 1) {
    times.push(step);
    weights.push(weightOf(step));
  }
  while (step <= steps) {
    const last = Math.min(steps, 2 * step - 1);
    const stretch = stretchOf(step, last, weightOf);
    times.push(...stretch.times);
    weights.push(...stretch.weights);
    step = last + 1;
  }
  times.push(horizon);
  weights.push(Math.exp(-logGrowth * horizon));
  return { times: Float64Array.from(times), weights: Float64Array.from(weights) };
}

function stretchOf(
  first: number,
  last: number,
  weightOf: (step: number) => number,
): { times: number[]; weights: number[] } {
  const steps = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (steps.length <= NODES) {
    return { times: steps, weights: steps.map(weightOf) };
  }
  const angles = Array.from(
    { length: NODES },
    (_, node) => ((2 * node + 1) * Math.PI) / (2 * NODES),
  );
  const times = angles.map((angle) => (first + last) / 2 + ((last - first) / 2) * Math.cos(angle));
  const weights = new Array<number>(NODES).fill(0);
  for (const step of steps) {
    const shares = interpolationShares(step, times, angles);
    const weight = weightOf(step);
    shares.forEach((share, node) => (weights[node] = (weights[node] as number) + weight * share));
  }
  return { times, weights };
}

/** Barycentric Lagrange interpolation (Berrut & Trefethen 2004, SIAM Review 46(3), equation 4.2). */
function interpolationShares(
  at: number,
  times: readonly number[],
  angles: readonly number[],
): number[] {
  const exact = times.indexOf(at);
  if (exact >= 0) {
    return times.map((_, node) => (node === exact ? 1 : 0));
  }
  const raw = times.map((time, node) => {
    return ((node % 2 === 0 ? 1 : -1) * Math.sin(angles[node] as number)) / (at - time);
  });
  const sum = raw.reduce((total, share) => total + share, 0);
  return raw.map((share) => share / sum);
}
