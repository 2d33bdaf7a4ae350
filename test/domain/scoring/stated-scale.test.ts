import { Failure } from "../../../src/domain/failure";
import type { RatingScale } from "../../../src/domain/scoring/scale";
import { convertRatings } from "../../../src/domain/scoring/stated-scale";
import { refusalOf } from "../../support/refusal";

const own: RatingScale = { direction: "higher", low: null, high: null };

function convert(values: readonly number[], scale: RatingScale = own) {
  return convertRatings(new Float64Array(values), scale).map((rating) =>
    rating instanceof Failure ? rating.message : rating,
  );
}

describe("convertRatings", () => {
  it("leaves ratings of 1 to 10 exactly as they are, whatever else is in the list", () => {
    const given = Array.from({ length: 91 }, (_, tenth) => 1 + tenth / 10);
    expect(convert(given)).toEqual(given);
    expect(convert([5])).toEqual([5]);
    expect(convert([4, 5, 6])).toEqual([4, 5, 6]);
  });

  it("moves another scale to 1 to 10 by a line", () => {
    expect(convert([1, 2, 3, 4, 5], { ...own, low: 1, high: 5 })).toEqual([1, 3.25, 5.5, 7.75, 10]);
    expect(convert([0, 50, 100], { ...own, low: 0, high: 100 })).toEqual([1, 5.5, 10]);
    expect(convert([0, 50, 100], { direction: "lower", low: 0, high: 100 })).toEqual([10, 5.5, 1]);
  });

  it("turns ratings of 1 to 10 round where less is better", () => {
    expect(convert([1, 4, 10], { ...own, direction: "lower" })).toEqual([10, 7, 1]);
  });

  it("refuses a rating outside its scale in its place alone, rounding apart", () => {
    expect(convert([11, 5, NaN, 10.000000000000002])).toEqual([
      "11 is no rating of 1 to 10",
      5,
      NaN,
      10.000000000000002,
    ]);
    expect(convert([0], { ...own, low: 1, high: 5 })).toEqual(["0 is no rating of 1 to 5"]);
  });

  it("refuses a scale that does not rise", () => {
    expect(refusalOf(() => convert([1], { ...own, low: 5, high: 5 }))).toBe(
      "value: low is 5 and high is 5; low must be below high",
    );
  });
});
