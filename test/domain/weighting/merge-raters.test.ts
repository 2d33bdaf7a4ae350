import fc from "fast-check";
import {
  mergeComparisons,
  mergeRules,
  mergeWeights,
} from "../../../src/domain/weighting/merge-raters";
import { disagreementOn, firmnessOf } from "../../../src/domain/weighting/rater-disagreement";
import { weightsFromSwings } from "../../../src/domain/weighting/swing-weights";

const three = [
  new Float64Array([50, 30, 20]),
  new Float64Array([1, 1, 2]),
  new Float64Array([0.6, 0.3, 0.1]),
];

describe("mergeWeights", () => {
  it("takes the mean, the median or the geometric mean of shares", () => {
    // Shares: .5 .3 .2, .25 .25 .5, .6 .3 .1.
    const by = (rule: (typeof mergeRules)[number]) => Array.from(mergeWeights(three, rule));
    by("mean").forEach((weight, at) =>
      expect(weight).toBeCloseTo([1.35 / 3, 0.85 / 3, 0.8 / 3][at]!, 12),
    );
    // Medians .5 .3 .2 sum to 1.
    by("median").forEach((weight, at) => expect(weight).toBeCloseTo([0.5, 0.3, 0.2][at]!, 12));
    const roots = [0.5 * 0.25 * 0.6, 0.3 * 0.25 * 0.3, 0.2 * 0.5 * 0.1].map(Math.cbrt);
    const total = roots.reduce((sum, root) => sum + root, 0);
    by("geometric mean").forEach((weight, at) =>
      expect(weight).toBeCloseTo(roots[at]! / total, 12),
    );
  });

  it("gives one person's weights back, and does not care who counts in more points", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 2, maxLength: 6 }),
        fc.constantFrom(...mergeRules),
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        (points, rule, factor) => {
          const one = Float64Array.from(points);
          const total = points.reduce((sum, point) => sum + point, 0);
          const merged = mergeWeights([one, one.map((point) => point * factor)], rule);
          merged.forEach((weight, at) => expect(weight).toBeCloseTo(points[at]! / total, 9));
        },
      ),
    );
  });

  it("refuses nobody, other criteria, and a rule that leaves nothing", () => {
    expect(() => mergeWeights([], "mean")).toThrow("nobody has answered yet");
    expect(() => mergeWeights([three[0]!, new Float64Array([1, 1])], "mean")).toThrow(
      "rater 2 weighs 2 criteria and the first 3",
    );
    const opposed = [new Float64Array([1, 0]), new Float64Array([0, 1])];
    expect(() => mergeWeights(opposed, "geometric mean")).toThrow("leaves no criterion a weight");
  });
});

test("mergeComparisons takes the geometric mean of each pair, which is reciprocal again", () => {
  const merged = mergeComparisons([
    [new Float64Array([1, 4]), new Float64Array([1 / 4, 1])],
    [new Float64Array([1, 1]), new Float64Array([1, 1])],
  ]);
  expect(merged[0]![1]).toBeCloseTo(2, 12);
  expect(merged[1]![0]).toBeCloseTo(1 / 2, 12);
});

test("disagreementOn says who is farthest apart, and leaves out who did not answer", () => {
  const on = disagreementOn([0.2, NaN, 0.5, 0.3]);
  expect(on).toMatchObject({ lowest: 0.2, highest: 0.5, lowestRater: 0, highestRater: 2 });
  // Mean 1/3; squares .0178 + .0278 + .0011, over 2.
  expect(on!.deviation).toBeCloseTo(Math.sqrt(0.0466667 / 2), 6);
  expect(disagreementOn([NaN])).toBeNull();
});

test("firmnessOf is the concentration of which the variances are those between the people", () => {
  const people = [new Float64Array([0.4, 0.6]), new Float64Array([0.6, 0.4])];
  // w(1 - w) = .25 twice; variance .02 twice: .5 / .04 - 1.
  expect(firmnessOf(people)).toBeCloseTo(11.5, 9);
  expect(firmnessOf([people[0]!, people[0]!])).toBe(1000);
  expect(firmnessOf([people[0]!])).toBeNull();
});

test("weightsFromSwings wants the largest swing at 100", () => {
  expect(Array.from(weightsFromSwings(new Float64Array([100, 60, 40])))).toEqual([0.5, 0.3, 0.2]);
  expect(() => weightsFromSwings(new Float64Array([90, 60]))).toThrow(
    "swings reach 90; the one that matters most has 100",
  );
  expect(() => weightsFromSwings(new Float64Array([NaN, NaN]))).toThrow("swings reach nothing");
});
