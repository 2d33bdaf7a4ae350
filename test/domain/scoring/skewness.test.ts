import { skewedBy } from "../../../src/domain/scoring/skewness";

describe("skewedBy", () => {
  it("would not see that one giant flattens all others", () => {
    expect(skewedBy(new Float64Array([1, 2, 4, 8, 1000]))).toBe(250);
    expect(skewedBy(new Float64Array([NaN, 1000, 8, 4, NaN, 2, 1]))).toBe(250);
  });

  it("would propose logarithms where they do not help", () => {
    // Even steps; mostly zeros and losses; all the same; nearly all at the smallest value.
    expect(skewedBy(new Float64Array([1, 2, 3, 4, 5]))).toBeNull();
    expect(skewedBy(new Float64Array([0, 0, -5, 1, 1000]))).toBeNull();
    expect(skewedBy(new Float64Array([7, 7, 7]))).toBeNull();
    expect(skewedBy(new Float64Array([1, 1, 1, 1, 1000]))).toBeNull();
    expect(skewedBy(new Float64Array([]))).toBeNull();
  });
});
