import { score, scoringFunctions } from "../../src/functions/scoring";
import { callShell } from "./support/custom-functions";

const call = (...given: unknown[]) => callShell("SCORE", score, ...given);

test("the two accounts of the specification score 6.6 and 6.4", () => {
  const [first, second] = call(
    [
      [8, 6, 4],
      [5, 9, 6],
    ],
    [[0.5, 0.3, 0.2]],
  ) as number[][];
  expect(first?.[0]).toBeCloseTo(6.6, 12);
  expect(second?.[0]).toBeCloseTo(6.4, 12);
});

test("weights may stand in a column, and the invocation object is no argument", () => {
  const invocation = { functionName: "SCORE" };
  expect(call([[8, 6]], [[1], [3]], invocation)).toEqual([[6.5]]);
});

test("an error value, a text number and a rating off the scale stay in their rows", () => {
  const error = { code: "#REF!", type: "CustomFunctionError" };
  expect(
    call(
      [
        [8, 6],
        [error, 6],
        [8, "0,4"],
        [11, 6],
        [4, 6],
      ],
      [[1, 1]],
    ),
  ).toEqual([
    [7],
    ["#VALUE! SCORE: ratings, row 2, column 1 holds the error #REF!"],
    [
      '#VALUE! SCORE: ratings, row 3, column 2: "0,4" is text, not a number; convert the cells with Data > Text to Columns',
    ],
    ["#VALUE! SCORE: ratings, column 1 is 11; it must lie between 1 and 10"],
    [5],
  ]);
});

test("a missing rating is never a zero", () => {
  const weights = [[0.5, 0.3, 0.2]];
  expect(call([[8, "", 4]], weights)).toEqual([[(0.5 * 8 + 0.2 * 4) / 0.7]]);
  expect(call([["", 6, 4]], weights)).toEqual([
    ["#N/A SCORE: the ratings present carry 50 % of the weight; at least 70 % are needed"],
  ]);
  expect(call([["", 6, 4]], weights, "WORST")).toEqual([[0.5 * 1 + 0.3 * 6 + 0.2 * 4]]);
  expect(call([["", 6, 4]], weights, "neutral")).toEqual([[0.5 * 5.5 + 0.3 * 6 + 0.2 * 4]]);
  expect(call([["", 6, 4]], weights, "error")).toEqual([
    ["#N/A SCORE: ratings, column 1 is blank"],
  ]);
});

test("wrong shapes and options fail the whole call", () => {
  expect(call([[8, 6, 4, 2]], [[1, 1, 1]])).toBe(
    "#VALUE! SCORE: weights has 3 values but ratings has 4 columns; give one weight for each column",
  );
  expect(call([[8, 6]], [[1, 1]], "zero")).toBe(
    '#VALUE! SCORE: missing: "zero" is not known; use "renormalise", "error", "worst" or "neutral"',
  );
  expect(call([[8, 6]], [[1, "0,4"]])).toBe(
    '#VALUE! SCORE: weights, column 2: "0,4" is text, not a number; convert the cells with Data > Text to Columns',
  );
});

const explain = (...given: unknown[]) => callShell("EXPLAIN", scoringFunctions.EXPLAIN, ...given);
const moved = (...given: unknown[]) => callShell("MOVED", scoringFunctions.MOVED, ...given);

test("EXPLAIN keeps an account without a score in its row, and takes one reference for all criteria", () => {
  expect(
    explain(
      [
        [8, 6],
        [8, ""],
        [8, "x"],
      ],
      [[1, 1]],
      5.5,
    ),
  ).toEqual([
    [1.25, 0.25, 1.5],
    Array(3).fill(expect.stringMatching(/^#N\/A EXPLAIN: the ratings present carry 50 %/)),
    Array(3).fill(expect.stringMatching(/^#VALUE! EXPLAIN: ratings, row 3, column 2: "x" is text/)),
  ]);
  expect(explain([[8, 6]], [[1, 1]], [[8], [6]])).toEqual([[0, 0, 0]]);
});

test("EXPLAIN refuses a reference that does not fit, for the whole call", () => {
  expect(explain([[8, 6]], [[1, 1]], [[1, 2, 3]])).toMatch(
    /^#VALUE! EXPLAIN: reference has 3 values but ratings has 2 columns/,
  );
  expect(explain([[8, 6]], [[1, 1]], [[5, 12]])).toMatch(
    /^#VALUE! EXPLAIN: reference, column 2 is 12/,
  );
  expect(explain([[8, 6]], [[1, 1]], [[5, ""]])).toMatch(
    /^#N\/A EXPLAIN: the ratings present in reference carry 50 %/,
  );
});

test("MOVED keeps what went wrong in its row and refuses tables of two shapes", () => {
  const weights = [[1, 1]];
  expect(
    moved(
      [
        [8, 6],
        [8, ""],
        ["x", 6],
      ],
      weights,
      [
        [7, 6],
        [8, 6],
        [8, 6],
      ],
      weights,
    ),
  ).toEqual([
    [-0.5, 0, 0],
    Array(3).fill(
      expect.stringMatching(/^#N\/A MOVED: the ratings present in ratings_before carry 50 %/),
    ),
    Array(3).fill(expect.stringMatching(/^#VALUE! MOVED: ratings_before, row 3, column 1: "x"/)),
  ]);
  expect(moved([[8, 6]], weights, [[8]], [[1]])).toMatch(
    /^#VALUE! MOVED: ratings_after is 1 row x 1 column but ratings_before is 1 row x 2 columns/,
  );
  expect(moved([[8, 6]], weights, [[8, 6]], [[1]])).toMatch(
    /^#VALUE! MOVED: weights_after has 1 value/,
  );
});
