import fc from "fast-check";
import {
  assessRobustness,
  robustnessMilliseconds,
  type RobustnessQuestion,
} from "../../../src/domain/selection/robustness";

function assess(rows: readonly (readonly number[])[], changes: Partial<RobustnessQuestion> = {}) {
  const found = assessRobustness({
    ratings: rows.map((row) => Float64Array.from(row)),
    weights: new Float64Array(rows[0]?.length ?? 1).fill(1),
    top: 1,
    concentration: 0,
    ratingDeviation: 0,
    draws: 10_000,
    seed: 1,
    ...changes,
  });
  return {
    probabilityOfTop: Array.from(found.probabilityOfTop),
    expectedRank: Array.from(found.expectedRank),
    rankAt5Percent: Array.from(found.rankAt5Percent),
    rankAt95Percent: Array.from(found.rankAt95Percent),
  };
}

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, place) =>
    expect(Math.abs(value - expected[place]!)).toBeLessThanOrEqual(tolerance),
  );
}

describe("assessRobustness", () => {
  it.each([1, 2, 3, 99])("matches the exact volumes of the weight space, seed %i", (seed) => {
    // (.6, .6) wins while both weights are at most .6: a fifth of the line.
    const two = assess(
      [
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ],
      { seed },
    );
    expectNear(two.probabilityOfTop, [0.4, 0.4, 0.2], 0.005);
    // (.4, .4, .4) wins while no weight exceeds .4: a triangle of .2 squared.
    const corners = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0.4, 0.4, 0.4],
    ];
    expectNear(assess(corners, { seed }).probabilityOfTop, [0.32, 0.32, 0.32, 0.04], 0.006);
  });

  it("knows the winner where one account is best on everything", () => {
    const found = assess([
      [2, 3],
      [9, 8],
      [1, 1],
    ]);
    expect(found).toEqual({
      probabilityOfTop: [0, 1, 0],
      expectedRank: [2, 1, 3],
      rankAt5Percent: [2, 1, 3],
      rankAt95Percent: [2, 1, 3],
    });
  });

  it("gives the 5 % and 95 % ranks of a known distribution", () => {
    // The first account is first for w1 > .5, which is half of all weights.
    const found = assess([
      [1, 0],
      [0, 1],
    ]);
    expectNear(found.expectedRank, [1.5, 1.5], 0.005);
    expect(found.rankAt5Percent).toEqual([1, 1]);
    expect(found.rankAt95Percent).toEqual([2, 2]);
    // 4 % of all weights put the first account first: w1 > .96.
    const rare = assess([
      [1, 0],
      [0.96, 1],
    ]);
    expect(rare.rankAt5Percent[0]).toBe(2);
    expect(rare.rankAt95Percent[1]).toBe(1);
  });

  it("comes nearer to the ranking by the weights themselves as they are surer", () => {
    const rows = [
      [10, 1],
      [1, 10],
    ];
    const known = { weights: Float64Array.of(55, 45) };
    const winsAt = (concentration: number) =>
      assess(rows, { ...known, concentration }).probabilityOfTop[0]!;
    // P(w1 > .5) for Beta(11, 9) is .6762 (binomial sum of 19 trials, at most 10 successes).
    expect(Math.abs(winsAt(20) - 0.6762)).toBeLessThan(0.015);
    expect(winsAt(200)).toBeGreaterThan(winsAt(20));
    expect(winsAt(1e6)).toBe(1);
    expect(Math.abs(winsAt(0) - 0.5)).toBeLessThan(0.005);
  });

  it("lets noise in the ratings blur the ranking as the normal distribution says", () => {
    // One criterion, a lead of 1, noise of 1 in each: P = Phi(1/sqrt 2) = .7602.
    const one = assess([[6], [5]], { ratingDeviation: 1 });
    expect(Math.abs(one.probabilityOfTop[0]! - 0.7602)).toBeLessThan(0.015);
    // Two criteria, equal sure weights: the noise of a score is 1/sqrt 2: Phi(1) = .8413.
    const two = assess(
      [
        [6, 6],
        [5, 5],
      ],
      { ratingDeviation: 1, concentration: 1e9 },
    );
    expect(Math.abs(two.probabilityOfTop[0]! - 0.8413)).toBeLessThan(0.015);
  });

  it("lets a lot decide between equal accounts", () => {
    const found = assess(
      [
        [5, 5],
        [5, 5],
        [9, 9],
      ],
      { top: 2 },
    );
    expect(found.probabilityOfTop).toEqual([0.5, 0.5, 1]);
    expect(found.expectedRank).toEqual([2.5, 2.5, 1]);
    expect(found.rankAt5Percent).toEqual([2, 2, 1]);
    expect(found.rankAt95Percent).toEqual([3, 3, 1]);
  });

  it("gives the same answer for the same seed and another for another", () => {
    const rows = [
      [1, 0],
      [0, 1],
      [0.6, 0.6],
    ];
    const noisy = { concentration: 5, ratingDeviation: 0.2 };
    expect(assess(rows, noisy)).toEqual(assess(rows, noisy));
    expect(assess(rows, noisy)).not.toEqual(assess(rows, { ...noisy, seed: 2 }));
    expect(assess(rows)).not.toEqual(assess(rows, { seed: 2 }));
  });

  it("gives the same numbers on every machine", () => {
    // Frozen from one run: a change means that some machine, or version, would disagree.
    const rows = [
      [8, 2, 5],
      [3, 9, 4],
      [6, 6, 6],
      [5, 4, 9],
    ];
    expect(assess(rows, { concentration: 20, draws: 1000, seed: 7 }).probabilityOfTop).toEqual([
      0.012, 0.123, 0.385, 0.48,
    ]);
  });

  it("sums to top and to the sum of all ranks, in any order of accounts and scale of weights", () => {
    const row = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(0, 0.01, 20),
        (rows, top, concentration) => {
          const options = { top, concentration, draws: 50 };
          const found = assess(rows, options);
          const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);
          expect(sum(found.probabilityOfTop)).toBeCloseTo(Math.min(top, rows.length), 9);
          expect(sum(found.expectedRank)).toBeCloseTo((rows.length * (rows.length + 1)) / 2, 9);
          found.probabilityOfTop.forEach((probability, account) => {
            expect(probability).toBeGreaterThanOrEqual(0);
            expect(probability).toBeLessThanOrEqual(1);
            expect(found.rankAt5Percent[account]).toBeLessThanOrEqual(
              found.rankAt95Percent[account]!,
            );
          });
          const turned = assess([...rows].reverse(), {
            ...options,
            weights: Float64Array.of(8, 8, 8),
          });
          expectNear([...turned.probabilityOfTop].reverse(), found.probabilityOfTop, 1e-9);
          expectNear([...turned.expectedRank].reverse(), found.expectedRank, 1e-9);
          expect([...turned.rankAt95Percent].reverse()).toEqual(found.rankAt95Percent);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("refuses arguments that make no sense", () => {
    const refusal = (changes: Partial<RobustnessQuestion>) => () => assess([[1], [2]], changes);
    expect(refusal({ top: 0 })).toThrow("top is 0; give a whole number of accounts, 1 or more");
    expect(refusal({ top: 1.5 })).toThrow("top is 1.5");
    expect(refusal({ draws: 0 })).toThrow(
      "draws is 0; give a whole number of draws, such as 10000, 1 or more",
    );
    expect(refusal({ concentration: -1 })).toThrow("concentration is -1; give 0 or more");
    expect(refusal({ ratingDeviation: -1 })).toThrow("rating_sd is -1; give 0 or more");
    expect(refusal({ seed: 0.5 })).toThrow("seed is 0.5; give a whole number");
    expect(refusal({ weights: Float64Array.of(0) })).toThrow("weights are all 0");
    expect(refusal({ draws: 2e8 })).toThrow(
      "ranking 2 accounts in 200000000 draws would take too long; give 100000000 draws or fewer",
    );
    expect(refusal({ draws: 1, top: 1 })).not.toThrow();
  });

  it("refuses more weights or ratings than can be drawn and weighed while somebody waits", () => {
    const wide = Array.from({ length: 200 }, () => 1);
    const refusal = (ratings: number[][], draws: number) => () =>
      assess(ratings, { weights: Float64Array.from(wide), draws });
    expect(refusal([wide], 1e6)).toThrow(
      "ranking 1 account in 1000000 draws would take too long; give 500000 draws or fewer",
    );
    const list = Array.from({ length: 1000 }, () => wide);
    expect(refusal(list, 150_000)).toThrow("give 100000 draws or fewer");
  });

  it("is estimated by what is drawn too: one account on many criteria is no short calculation", () => {
    const estimate = (accounts: number, criteria: number, draws: number): number =>
      robustnessMilliseconds({
        ratings: Array.from({ length: accounts }, () => new Float64Array(criteria)),
        weights: new Float64Array(criteria).fill(1),
        top: 1,
        concentration: 20,
        ratingDeviation: 0,
        draws,
        seed: 1,
      });
    // Ten seconds when it was measured; the worker is asked above 50 ms.
    expect(estimate(1, 100, 400_000)).toBeGreaterThan(1000);
    expect(estimate(0, 2, 1e12)).toBeGreaterThan(1000);
    expect(estimate(60, 5, 10_000)).toBeLessThan(50);
  });

  it("has nothing to say of no accounts", () => {
    expect(assess([], { draws: 1e12 }).probabilityOfTop).toEqual([]);
    expect(assess([]).probabilityOfTop).toEqual([]);
  });
});
