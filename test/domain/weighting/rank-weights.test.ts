import fc from "fast-check";
import { weightsFromRanks, type RankMethod } from "../../../src/domain/weighting/rank-weights";
import vectors from "../../vectors/weighting.json";

const methods: readonly RankMethod[] = ["rank", "ranksum", "rankreciprocal"];

function weigh(ranks: readonly number[], method: RankMethod): number[] {
  return Array.from(weightsFromRanks(new Float64Array(ranks), method));
}

describe("weightsFromRanks", () => {
  it.each(vectors.rankWeights)("matches $source", ({ method, weights }) => {
    const ranks = weights.map((_, place) => place + 1);
    weigh(ranks, method as RankMethod).forEach((weight, place) =>
      expect(Math.abs(weight - weights[place]!)).toBeLessThanOrEqual(0.00005),
    );
  });

  it("gives equal ranks the mean weight of the positions they take up together", () => {
    // Positions 2 and 3 of four: (.3 + .2)/2.
    const expected = [0.4, 0.25, 0.25, 0.1];
    for (const ranks of [
      [1, 2, 2, 4],
      [1, 2, 2, 3],
      [1, 2.5, 2.5, 9],
    ]) {
      weigh(ranks, "ranksum").forEach((weight, place) =>
        expect(weight).toBeCloseTo(expected[place]!, 12),
      );
    }
    expect(weigh([1, 1], "rank")).toEqual([0.5, 0.5]);
    // (1/2 + 1/3)/2 out of 11/6.
    expect(weigh([1, 2, 2], "rankreciprocal")[2]).toBeCloseTo(5 / 12 / (11 / 6), 12);
  });

  it("leaves a blank blank and counts the others only", () => {
    expect(weigh([NaN, 2, 1], "ranksum")).toEqual([NaN, 1 / 3, 2 / 3]);
    expect(weigh([1], "rank")).toEqual([1]);
  });

  it("refuses what is no rank", () => {
    expect(() => weigh([1, 0], "rank")).toThrow(
      "judgements, value 2 is 0; give ranks from 1, the most important",
    );
    expect(() => weigh([NaN], "rank")).toThrow("judgements are all blank");
  });

  it("sums to 1 and falls with the rank, whatever the order of criteria", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...methods),
        (ranks, method) => {
          const weights = weigh(ranks, method);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          expect(weigh([...ranks].reverse(), method).reverse()).toEqual(weights);
          ranks.forEach((rank, one) =>
            ranks.forEach((other, two) => {
              if (rank < other) expect(weights[one]).toBeGreaterThan(weights[two]!);
              if (rank === other) expect(weights[one]).toBe(weights[two]);
            }),
          );
        },
      ),
    );
  });
});
