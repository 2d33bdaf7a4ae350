import fc from "fast-check";
import { Failure } from "../../../src/domain/failure";
import {
  createScorer,
  DEFAULT_SCORING_RULES,
  type MissingRating,
} from "../../../src/domain/scoring/score";

const rate = (
  weights: readonly number[],
  ratings: readonly number[],
  missing: MissingRating = "renormalise",
) =>
  createScorer(Float64Array.from(weights), { ...DEFAULT_SCORING_RULES, missing })(
    Float64Array.from(ratings),
  );

const rating = fc.double({ min: 1, max: 10, noNaN: true });
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const account = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc.tuple(
      fc.array(weight, { minLength: count, maxLength: count }),
      fc.array(rating, { minLength: count, maxLength: count }),
    ),
  );

describe("correctness", () => {
  test("weights .5 .3 .2 give 6.6 for 8 6 4 and 6.4 for 5 9 6", () => {
    expect(rate([0.5, 0.3, 0.2], [8, 6, 4])).toBeCloseTo(6.6, 12);
    expect(rate([0.5, 0.3, 0.2], [5, 9, 6])).toBeCloseTo(6.4, 12);
  });

  test("exactly 70 % of the weight is enough, whichever way it rounds", () => {
    expect(rate([0.1, 0.2, 0.4, 0.3], [10, 10, 10, NaN])).toBeCloseTo(10, 12);
    expect(rate([7, 3], [4, NaN])).toBe(4);
    expect(rate([0.69, 0.31], [4, NaN])).toBeInstanceOf(Failure);
  });

  test("a score of scores is not off the scale by a rounding", () => {
    const best = rate([0.35, 0.1], [10, 10]) as number;
    expect(rate([1, 1], [best, 10])).toBeCloseTo(10, 12);
    expect(rate([1, 1], [10.000000000000002, 1 - 2e-16])).toBeCloseTo(5.5, 12);
    expect(rate([1, 1], [10.000001, 1])).toMatchObject({ kind: "value" });
  });

  test("a missing rating counts as the policy says", () => {
    expect(rate([3, 1], [8, NaN], "worst")).toBe((3 * 8 + 1) / 4);
    expect(rate([3, 1], [8, NaN], "neutral")).toBe((3 * 8 + 5.5) / 4);
    expect(rate([3, 1], [8, NaN], "error")).toMatchObject({ kind: "unavailable" });
    expect(rate([3, 1], [NaN, NaN], "worst")).toBe(1);
  });
});

describe("consistency", () => {
  test("a score lies between the worst and the best rating", () => {
    fc.assert(
      fc.property(account, ([weights, ratings]) => {
        const score = rate(weights, ratings) as number;
        expect(score).toBeGreaterThanOrEqual(Math.min(...ratings) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...ratings) + 1e-9);
      }),
    );
  });

  test("the scale of the weights does not matter", () => {
    fc.assert(
      fc.property(account, fc.double({ min: 0.001, max: 1000, noNaN: true }), (pair, scale) => {
        const [weights, ratings] = pair;
        const scaled = weights.map((one) => one * scale);
        expect(rate(scaled, ratings)).toBeCloseTo(rate(weights, ratings) as number, 9);
      }),
    );
  });

  test("a criterion without weight changes nothing, there or missing", () => {
    fc.assert(
      fc.property(account, rating, ([weights, ratings], extra) => {
        const score = rate(weights, ratings) as number;
        expect(rate([...weights, 0], [...ratings, extra])).toBeCloseTo(score, 12);
        expect(rate([...weights, 0], [...ratings, NaN])).toBeCloseTo(score, 12);
      }),
    );
  });
});

describe("input checks", () => {
  test("weights must be 0 or more, and not all 0", () => {
    expect(() => rate([1, -1], [5, 5])).toThrow("weights, value 2 is -1");
    expect(() => rate([0, 0], [5, 5])).toThrow("weights are all 0");
    expect(() => rate([1e308, 1e308], [5, 5])).toThrow("too large");
  });

  test("a rating outside the scale names its column", () => {
    expect(rate([1, 1], [5, 11])).toMatchObject({
      kind: "value",
      message: "ratings, column 2 is 11; it must lie between 1 and 10",
    });
    expect(rate([1, 1], [0.999, 5])).toBeInstanceOf(Failure);
  });

  test("low must be below high", () => {
    const rules = { missing: "renormalise", low: 5, high: 5 } as const;
    expect(() => createScorer(Float64Array.of(1), rules)).toThrow("low must be below high");
  });
});
