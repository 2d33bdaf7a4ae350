import fc from "fast-check";
import { createScoreDraws } from "../../../src/domain/selection/score-draws";

/** One draw with weights that are given, and every uniform number being the same. */
function drawOf(
  ratings: readonly (readonly number[])[],
  weights: readonly number[],
  deviation = 0,
  uniform = () => 0.5,
): number[] {
  const rows = ratings.map((row) => Float64Array.from(row));
  const scores = new Float64Array(ratings.length).fill(99);
  createScoreDraws(rows, (into) => into.set(weights), deviation, uniform)(scores);
  return Array.from(scores);
}

test("a score is the sum of weight x rating, for any number of criteria", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }).chain((criteria) => {
        const row = fc.array(fc.double({ min: 1, max: 10, noNaN: true }), {
          minLength: criteria,
          maxLength: criteria,
        });
        return fc.tuple(fc.array(row, { maxLength: 5 }), row);
      }),
      ([ratings, weights]) => {
        const expected = ratings.map((row) =>
          row.reduce((sum, rating, criterion) => sum + rating * (weights[criterion] as number), 0),
        );
        drawOf(ratings, ratings.length === 0 ? [] : weights).forEach((score, account) =>
          expect(score).toBeCloseTo(expected[account] as number, 9),
        );
      },
    ),
  );
});

test("the noise of a score is the rating's times the length of the weights", () => {
  // The normal quantile of .975 is 1.959964; (.6, .8) is of length 1, (.3, .4) of length 1/2.
  const ratings = [
    [5, 5],
    [1, 9],
  ];
  const [first, second] = drawOf(ratings, [0.6, 0.8], 2, () => 0.975);
  expect(first).toBeCloseTo(7 + 2 * 1.959964, 6);
  expect(second).toBeCloseTo(7.8 + 2 * 1.959964, 6);
  expect(drawOf(ratings, [0.3, 0.4], 2, () => 0.975)[0]).toBeCloseTo(3.5 + 1.959964, 6);
});

test("sure ratings take no random numbers, so that they do not shift those of the weights", () => {
  const neverCalled = () => {
    throw new Error("a random number was drawn");
  };
  expect(drawOf([[5, 5]], [0.5, 0.5], 0, neverCalled)).toEqual([5]);
});
