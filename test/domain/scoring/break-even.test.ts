import fc from "fast-check";
import { Failure } from "../../../src/domain/failure";
import { breakEvenWeights } from "../../../src/domain/scoring/break-even";

function breakEven(first: number[], second: number[], weights: number[]) {
  return breakEvenWeights(
    Float64Array.from(first),
    Float64Array.from(second),
    Float64Array.from(weights),
  ).map((result) => (result instanceof Failure ? `${result.kind}: ${result.message}` : result));
}

const NEVER = "unavailable: no weight from 0 to 1 makes the two accounts equal";

describe("breakEvenWeights", () => {
  it("matches the worked numbers of the function list", () => {
    const [first, second, third] = breakEven([8, 6, 4], [5, 9, 6], [0.5, 0.3, 0.2]);
    expect(first).toBeCloseTo(0.464286, 6);
    // By hand: leads 3, -3, -2; r = 1.1/.7 and .6/.8.
    expect(second).toBeCloseTo(1.1 / 0.7 / (1.1 / 0.7 + 3), 12);
    expect(third).toBeCloseTo(0.75 / 2.75, 12);
  });

  it("does not depend on the scale of the weights", () => {
    const [first] = breakEven([8, 6, 4], [5, 9, 6], [50, 30, 20]);
    expect(first).toBeCloseTo(0.464286, 6);
  });

  it("does not depend on the unit of the ratings, however small", () => {
    const tiny = 2 ** -60;
    const scaled = [
      [8, 6, 4],
      [5, 9, 6],
    ].map((ratings) => ratings.map((rating) => rating * tiny)) as [number[], number[]];
    expect(breakEven(...scaled, [0.5, 0.3, 0.2])).toEqual(
      breakEven([8, 6, 4], [5, 9, 6], [0.5, 0.3, 0.2]),
    );
  });

  it("says where no weight makes the two equal", () => {
    expect(breakEven([8, 6], [5, 5], [1, 1])).toEqual([NEVER, NEVER]);
    expect(breakEven([5, 5], [8, 6], [1, 1])).toEqual([NEVER, NEVER]);
  });

  it("finds the ends 0 and 1, without a negative zero", () => {
    // The others cancel out: only without the first criterion are the two equal.
    expect(breakEven([8, 6, 4], [5, 5, 5], [1, 1, 1])[0]).toBe(0);
    expect(breakEven([2, 6, 4], [5, 5, 5], [1, 1, 1])[0]).toBe(0);
    // Leads .3 and -.2 at weights 2 and 3 cancel out but for a last digit.
    expect(breakEven([8, 5.3, 4.8], [5, 5, 5], [1, 2, 3])[0]).toBe(0);
    expect(breakEven([5, 6], [5, 5], [1, 1])[0]).toBe(1);
    expect(Object.is(breakEven([8, 6, 4], [5, 5, 5], [1, 1, 1])[0], 0)).toBe(true);
  });

  it("gives the weights themselves where the two are equal as it is", () => {
    const result = breakEven([8, 4], [5, 5], [1, 3]);
    expect(result[0]).toBeCloseTo(0.25, 12);
    expect(result[1]).toBeCloseTo(0.75, 12);
  });

  it("says where every weight would do, or nothing is left to rescale", () => {
    expect(breakEven([5, 5], [5, 5], [1, 1])[0]).toBe(
      "unavailable: the two accounts are equal at every weight",
    );
    expect(breakEven([5, 6], [5, 4], [0, 1])).toEqual([
      1,
      "unavailable: the other weights are all 0 and cannot be rescaled",
    ]);
    expect(breakEven([5], [4], [1])[0]).toBe(
      "unavailable: the other weights are all 0 and cannot be rescaled",
    );
  });

  it("makes the two scores equal at every weight it gives", () => {
    const rating = fc.integer({ min: 1, max: 10 });
    const ratings = fc.array(rating, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(ratings, ratings, ratings, (first, second, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        breakEven(first, second, weights).forEach((share, criterion) => {
          if (typeof share !== "number") return;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          const lead = weights.reduce((sum, weight, place) => {
            const others = total - weights[criterion]!;
            const moved = place === criterion ? share : (weight / others) * (1 - share);
            return sum + moved * (first[place]! - second[place]!);
          }, 0);
          expect(lead).toBeCloseTo(0, 10);
        });
      }),
    );
  });
});
