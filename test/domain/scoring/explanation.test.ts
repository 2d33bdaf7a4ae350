import fc from "fast-check";
import { createExplainer, type Explanation } from "../../../src/domain/scoring/explanation";
import { DEFAULT_SCORING_RULES, type MissingRating } from "../../../src/domain/scoring/score";
import { refusalOf } from "../../support/refusal";

function explain(
  weights: readonly number[],
  reference: readonly number[],
  ratings: readonly number[],
  missing: MissingRating = "renormalise",
) {
  const rules = { ...DEFAULT_SCORING_RULES, missing };
  const explainAccount = createExplainer(
    Float64Array.from(weights),
    Float64Array.from(reference),
    rules,
  );
  return explainAccount(Float64Array.from(ratings));
}

const parts = (...given: Parameters<typeof explain>) =>
  Array.from((explain(...given) as Explanation).parts);

function expectNear(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((part, criterion) => expect(part).toBeCloseTo(expected[criterion]!, 12));
}

describe("createExplainer", () => {
  it("matches the difference of two accounts worked out by hand", () => {
    // .5 (8 - 5), .3 (6 - 9), .2 (4 - 6): 6.6 against 6.4.
    expectNear(parts([5, 3, 2], [5, 9, 6], [8, 6, 4]), [1.5, -0.9, -0.4]);
  });

  it("puts a blank at the account's own score, low or middle, as its policy says", () => {
    // Shared: the score of 8 and 4 with weights .5 and .2 is 48/7; the blank stands there.
    expectNear(parts([5, 3, 2], [5, 9, 6], [8, NaN, 4]), [1.5, 0.3 * (48 / 7 - 9), -0.4]);
    expectNear(parts([5, 3, 2], [5, 9, 6], [8, NaN, 4], "worst"), [1.5, -2.4, -0.4]);
    expectNear(parts([5, 3, 2], [5, 9, 6], [8, NaN, 4], "neutral"), [1.5, -1.05, -0.4]);
    expectNear(parts([5, 3, 2], [5, NaN, 6], [8, 6, 4], "worst"), [1.5, 1.5, -0.4]);
  });

  it("finds nothing to explain between an account and itself, and in a criterion without weight", () => {
    expect(parts([1, 2], [4, 7], [4, 7])).toEqual([0, 0]);
    expect(parts([1, 0], [4, 7], [5, 1])[1]).toBeCloseTo(0, 12);
  });

  it("refuses where either side has no score, and says which", () => {
    expect(refusalOf(() => explain([1, 1], [5, 5], [8, NaN]))).toMatch(
      /^unavailable: the ratings present carry 50 %/,
    );
    expect(refusalOf(() => explain([1, 1], [5, NaN], [8, 8]))).toMatch(
      /^unavailable: the ratings present in reference carry 50 %/,
    );
    expect(refusalOf(() => explain([1, 1], [5, 11], [8, 8]))).toMatch(
      /^value: reference, column 2 is 11/,
    );
    expect(refusalOf(() => explain([1, 1], [5, 5], [8, NaN], "error"))).toBe(
      "unavailable: ratings, column 2 is blank",
    );
  });

  const rating = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 1, max: 10, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  const cases = fc.integer({ min: 1, max: 8 }).chain((criteria) => {
    const of = <Value>(arbitrary: fc.Arbitrary<Value>) =>
      fc.array(arbitrary, { minLength: criteria, maxLength: criteria });
    return fc.tuple(
      of(fc.integer({ min: 1, max: 50 })),
      of(rating),
      of(rating),
      fc.constantFrom<MissingRating>("renormalise", "worst", "neutral"),
    );
  });

  it("has parts that add up to the difference of two scores worked out apart, also with blanks", () => {
    fc.assert(
      fc.property(cases, ([weights, reference, ratings, missing]) => {
        const score = (row: readonly number[]) => {
          const stand = { worst: 1, neutral: 5.5, renormalise: null, error: null }[missing];
          const kept = row
            .map((one, criterion) => ({
              one: Number.isNaN(one) ? stand : one,
              w: weights[criterion]!,
            }))
            .filter(({ one }) => one !== null);
          const total = kept.reduce((sum, { w }) => sum + w, 0);
          return kept.reduce((sum, { one, w }) => sum + w * one!, 0) / total;
        };
        let found: Explanation;
        try {
          found = explain(weights, reference, ratings, missing) as Explanation;
        } catch {
          return;
        }
        if (found instanceof Error) return;
        const sum = found.parts.reduce((total, part) => total + part, 0);
        expect(Math.abs(sum - (score(ratings) - score(reference)))).toBeLessThan(1e-12);
        expect(Math.abs(found.difference - (score(ratings) - score(reference)))).toBeLessThan(
          1e-12,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
