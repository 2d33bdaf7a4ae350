import { createRandom } from "../../../src/domain/numerics/random";
import { assessRobustness, type Robustness } from "../../../src/domain/selection/robustness";

const ROWS = { concentration: 20, ratingDeviation: 0, draws: 40_000, seed: 1, drawsUnknown: true };

function assess(
  ratings: readonly (readonly number[])[],
  top: number,
  changed: Partial<typeof ROWS> & { weights?: readonly number[] } = {},
): Robustness {
  const { weights = ratings[0]!.map(() => 1), ...rest } = changed;
  return assessRobustness({
    ...ROWS,
    ...rest,
    ratings: ratings.map((row) => Float64Array.from(row)),
    weights: Float64Array.from(weights),
    top,
  });
}

/** Four standard deviations of a share of 40,000 draws are 0.01. */
const CLOSE = 0.01;

function expectClose(actual: Float64Array, expected: readonly number[], tolerance = CLOSE): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((one, account) =>
    expect(Math.abs(actual[account]! - one)).toBeLessThan(tolerance),
  );
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Ratings of 1 to 10 of which a share is blank, never a whole row. */
function withBlanks(accounts: number, criteria: number, share: number, seed: number): number[][] {
  const uniform = createRandom(seed);
  return Array.from({ length: accounts }, () => {
    const row = Array.from({ length: criteria }, () =>
      uniform() < share ? NaN : 1 + 9 * uniform(),
    );
    return row.every(Number.isNaN) ? row.map(() => 5) : row;
  });
}

