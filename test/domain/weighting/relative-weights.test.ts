import { relativeWeights } from "../../../src/domain/weighting/relative-weights";

function shares(...weights: number[]): number[] {
  return Array.from(relativeWeights(new Float64Array(weights)));
}

describe("relativeWeights", () => {
  it("gives shares of the sum, on any scale", () => {
    expect(shares(1, 2, 5)).toEqual([0.125, 0.25, 0.625]);
    expect(shares(0, 4)).toEqual([0, 1]);
    expect(shares(1e308, 1e308)).toEqual([0.5, 0.5]);
    expect(shares(1e-320, 3e-320)[1]).toBeCloseTo(0.75, 3);
  });

  it("names the weight that is negative, or says that all are 0", () => {
    expect(() => shares(1, -2)).toThrow("weights, value 2 is -2; use 0 or more");
    expect(() => shares(0, 0)).toThrow("weights are all 0; give at least one above 0");
    expect(() => relativeWeights(new Float64Array([-1]), "points")).toThrow(
      "points, value 1 is -1",
    );
  });
});
