import { logistic } from "./logistic-coordinates";
import type { LogDensity } from "./log-density";

/**
 * The same density where nothing is known of the share whose logit is the given coordinate: any share
 * p from 0 to 1 is as likely as any other, which in its logit is the density p (1 - p).
 */
export function withUniformShare(density: LogDensity, coordinate: number): LogDensity {
  return (point) => {
    const { value, gradient, hessian } = density(point);
    const share = logistic(point[coordinate] as number);
    const rest = logistic(-(point[coordinate] as number));
    const place = coordinate * (point.length + 1);
    gradient[coordinate] = (gradient[coordinate] as number) + rest - share;
    hessian[place] = (hessian[place] as number) - 2 * share * rest;
    return { value: value + Math.log(share) + Math.log(rest), gradient, hessian };
  };
}
