import fc from "fast-check";
import { digamma } from "../../../src/domain/numerics/digamma";
import { logBeta } from "../../../src/domain/numerics/log-beta";
import { logGamma } from "../../../src/domain/numerics/log-gamma";
import { trigamma } from "../../../src/domain/numerics/trigamma";
import vectors from "../../vectors/special-functions.json";

function expectRelative(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

test.each(vectors.logGamma as [number, string][])("log gamma(%p) is %p", (x, expected) => {
  expectRelative(logGamma(x), Number(expected), 2e-15);
});

test.each(vectors.digamma as [number, string][])("digamma(%p) is %p", (x, expected) => {
  const difference = Math.abs(digamma(x) - Number(expected));
  expect(difference).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(Number(expected))));
});

test.each(vectors.trigamma as [number, string][])("trigamma(%p) is %p", (x, expected) => {
  expectRelative(trigamma(x), Number(expected), 2e-15);
});

test.each(vectors.logBeta as [number, number, string][])(
  "log beta(%p, %p) is %p",
  (a, b, expected) => {
    expectRelative(logBeta(a, b), Number(expected), 4e-15);
    expect(logBeta(b, a)).toBe(logBeta(a, b));
  },
);

const argument = fc.double({ min: 1e-3, max: 300, noNaN: true });

test("gamma(x + 1) = x gamma(x), everywhere", () => {
  fc.assert(
    fc.property(argument, (x) => {
      const sum = logGamma(x) + Math.log(x);
      const scale = Math.abs(logGamma(x)) + Math.abs(Math.log(x)) + 0.1;
      expect(Math.abs(logGamma(x + 1) - sum)).toBeLessThan(2e-15 * scale);
    }),
    { numRuns: 2000 },
  );
});

test("digamma steps by 1/x and trigamma by -1/x^2", () => {
  fc.assert(
    fc.property(argument, (x) => {
      expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(3e-15 * (1 / x + 6));
      expect(Math.abs(trigamma(x) - trigamma(x + 1) - 1 / x ** 2)).toBeLessThan(
        3e-15 * (1 / x ** 2 + 2),
      );
    }),
    { numRuns: 2000 },
  );
});

test("the duplication formula holds for log gamma", () => {
  fc.assert(
    fc.property(argument, (x) => {
      const halves = logGamma(x) + logGamma(x + 0.5);
      const whole = logGamma(2 * x) + (1 - 2 * x) * Math.LN2 + 0.5 * Math.log(Math.PI);
      expect(Math.abs(halves - whole)).toBeLessThan(
        4e-15 * (Math.abs(logGamma(2 * x)) + 2 * x + 3),
      );
    }),
    { numRuns: 2000 },
  );
});
