import type { Evaluation } from "./maximise-in-box";

type Evaluate = (point: Float64Array) => Evaluation;

/**
 * The same function of coordinates that are counted in the given units. One length of step must fit
 * all coordinates of a climb, so those of very different size need units of their own.
 */
export function inUnits(evaluate: Evaluate, units: readonly number[]): Evaluate {
  const unitOf = (coordinate: number) => units[coordinate] as number;
  return (counted) => {
    const point = counted.map((value, coordinate) => value * unitOf(coordinate));
    const { value, gradient, hessian } = evaluate(point);
    return {
      value,
      gradient: gradient.map((slope, coordinate) => slope * unitOf(coordinate)),
      hessian: hessian.map((bend, place) => {
        const row = Math.floor(place / units.length);
        return bend * unitOf(row) * unitOf(place % units.length);
      }),
    };
  };
}
