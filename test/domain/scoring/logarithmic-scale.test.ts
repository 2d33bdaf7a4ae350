import fc from "fast-check";
import { scaleByLogarithm } from "../../../src/domain/scoring/logarithmic-scale";
import type { RatingScale } from "../../../src/domain/scoring/scale";
import { refusalOf } from "../../support/refusal";

const own: RatingScale = { direction: "higher", low: null, high: null };

function rate(values: readonly number[], scale: RatingScale = own): number[] {
  return Array.from(scaleByLogarithm(new Float64Array(values), scale));
}

function expectNear(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((rating, row) => expect(rating).toBeCloseTo(expected[row]!, 12));
}

describe("scaleByLogarithm", () => {
  it("gives the same step of rating to the same factor", () => {
    // By hand: 1, 10, 100, 1000 are 0, 1, 2 and 3 of 3 factors of ten.
    expectNear(rate([1, 10, 100, 1000]), [1, 4, 7, 10]);
    expectNear(rate([1, 10, 100, 1000], { ...own, direction: "lower" }), [10, 7, 4, 1]);
  });

  it("does not let one giant flatten all others, as the line does", () => {
    const [, small = 0, , middle = 0] = rate([100, 200, 400, 800, 1_000_000]);
    expect(middle - small).toBeGreaterThan(1);
  });

  it("puts what has no logarithm at the low end, which is the smallest value above 0", () => {
    expectNear(rate([0, 1, 10, -5, 100]), [1, 1, 5.5, 1, 10]);
    expectNear(rate([0, 5], { ...own, direction: "lower", low: 1, high: 25 }), [10, 5.5]);
    expectNear(rate([0, -1], { ...own, low: 2 }), [1, 1]);
  });

  it("bends at the middle that was given, and clamps beyond the ends", () => {
    // From 1 to 100 two factors of ten lead to 5.5, from 100 to 1000 one.
    const bent = { ...own, low: 1, high: 1000, middle: 100 };
    expectNear(rate([0.5, 10, 100, 1000, 5000], bent), [1, 3.25, 5.5, 10, 10]);
  });

  it("keeps blanks, and a column of nothing but blanks", () => {
    expect(rate([NaN, NaN])).toEqual([NaN, NaN]);
    expectNear(rate([NaN, 1, 100]).slice(1), [1, 10]);
  });

  it("refuses what has no logarithm where it cannot be clamped", () => {
    expect(refusalOf(() => rate([1, 2], { ...own, low: 0 }))).toBe(
      'value: low is 0; the method "log" needs a value above 0',
    );
    expect(refusalOf(() => rate([1, 2], { ...own, middle: -1 }))).toMatch(/^value: middle is -1/);
    expect(refusalOf(() => rate([0, -3]))).toBe(
      'unavailable: values has none above 0; the method "log" needs one',
    );
  });

  it("gives the same ratings in every currency", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 20 }),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (values, rate_) => {
          const here = rate(values);
          rate(values.map((value) => value * rate_)).forEach((rating, row) =>
            expect(rating).toBeCloseTo(here[row]!, 6),
          );
        },
      ),
    );
  });
});
