import fc from "fast-check";
import { normalQuantile, twoSidedQuantile } from "../../../src/domain/numerics/normal-quantile";
import { normalVariate } from "../../../src/domain/numerics/normal-variate";
import { createRandom } from "../../../src/domain/numerics/random";

/** Phi(x) by the Taylor series of its integral, independent of the rational approximations. */
function normalProbability(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n += 1) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The upper tail by Laplace's continued fraction, good for large x. */
function normalTail(x: number): number {
  let fraction = x;
  for (let n = 400; n >= 1; n -= 1) {
    fraction = x + n / fraction;
  }
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) / fraction;
}

test.each([
  [0.25, -0.6744897501960817, "Wichura 1988, AS 241, test value"],
  [0.001, -3.090232306167814, "Wichura 1988, AS 241, test value"],
  [1e-20, -9.262340089798408, "Wichura 1988, AS 241, test value"],
  [0.975, 1.959963984540054, "every table of the normal distribution"],
  [0.9, 1.2815515655446004, "every table"],
  [0.5, 0, "symmetry"],
])("normalQuantile(%p) is %p (%s)", (probability, expected) => {
  expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThanOrEqual(
    2e-15 * Math.max(1, Math.abs(expected)),
  );
});

test("the quantile of the probability of x is x, in the middle", () => {
  fc.assert(
    fc.property(fc.double({ min: -1.8, max: 1.8, noNaN: true }), (x) => {
      expect(Math.abs(normalQuantile(normalProbability(x)) - x)).toBeLessThan(3e-15);
    }),
    { numRuns: 500 },
  );
});

test("the quantile of the tail beyond x is -x, near and far", () => {
  fc.assert(
    fc.property(fc.double({ min: 3, max: 37, noNaN: true }), (x) => {
      expect(Math.abs(normalQuantile(normalTail(x)) + x)).toBeLessThan(1e-14 * x);
    }),
    { numRuns: 500 },
  );
});

test("both sides of the normal curve are cut off alike, and near-certainty keeps its digits", () => {
  expect(twoSidedQuantile(0.95)).toBeCloseTo(1.959963984540054, 14);
  expect(twoSidedQuantile(0.8)).toBeCloseTo(1.2815515655446004, 14);
  const almostSure = 1 - 2 ** -50;
  expect(twoSidedQuantile(almostSure)).toBe(-normalQuantile(2 ** -51));
});

test("certainties have infinite quantiles and what is no probability has none", () => {
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(normalQuantile(-0.1)).toBeNaN();
  expect(normalQuantile(1.1)).toBeNaN();
});

test("normal variates have mean 0, variance 1, no skew and kurtosis 3", () => {
  const uniform = createRandom(11);
  const count = 100_000;
  const moments = [0, 0, 0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const drawn = normalVariate(uniform);
    for (let power = 1; power <= 4; power += 1) {
      moments[power] = (moments[power] as number) + drawn ** power / count;
    }
  }
  expect(Math.abs(moments[1] as number)).toBeLessThan(0.013);
  expect(Math.abs((moments[2] as number) - 1)).toBeLessThan(0.02);
  expect(Math.abs(moments[3] as number)).toBeLessThan(0.05);
  expect(Math.abs((moments[4] as number) - 3)).toBeLessThan(0.15);
});

test("a uniform of exactly zero is passed over instead of giving minus infinity", () => {
  const numbers = [0, 0, 0.25];
  expect(normalVariate(() => numbers.shift() as number)).toBeCloseTo(-0.6744897501960817, 14);
});
