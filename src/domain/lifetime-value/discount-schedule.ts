/** Times at which to evaluate expected purchases, and what each counts. */
export interface DiscountSchedule {
  readonly times: Float64Array;
  readonly weights: Float64Array;
}

const PRECISION = 1e-6;

/**
 * How to discount purchases that are expected bit by bit: with E(t) the purchases expected within
 * t, the sum over the units i of the horizon of (E(i) - E(i - 1))/(1 + d)^i is returned as times
 * and weights whose products with E add up to it, the same for every account. Purchases count at
 * the end of the unit they fall in; a last part of a unit counts at its own end.
 *
 * Summed by parts only the values E(i) remain. Where there are many of them, E is evaluated at a
 * few Chebyshev points instead and interpolated, as a function of log(1 + t/timescale). In that
 * variable E is analytic in a strip around the horizon whose width is known, which tells how many
 * points are enough; the difference is below 1e-9 of the sum.
 *
 * @param horizon units of time ahead, above 0
 * @param discountPerUnit d, 0 or above
 * @param timescale the time in which E bends, in units: alpha, or the mean time between purchases
 */
export function createDiscountSchedule(
  horizon: number,
  discountPerUnit: number,
  timescale: number,
): DiscountSchedule {
  if (discountPerUnit === 0) {
    return { times: Float64Array.of(horizon), weights: Float64Array.of(1) };
  }
  const logGrowth = Math.log1p(discountPerUnit);
  const steps = Math.ceil(horizon) - 1;
  const weights = Float64Array.from({ length: steps + 1 }, (_, index) => {
    const step = Math.min(index + 1, horizon);
    const length = Math.min(step + 1, horizon) - step;
    const discounted = Math.exp(-logGrowth * step);
    return index === steps ? discounted : -discounted * Math.expm1(-logGrowth * length);
  });
  const times = weights.map((_, index) => Math.min(index + 1, horizon));
  const points = pointsThatSuffice(horizon, timescale);
  return points < steps ? interpolated({ times, weights }, timescale, points) : { times, weights };
}

/**
 * The error of interpolation in n Chebyshev points falls like rho^-n, where rho is the sum of the
 * half axes of the largest ellipse around the interval in which the function is analytic
 * (Trefethen 2013, "Approximation theory and approximation practice", theorem 8.2).
 */
function pointsThatSuffice(horizon: number, timescale: number): number {
  const halfLength = Math.log1p(horizon / timescale) / 2;
  const minorAxis = Math.PI / 2 / halfLength;
  const rho = minorAxis + Math.sqrt(minorAxis * minorAxis + 1);
  return Math.ceil(-Math.log(PRECISION) / Math.log(rho));
}

/** Hands the weight of every time but the last to the Chebyshev points around it. */
function interpolated(
  every: DiscountSchedule,
  timescale: number,
  points: number,
): DiscountSchedule {
  const last = every.times.length - 1;
  const horizon = every.times[last] as number;
  const first = Math.log1p(1 / timescale);
  const middle = (first + Math.log1p(horizon / timescale)) / 2;
  const angles = Float64Array.from({ length: points }, (_, point) => {
    return ((2 * point + 1) * Math.PI) / (2 * points);
  });
  const places = angles.map((angle) => middle + (middle - first) * Math.cos(angle));
  const times = new Float64Array(points + 1).fill(horizon);
  const weights = new Float64Array(points + 1);
  places.forEach((place, point) => (times[point] = timescale * Math.expm1(place)));
  for (let index = 0; index < last; index += 1) {
    const at = Math.log1p((every.times[index] as number) / timescale);
    const shares = interpolationShares(at, places, angles);
    shares.forEach((share, point) => {
      weights[point] = (weights[point] as number) + share * (every.weights[index] as number);
    });
  }
  weights[points] = every.weights[last] as number;
  return { times, weights };
}

/** Barycentric Lagrange interpolation (Berrut & Trefethen 2004, SIAM Review 46(3), equation 4.2). */
function interpolationShares(at: number, places: Float64Array, angles: Float64Array): Float64Array {
  const exact = places.indexOf(at);
  if (exact >= 0) {
    return places.map((_, point) => (point === exact ? 1 : 0));
  }
  const raw = places.map((place, point) => {
    return ((point % 2 === 0 ? 1 : -1) * Math.sin(angles[point] as number)) / (at - place);
  });
  const sum = raw.reduce((total, share) => total + share, 0);
  return raw.map((share) => share / sum);
}
