import type { LogDensity } from "./log-density";

/** What stands for a coordinate: itself, or 1/(1 + e^-u) or 1/(1 + e^u) of an unbounded one, u. */
export type Stretch = "as it is" | "rising" | "falling";

/** The share 1/(1 + e^-u), whose logit is u. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/**
 * The same function where coordinates between 0 and 1 are reached from unbounded ones, so that a
 * normal distribution can stand for what is known of them.
 */
export function inLogisticCoordinates(
  evaluate: LogDensity,
  stretches: readonly Stretch[],
): LogDensity {
  const size = stretches.length;
  return (unbounded) => {
    const slope = new Float64Array(size).fill(1);
    const bend = new Float64Array(size);
    const point = unbounded.map((value, index) => {
      const stretch = stretches[index] as Stretch;
      if (stretch === "as it is") {
        return value;
      }
      const sign = stretch === "rising" ? 1 : -1;
      const share = logistic(sign * value);
      // 1 - share loses all digits near 1, where the derivatives are smallest.
      const rest = logistic(-sign * value);
      slope[index] = sign * share * rest;
      bend[index] = share * rest * (rest - share);
      return share;
    });
    const { value, gradient, hessian } = evaluate(point);
    return {
      value,
      gradient: gradient.map((by, index) => by * (slope[index] as number)),
      hessian: hessian.map((by, place) => {
        const row = Math.floor(place / size);
        const column = place % size;
        const own = row === column ? (gradient[row] as number) * (bend[row] as number) : 0;
        return by * (slope[row] as number) * (slope[column] as number) + own;
      }),
    };
  };
}
