import type { LogDensity } from "../../src/domain/numerics/log-density";

/** How far gradient and second derivatives are from central differences, relative to their size. */
export function errorOfDerivatives(density: LogDensity, at: readonly number[]): number {
  const step = 1e-4;
  const point = Float64Array.from(at);
  const { gradient, hessian } = density(point);
  const moved = (index: number, by: number) =>
    density(point.map((value, place) => (place === index ? value + by : value)));
  let worst = 0;
  const compare = (found: number, expected: number) => {
    worst = Math.max(worst, Math.abs(found - expected) / (1 + Math.abs(expected)));
  };
  for (let row = 0; row < at.length; row += 1) {
    const above = moved(row, step);
    const below = moved(row, -step);
    compare(gradient[row] as number, (above.value - below.value) / (2 * step));
    for (let column = 0; column < at.length; column += 1) {
      const slope = (above.gradient[column] as number) - (below.gradient[column] as number);
      compare(hessian[row * at.length + column] as number, slope / (2 * step));
    }
  }
  return worst;
}
