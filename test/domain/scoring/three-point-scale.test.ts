import { rateByThreePoints } from "../../../src/domain/scoring/three-point-scale";

function rate(values: readonly number[], direction: "higher" | "lower" = "higher"): number[] {
  const points = { direction, low: 0, five: 10, high: 100 };
  return Array.from(rateByThreePoints(new Float64Array(values), points));
}

describe("rateByThreePoints", () => {
  it("would not give 1, 5 and 10 to what was said to mean them, and lines between", () => {
    // By hand: half way from 0 to 10 is 3, half way from 10 to 100 is 7.5.
    const expected = [1, 3, 5, 7.5, 10, 10, 1];
    rate([0, 5, 10, 55, 100, 400, -3]).forEach((rating, row) =>
      expect(rating).toBeCloseTo(expected[row]!, 12),
    );
  });

  it("would turn the wrong way where less is better", () => {
    // 100 is worst, 10 means 5.
    const expected = [10, 7.5, 5, 3, 1];
    rate([0, 5, 10, 55, 100], "lower").forEach((rating, row) =>
      expect(rating).toBeCloseTo(expected[row]!, 12),
    );
  });

  it("would take a middle outside the ends", () => {
    const points = { direction: "higher", low: 0, five: 200, high: 100 } as const;
    expect(() => rateByThreePoints(new Float64Array([1]), points)).toThrow(/between low and high/);
  });
});
