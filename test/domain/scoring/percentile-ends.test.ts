import { percentileEnds } from "../../../src/domain/scoring/percentile-ends";

describe("percentileEnds", () => {
  it("would not be what PERCENTILE.INC of Excel gives", () => {
    // Eleven numbers: the 5th percentile stands half way from the first to the second.
    const values = Float64Array.from({ length: 11 }, (_, index) => 10 - index);
    expect(percentileEnds(values)).toEqual({ low: 0.5, high: 9.5 });
    // Four: a share of .05 x 3 = .15 of the way from 10 to 20, and .85 of the way from 30 to 1000.
    const four = percentileEnds(new Float64Array([20, NaN, 10, 1000, 30]));
    expect(four?.low).toBeCloseTo(11.5, 12);
    expect(four?.high).toBeCloseTo(854.5, 9);
  });

  it("would invent ends for a column of blanks", () => {
    expect(percentileEnds(new Float64Array([NaN]))).toBeNull();
    expect(percentileEnds(new Float64Array([7]))).toEqual({ low: 7, high: 7 });
  });
});
