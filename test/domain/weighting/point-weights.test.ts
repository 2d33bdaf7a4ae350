import { weightsFromPoints } from "../../../src/domain/weighting/point-weights";

function weigh(...points: number[]): number[] {
  return Array.from(weightsFromPoints(new Float64Array(points)));
}

describe("weightsFromPoints", () => {
  it("shares out points in proportion, on any scale", () => {
    expect(weigh(50, 30, 20)).toEqual([0.5, 0.3, 0.2]);
    expect(weigh(100, 0, 100)).toEqual([0.5, 0, 0.5]);
    expect(weigh(7)).toEqual([1]);
  });

  it("leaves a blank blank and shares all among the others", () => {
    expect(weigh(NaN, 30, 10)).toEqual([NaN, 0.75, 0.25]);
  });

  it("refuses negative, all-zero and all-blank points", () => {
    expect(() => weigh(1, -1)).toThrow("judgements, value 2 is -1; use 0 or more");
    expect(() => weigh(0, NaN)).toThrow("judgements are all 0; give at least one above 0");
    expect(() => weigh(NaN, NaN)).toThrow("judgements are all blank");
  });
});
