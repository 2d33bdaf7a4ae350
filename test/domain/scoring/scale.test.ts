import fc from "fast-check";
import { scaleToRatings, type RatingScale } from "../../../src/domain/scoring/scale";
import { refusalOf } from "../../support/refusal";

const revenue = Object.freeze([120, 80, 200, 50]);
const own: RatingScale = { direction: "higher", low: null, high: null };

function rate(values: readonly number[], scale: RatingScale = own): number[] {
  return Array.from(scaleToRatings(new Float64Array(values), scale));
}

describe("scaleToRatings", () => {
  it("matches the worked numbers of the function list", () => {
    const expected = [5.2, 2.8, 10, 1];
    rate(revenue).forEach((rating, row) => expect(rating).toBeCloseTo(expected[row]!, 12));
  });

  it("turns the scale round where less is better", () => {
    const expected = [5.8, 8.2, 1, 10];
    rate(revenue, { ...own, direction: "lower" }).forEach((rating, row) =>
      expect(rating).toBeCloseTo(expected[row]!, 12),
    );
  });

  it("clamps what lies outside the ends that were given", () => {
    const given: RatingScale = { direction: "higher", low: 0, high: 10 };
    expect(rate([-5, 0, 5, 10, 15], given)).toEqual([1, 1, 5.5, 10, 10]);
    expect(rate([-5, 0, 5, 10, 15], { ...given, direction: "lower" })).toEqual([10, 10, 5.5, 1, 1]);
  });

  it("takes the column's own extreme for the end that is left out", () => {
    expect(rate([10, 20, 30], { ...own, low: 0 })).toEqual([4, 7, 10]);
    expect(rate([10, 20, 30], { ...own, high: 50 })).toEqual([1, 3.25, 5.5]);
    expect(rate([-20, -10], { ...own, high: -5 })).toEqual([1, 7]);
  });

  it("gives the middle where low and high are equal", () => {
    expect(rate([7, 7])).toEqual([5.5, 5.5]);
    expect(rate([3])).toEqual([5.5]);
    expect(rate([1, 9], { ...own, low: 4, high: 4 })).toEqual([5.5, 5.5]);
    // Sums that differ in the last bit are no worst and best.
    expect(rate([0.3, 0.1 + 0.2])).toEqual([5.5, 5.5]);
  });

  it("leaves a blank blank and does not count it as an extreme", () => {
    expect(rate([NaN, 2, 4])).toEqual([NaN, 1, 10]);
    expect(rate([NaN])).toEqual([NaN]);
    expect(rate([NaN, 7, 7])).toEqual([NaN, 5.5, 5.5]);
  });

  it("puts a column that lies wholly beyond the given end at that end", () => {
    expect(rate([100, 200], { ...own, low: 500 })).toEqual([1, 1]);
    expect(rate([100, 200], { ...own, high: 50 })).toEqual([10, 10]);
    expect(rate([100, 200], { direction: "lower", low: 500, high: null })).toEqual([10, 10]);
  });

  it("refuses a low above the high and says what to do", () => {
    expect(refusalOf(() => rate([1], { ...own, low: 9, high: 2 }))).toBe(
      'value: low is 9 and high is 2; give the smaller value as low, and the direction "lower" ' +
        "where less is better",
    );
  });

  it("stays exact for values near the largest double and near the smallest", () => {
    const largest = Number.MAX_VALUE;
    expect(rate([-largest, 0, largest / 2, largest])).toEqual([1, 5.5, 7.75, 10]);
    const smallest = Number.MIN_VALUE;
    expect(rate([0, smallest, 2 * smallest])).toEqual([1, 5.5, 10]);
  });

  it("keeps ratings within 1..10, in order, and indifferent to the unit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 1000 }),
        (values, unit) => {
          const ratings = rate(values);
          const rescaled = rate(values.map((value) => value * unit));
          ratings.forEach((rating, row) => {
            expect(rating).toBeGreaterThanOrEqual(1);
            expect(rating).toBeLessThanOrEqual(10);
            expect(rescaled[row]).toBeCloseTo(rating, 9);
            expect(rate(values, { ...own, direction: "lower" })[row]! + rating).toBeCloseTo(11, 9);
            values.forEach((value, other) => {
              if (value > values[row]!) expect(ratings[other]).toBeGreaterThan(rating);
            });
          });
        },
      ),
    );
  });
});
