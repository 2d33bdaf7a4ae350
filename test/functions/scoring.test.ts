import { score } from "../../src/functions/scoring";
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
