import { invertPositiveDefinite } from "../../../src/domain/numerics/cholesky";
import { highestPoint } from "../../../src/domain/numerics/highest-point";
import {
  independentNormals,
  type LogDensity,
  withNormalPrior,
} from "../../../src/domain/numerics/log-density";
import { inLogisticCoordinates, logistic } from "../../../src/domain/numerics/logistic-coordinates";
import { poissonVariate } from "../../../src/domain/numerics/poisson-variate";
import { drawFromPosterior } from "../../../src/domain/numerics/posterior-draws";
import { posteriorGrid } from "../../../src/domain/numerics/posterior-grid";
import { quantile } from "../../../src/domain/numerics/quantile";
import { createRandom } from "../../../src/domain/numerics/random";
import { shrinkToWhole } from "../../../src/domain/numerics/shrink-to-whole";
import { withUniformShare } from "../../../src/domain/numerics/uniform-share";
import { weightedQuantile } from "../../../src/domain/numerics/weighted-quantile";
import { errorOfDerivatives } from "../../support/by-differences";

/** A correlated normal density: means 1 and -2, variances 4 and 1, covariance 1. */
const MEAN = Float64Array.of(1, -2);
const PRECISION = Float64Array.of(1 / 3, -1 / 3, -1 / 3, 4 / 3);
const nothing: LogDensity = (point) => ({
  value: 0,
  gradient: new Float64Array(point.length),
  hessian: new Float64Array(point.length ** 2),
});
const correlated = withNormalPrior(nothing, { centre: MEAN, precision: PRECISION });

/** p^(events) (1 - p)^(others) of a share p with a uniform prior: Beta(events + 1, others + 1). */
function binomial(events: number, others: number): LogDensity {
  const inShare: LogDensity = ([share = 0]) => ({
    value: events * Math.log(share) + others * Math.log(1 - share),
    gradient: Float64Array.of(events / share - others / (1 - share), 0),
    hessian: Float64Array.of(-events / share ** 2 - others / (1 - share) ** 2, 0, 0, 0),
  });
  const free = inLogisticCoordinates(inShare, ["rising", "as it is"]);
  return withUniformShare(withNormalPrior(free, independentNormals([0, 0], [Infinity, 1])), 0);
}

function posteriorOf(logDensity: LogDensity) {
  return { logDensity, value: (at: Float64Array) => logDensity(at).value, starts: [[0, 0]] };
}

test("draws from a normal posterior have its means, variances and covariance", () => {
  const drawn = drawFromPosterior(posteriorOf(correlated), 20_000, createRandom(1));
  const points = drawn?.points ?? [];
  const mean = (of: (point: Float64Array) => number) =>
    points.reduce((sum, point) => sum + of(point) / points.length, 0);
  const first = mean(([x = 0]) => x);
  const second = mean(([, y = 0]) => y);
  // 20,000 draws, worth some 80 %: four standard errors of each.
  expect(Math.abs(first - 1)).toBeLessThan(0.07);
  expect(Math.abs(second + 2)).toBeLessThan(0.035);
  expect(Math.abs(mean(([x = 0]) => (x - 1) ** 2) - 4)).toBeLessThan(0.2);
  expect(Math.abs(mean(([, y = 0]) => (y + 2) ** 2) - 1)).toBeLessThan(0.05);
  expect(Math.abs(mean(([x = 0, y = 0]) => (x - 1) * (y + 2)) - 1)).toBeLessThan(0.08);
  expect(drawn?.efficiency).toBeGreaterThan(0.7);
});

test("a posterior whose tail is far longer on one side is still covered: no event in three", () => {
  const drawn = drawFromPosterior(posteriorOf(binomial(0, 3)), 20_000, createRandom(2));
  const shares = Float64Array.from(drawn?.points ?? [], ([logit = 0]) => logistic(logit)).sort();
  // Beta(1, 4): the quantile is 1 - (1 - q)^(1/4).
  for (const share of [0.05, 0.5, 0.95]) {
    expect(Math.abs(quantile(shares, share) - (1 - (1 - share) ** 0.25))).toBeLessThan(0.012);
  }
});

test("the same seed draws the same, another one does not", () => {
  const first = (seed: number) =>
    drawFromPosterior(posteriorOf(correlated), 100, createRandom(seed))?.points[0]?.[0];
  expect(first(1)).toBe(first(1));
  expect(first(1)).not.toBe(first(2));
});

test("a density without a highest point gives null, not a number", () => {
  expect(drawFromPosterior(posteriorOf(nothing), 100, createRandom(1))).toBeNull();
  expect(posteriorGrid(posteriorOf(nothing))).toBeNull();
});

test.each([
  [0, 10],
  [4, 16],
  [3, 0],
])("the grid has the quantiles of Beta: %p events and %p others", (events, others) => {
  const grid = posteriorGrid(posteriorOf(binomial(events, others)));
  if (grid === null) throw new Error("no grid");
  const shares = Float64Array.from(grid.points, ([logit = 0]) => logistic(logit));
  const mean = shares.reduce((sum, share, at) => sum + share * (grid.weights[at] as number), 0);
  expect(mean).toBeCloseTo((events + 1) / (events + others + 2), 5);
  const low = weightedQuantile(shares, grid.weights, 0.05);
  const high = weightedQuantile(shares, grid.weights, 0.95);
  // Beta(1, 11) and Beta(4, 1) have closed forms; Beta(5, 17) by SciPy 1.11.
  const expected =
    events === 0
      ? [1 - 0.95 ** (1 / 11), 1 - 0.05 ** (1 / 11)]
      : others === 0
        ? [0.05 ** (1 / 4), 0.95 ** (1 / 4)]
        : [0.09884353, 0.38440811];
  expect(Math.abs(low / (expected[0] as number) - 1)).toBeLessThan(2e-3);
  expect(Math.abs(high / (expected[1] as number) - 1)).toBeLessThan(2e-3);
});

