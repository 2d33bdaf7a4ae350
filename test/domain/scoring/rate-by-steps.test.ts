import { rateBySteps } from "../../../src/domain/scoring/rate-by-steps";

const steps = Object.freeze([
  { from: 1000, rating: 9, words: "large" },
  { from: 10, rating: 2, words: "small" },
  { from: 100, rating: 6, words: "middling" },
]);

describe("rateBySteps", () => {
  it("would rate by another step than the highest that is reached", () => {
    expect(Array.from(rateBySteps(new Float64Array([5, 10, 99.9, 100, 1e9, NaN]), steps))).toEqual([
      2,
      2,
      2,
      6,
      9,
      NaN,
    ]);
  });

  it("would rate without a step, or beyond the scale", () => {
    expect(() => rateBySteps(new Float64Array([1]), [])).toThrow(/steps has none/);
    const wild = [{ from: 0, rating: 11, words: "" }];
    expect(() => rateBySteps(new Float64Array([1]), wild)).toThrow(/is rated 11/);
  });
});
