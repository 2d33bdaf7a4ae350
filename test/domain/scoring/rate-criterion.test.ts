import { rateCriterion, type RatedBy } from "../../../src/domain/scoring/rate-criterion";

const values = Object.freeze([1, 10, 100, 1000, NaN]);

function rate(rated: Partial<RatedBy>): unknown[] {
  const whole: RatedBy = { direction: "higher", worst: null, best: null, ...rated };
  return Array.from(rateCriterion(new Float64Array(values), whole), (rating) =>
    typeof rating === "number" ? Number(rating.toFixed(9)) : rating.message,
  );
}

describe("rateCriterion", () => {
  it("would rate by another scale than the criterion asks for", () => {
    expect(rate({ scale: "log" })).toEqual([1, 4, 7, 10, NaN]);
    expect(rate({ scale: "rank", direction: "lower" })).toEqual([10, 7, 4, 1, NaN]);
    expect(rate({ scale: "three points", middle: 100 })).toEqual([1, 1.363636364, 5, 10, NaN]);
    const steps = [
      { from: 0, rating: 3, words: "" },
      { from: 100, rating: 8, words: "" },
    ];
    expect(rate({ scale: "steps", steps })).toEqual([3, 3, 8, 8, NaN]);
  });

  it("would move ratings that were given on a scale of their own", () => {
    // 1 and 10 are on the scale of 1 to 10; the others are no ratings of it.
    expect(rate({ scale: "rated" })).toEqual([
      1,
      10,
      "100 is no rating of 1 to 10",
      "1000 is no rating of 1 to 10",
      NaN,
    ]);
    // 0 is best: 10 on a scale of 0 to 1000 is 10 - 9 x 10/1000.
    expect(rate({ scale: "rated", direction: "lower", worst: 1000, best: 0 })).toEqual([
      9.991,
      9.91,
      9.1,
      1,
      NaN,
    ]);
  });

  it("would let one giant flatten all others between percentiles", () => {
    // Ends by PERCENTILE.INC: 1 + .15 x 9 = 2.35 and 100 + .85 x 900 = 865.
    const [one, ten, hundred, thousand] = rate({ scale: "percentiles" }) as number[];
    expect([one, thousand]).toEqual([1, 10]);
    expect(ten).toBeCloseTo(1 + (9 * (10 - 2.35)) / (865 - 2.35), 9);
    expect(hundred).toBeCloseTo(1 + (9 * (100 - 2.35)) / (865 - 2.35), 9);
  });

  it("would forget ends that were set", () => {
    expect(rate({ scale: "percentiles", worst: 0, best: 2000 })[3]).toBe(5.5);
    expect(rate({ worst: 0, best: 2000 })[3]).toBe(5.5);
  });
});