test("derivatives of priors and of stretched coordinates are those of their values", () => {
  expect(errorOfDerivatives(correlated, [0.3, 2])).toBeLessThan(1e-6);
  expect(errorOfDerivatives(binomial(2, 5), [-0.7, 0.4])).toBeLessThan(1e-6);
  const falling = inLogisticCoordinates(
    ([x = 0, y = 0]) => ({
      value: x * x * y,
      gradient: Float64Array.of(2 * x * y, x * x),
      hessian: Float64Array.of(2 * y, 2 * x, 2 * x, 0),
    }),
    ["falling", "rising"],
  );
  expect(errorOfDerivatives(falling, [0.5, -1.5])).toBeLessThan(1e-6);
});

test("the highest point carries the covariance of its curvature", () => {
  const highest = highestPoint(posteriorOf(correlated));
  expect([...(highest?.centre ?? [])]).toEqual([expect.closeTo(1, 9), expect.closeTo(-2, 9)]);
  [4, 1, 1, 1].forEach((value, place) => {
    expect(highest?.covariance[place]).toBeCloseTo(value, 9);
  });
  expect(invertPositiveDefinite([1, 2, 2, 1], 2)).toBeNull();
});

test("a quantile is one of the numbers: 5 % and 95 % of 1 to 20 are 1 and 19", () => {
  const numbers = Float64Array.from({ length: 20 }, (_, index) => index + 1);
  expect([0, 0.05, 0.051, 0.95, 1].map((share) => quantile(numbers, share))).toEqual([
    1, 1, 2, 19, 20,
  ]);
  expect(quantile(Float64Array.of(7), 0.5)).toBe(7);
});

test("a weighted quantile interpolates between the middles of the weights", () => {
  const values = Float64Array.of(3, 1, 2);
  const weights = Float64Array.of(0.25, 0.5, 0.25);
  // Middles at .25, .625 and .875.
  expect(weightedQuantile(values, weights, 0.4375)).toBeCloseTo(1.5, 12);
  expect(weightedQuantile(values, weights, 0.01)).toBe(1);
  expect(weightedQuantile(values, weights, 0.99)).toBe(3);
});

test.each([0.3, 4, 99, 101, 5000])(
  "Poisson numbers of mean %p have mean, variance, skewness",
  (mean) => {
    const uniform = createRandom(3);
    const draws = 40_000;
    const numbers = Array.from({ length: draws }, () => poissonVariate(uniform, mean));
    const moment = (power: number) =>
      numbers.reduce((sum, number) => sum + (number - mean) ** power / draws, 0);
    // Four standard errors: of the mean sqrt(m/n), of the variance sqrt((m + 2 m^2)/n).
    expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(mean / draws));
    expect(Math.abs(moment(2) - mean)).toBeLessThan(4 * Math.sqrt((mean + 2 * mean ** 2) / draws));
    expect(Math.abs(moment(3) - mean)).toBeLessThan(
      4 * Math.sqrt((20 * mean ** 3 + 30 * mean) / draws),
    );
    expect(numbers.every((number) => Number.isInteger(number) && number >= 0)).toBe(true);
    expect(poissonVariate(uniform, 0)).toBe(0);
  },
);

describe("groups that shrink towards the whole", () => {
  /** A group of which the mean of `size` numbers of variance 1 is known. */
  const groupOf = (mean: number, size: number) =>
    withNormalPrior(nothing, independentNormals([mean], [1 / Math.sqrt(size)]));
  const whole = { centre: Float64Array.of(0), covariance: Float64Array.of(0.01) };

  test("by posterior over prior variance: the same share of the way as is borrowed", () => {
    const means = [-1.2, -0.4, 0.1, 0.6, 0.9];
    const sizes = [2, 5, 20, 100, 1000];
    const shrunk = shrinkToWhole(
      whole,
      means.map((mean, group) => groupOf(mean, sizes[group] as number)),
    );
    shrunk?.groups.forEach(({ point, borrowed }, group) => {
      expect(point[0]).toBeCloseTo((means[group] as number) * (1 - borrowed), 3);
    });
    const borrowed = shrunk?.groups.map((group) => group.borrowed) ?? [];
    expect(borrowed).toEqual([...borrowed].sort((one, other) => other - one));
    expect(borrowed[4]).toBeLessThan(0.01);
  });

  test("groups that are alike borrow more than groups that differ", () => {
    const shareOf = (apart: number) =>
      shrinkToWhole(whole, [groupOf(-apart, 10), groupOf(apart, 10), groupOf(0, 10)])?.groups[0]
        ?.borrowed ?? NaN;
    expect(shareOf(0.1)).toBeGreaterThan(0.5);
    expect(shareOf(2)).toBeLessThan(0.1);
  });

  test("a group of which nothing is known is the whole", () => {
    const shrunk = shrinkToWhole(whole, [groupOf(1, 50), nothing]);
    expect(shrunk?.groups[1]?.point[0]).toBeCloseTo(0, 9);
    expect(shrunk?.groups[1]?.borrowed).toBeCloseTo(1, 9);
  });
});
