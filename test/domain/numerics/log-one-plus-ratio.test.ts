import { digammaDifference } from "../../../src/domain/numerics/digamma-difference";
import { logOnePlusRatio } from "../../../src/domain/numerics/log-one-plus-ratio";
import vectors from "../../vectors/numerics.json";

function relativeError(actual: number, expected: string): number {
  return Math.abs(actual - Number(expected)) / (Math.abs(Number(expected)) || 1);
}

test.each(vectors.logOnePlusRatio as [number, string, string, string][])(
  "log(1 + y)/y and its derivatives at %p, on both sides of the switch to the series",
  (y, value, slope, curvature) => {
    const at = logOnePlusRatio(y);
    expect(relativeError(at.value, value)).toBeLessThan(1e-15);
    expect(relativeError(at.slope, slope)).toBeLessThan(2e-13);
    expect(relativeError(at.curvature, curvature)).toBeLessThan(2e-11);
  },
);

test.each(vectors.digammaDifference as [number, number, string][])(
  "digamma(%p + %p) less digamma there, without cancellation",
  (x, distance, expected) => {
    const error = Math.abs(digammaDifference(x, distance) - Number(expected));
    expect(error).toBeLessThan(1e-15 + 1e-13 * Number(expected));
    expect(digammaDifference(x, 0)).toBe(0);
  },
);