describe("unknown ratings in robustness", () => {
  it("matches three accounts with one blank, worked out by hand", () => {
    // The second criterion is alike: only the first decides, whatever the weights. A number of 1 to 10
    // is above 7 with 1/3, above 4 with 2/3.
    const found = assess(
      [
        [4, 5],
        [7, 5],
        [NaN, 5],
      ],
      1,
    );
    expectClose(found.probabilityOfTop, [0, 2 / 3, 1 / 3]);
    expectClose(found.expectedRank, [2 + 2 / 3, 1 + 1 / 3, 2], 0.02);
    expect([...found.rankAt5Percent]).toEqual([2, 1, 1]);
    expect([...found.rankAt95Percent]).toEqual([3, 2, 3]);
    expectClose(
      assess(
        [
          [4, 5],
          [7, 5],
          [NaN, 5],
        ],
        2,
      ).probabilityOfTop,
      [1 / 3, 1, 2 / 3],
    );
  });

  it("matches two blanks that compete, worked out by hand", () => {
    // Both against 5.5, the middle: both below with 1/4; else one of the two is best, each alike.
    const found = assess(
      [
        [5.5, 5],
        [NaN, 5],
        [NaN, 5],
      ],
      1,
    );
    expectClose(found.probabilityOfTop, [1 / 4, 3 / 8, 3 / 8]);
    // What is known of the last two is the same, so the answer is.
    expect(found.probabilityOfTop[1]).toBe(found.probabilityOfTop[2]);
    expect(found.expectedRank[1]).toBe(found.expectedRank[2]);
    expect(found.rankAt95Percent[1]).toBe(found.rankAt95Percent[2]);
  });

  it("draws over what a column shows where the ratings are not of 1 to 10", () => {
    // Of 0, 50 and 100 a number above 75 has the chance 1/4.
    const found = assess(
      [
        [0, 5],
        [100, 0],
        [75, 5],
        [NaN, 5],
      ],
      1,
      { concentration: 1e9, weights: [1, 9] },
    );
    expect(found.probabilityOfTop[3]).toBeGreaterThan(0.2);
    expectClose(found.probabilityOfTop, [0, 0, 3 / 4, 1 / 4]);
  });

  it("adds up to the smaller of slots and accounts in the field", () => {
    const ratings = withBlanks(60, 5, 0.2, 3);
    for (const top of [1, 7, 59, 60, 100]) {
      const found = assess(ratings, top, { draws: 500 });
      expect(Math.abs(sum(found.probabilityOfTop) - Math.min(top, 60))).toBeLessThan(1e-9);
      expect(Math.abs(sum(found.expectedRank) - (60 * 61) / 2)).toBeLessThan(1e-6);
    }
  });

  it.each([0, 0.7])("changes no probability by sorting, with noise %p", (ratingDeviation) => {
    const ratings = withBlanks(40, 4, 0.3, 4);
    ratings.push([...ratings[0]!], [NaN, 5, 5, 5], [NaN, 5, 5, 5], [NaN, 5, 5, 5]);
    const order = ratings.map((_, account) => (account * 17 + 5) % ratings.length);
    expect(new Set(order).size).toBe(ratings.length);
    const sorted = order.map((account) => ratings[account]!);
    const options = { draws: 1000, ratingDeviation };
    const before = assess(ratings, 8, options);
    const after = assess(sorted, 8, options);
    for (const measure of Object.keys(before) as (keyof Robustness)[]) {
      expect([...after[measure]]).toEqual(order.map((account) => before[measure][account]));
    }
  });

  it("answers as if nothing were drawn where nothing is missing", () => {
    const ratings = withBlanks(50, 5, 0, 5);
    const options = { draws: 2000 };
    expect(assess(ratings, 6, options)).toEqual(
      assess(ratings, 6, { ...options, drawsUnknown: false }),
    );
  });

  it("leaves the others' streams alone when one account's blank is filled", () => {
    // One account that is far below everybody: filling its blank moves nobody.
    const ratings = [
      ...withBlanks(30, 3, 0.3, 6).map((row) => row.map((one) => Math.max(one, 4))),
      [1, NaN, 1],
    ];
    const before = assess(ratings, 5, { draws: 1000, weights: [10, 1, 10], concentration: 1e6 });
    const after = assess([...ratings.slice(0, -1), [1, 1, 1]], 5, {
      draws: 1000,
      weights: [10, 1, 10],
      concentration: 1e6,
    });
    expect([...after.probabilityOfTop]).toEqual([...before.probabilityOfTop]);
  });

  it.each(["share", "middle"] as const)(
    "holds the own rank under %s within its 5 to 95 %% range for 9 of 10 accounts",
    (policy) => {
      let inside = 0;
      let accounts = 0;
      for (let list = 0; list < 10; list++) {
        const uniform = createRandom(100 + list);
        // 20 % blanks in three of five columns, as lists come.
        const ratings = Array.from({ length: 100 }, () =>
          Array.from({ length: 5 }, (_, criterion) =>
            criterion < 3 && uniform() < 0.2 ? NaN : 1 + 9 * uniform(),
          ),
        );
        const weights = [30, 25, 20, 15, 10];
        const scores = ratings.map((row) => {
          let total = 0;
          let rated = 0;
          row.forEach((one, criterion) => {
            if (Number.isNaN(one) && policy === "share") return;
            total += weights[criterion]! * (Number.isNaN(one) ? 5.5 : one);
            rated += weights[criterion]!;
          });
          return total / rated;
        });
        const found = assess(ratings, 10, { draws: 2000, weights });
        scores.forEach((score, account) => {
          const rank = 1 + scores.filter((other) => other > score).length;
          accounts++;
          if (rank >= found.rankAt5Percent[account]! && rank <= found.rankAt95Percent[account]!) {
            inside++;
          }
        });
      }
      expect(inside / accounts).toBeGreaterThan(0.9);
    },
  );

  it("gives an incomplete account a wider range of ranks than its complete twin", () => {
    const ratings = withBlanks(60, 4, 0, 8);
    const found = assess([...ratings, [6, 6, 6, 6], [6, NaN, 6, 6]], 10, { draws: 4000 });
    const width = (account: number) =>
      found.rankAt95Percent[account]! - found.rankAt5Percent[account]!;
    expect(width(61)).toBeGreaterThan(width(60));
  });

  it("refuses more blanks than anybody waits for, and says how many draws would do", () => {
    expect(() => assess(withBlanks(2000, 10, 0.8, 1), 5, { draws: 99_999 })).toThrow(
      /would take too long; give \d+ draws or fewer/,
    );
  });
});
