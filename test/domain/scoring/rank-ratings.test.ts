import fc from "fast-check";
import { rateByRank } from "../../../src/domain/scoring/rank-ratings";
import type { Direction } from "../../../src/domain/scoring/scoring-setup";

function rate(values: readonly number[], direction: Direction = "higher"): number[] {
  return Array.from(rateByRank(new Float64Array(values), direction));
}

describe("rateByRank", () => {
  it("gives even steps by order alone", () => {
    // By hand: four places, three steps of 3.
    expect(rate([120, 80, 200, 50])).toEqual([7, 4, 10, 1]);
    expect(rate([120, 80, 1e12, 50])).toEqual([7, 4, 10, 1]);
    expect(rate([120, 80, 200, 50], "lower")).toEqual([4, 7, 1, 10]);
  });

  it("lets equal values share the mean of their places", () => {
    expect(rate([1, 1, 2])).toEqual([3.25, 3.25, 10]);
    expect(rate([7, 7, 7])).toEqual([5.5, 5.5, 5.5]);
    expect(rate([-0, 0])).toEqual([5.5, 5.5]);
  });

  it("leaves blanks blank, and gives one account alone the middle", () => {
    expect(rate([NaN, 3, NaN, 9])).toEqual([NaN, 1, NaN, 10]);
    expect(rate([42])).toEqual([5.5]);
    expect(rate([NaN])).toEqual([NaN]);
  });

  it("has the same mean rating for every list, ties or not", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), (values) => {
        const sum = rate(values).reduce((total, rating) => total + rating, 0);
        expect(sum / values.length).toBeCloseTo(5.5, 9);
      }),
    );
  });
});
