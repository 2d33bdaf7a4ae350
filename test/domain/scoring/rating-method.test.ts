import { rateBy, type RatingMethod } from "../../../src/domain/scoring/rating-method";
import type { RatingScale } from "../../../src/domain/scoring/scale";
import { refusalOf } from "../../support/refusal";

const own: RatingScale = { direction: "higher", low: null, high: null };
const rate = (method: RatingMethod, values: readonly number[], scale = own) =>
  Array.from(rateBy(method, new Float64Array(values), scale));

describe("rateBy", () => {
  it("uses the method that was asked for", () => {
    expect(rate("line", [1, 5.5, 10])).toEqual([1, 5.5, 10]);
    expect(rate("rated", [2, 3])).toEqual([2, 3]);
    expect(rate("rank", [2, 3, 100])).toEqual([1, 5.5, 10]);
    expect(rate("log", [1, 10, 100])[1]).toBeCloseTo(5.5, 12);
  });

  it("draws two lines where the middle is given", () => {
    // By hand: from 0 to 20 4.5 points, from 20 to 100 the other 4.5.
    const bent = { ...own, low: 0, high: 100, middle: 20 };
    expect(rate("line", [0, 10, 20, 60, 100, 120], bent)).toEqual([1, 3.25, 5.5, 7.75, 10, 10]);
    const less = { ...bent, direction: "lower" as const };
    expect(rate("line", [0, 10, 20, 60, 100], less)).toEqual([10, 7.75, 5.5, 3.25, 1]);
    expect(rate("line", [NaN], { ...own, middle: 3 })).toEqual([NaN]);
  });

  it("refuses a middle that is not between the ends, and what the method has no use for", () => {
    expect(refusalOf(() => rate("line", [1, 2], { ...own, middle: 5 }))).toBe(
      "value: middle does not lie between low and high; give a value that does",
    );
    expect(refusalOf(() => rate("rated", [1], { ...own, middle: 5 }))).toBe(
      'value: middle does not go with the method "rated"; leave it blank',
    );
    expect(refusalOf(() => rate("rank", [1], { ...own, low: 0 }))).toBe(
      'value: low and high do not go with the method "rank"; leave them blank',
    );
  });
});
