import { createScorer, DEFAULT_SCORING_RULES } from "../../../src/domain/scoring/score";
import { refusalOf } from "../../support/refusal";

const of = (...values: number[]) => Float64Array.from(values);
const rules = DEFAULT_SCORING_RULES;

test.each([
  [
    () => createScorer(of(1), { ...rules, low: 10 }),
    "value: low is 10 and high is 10; low must be below high",
  ],
  [() => createScorer(of(1, -2), rules), "value: weights, value 2 is -2; use 0 or more"],
  [() => createScorer(of(0), rules), "value: weights are all 0; give at least one above 0"],
  [() => createScorer(of(1e308, 1e308), rules), "number: weights are too large to be added up"],
  [
    () => createScorer(of(1, 1), { ...rules, missing: "error" })(of(5, NaN)),
    "unavailable: ratings, column 2 is blank",
  ],
  [
    () => createScorer(of(1, 1), rules)(of(5, NaN)),
    "unavailable: the ratings present carry 50 % of the weight; at least 70 % are needed",
  ],
  [
    () => createScorer(of(1, 1), rules)(of(0, 5)),
    "value: ratings, column 1 is 0; it must lie between 1 and 10",
  ],
])("%p is refused in the words and the kind that Excel shows", (calculate, refusal) => {
  expect(refusalOf(calculate)).toBe(refusal);
});

test("the ends of the scale are on it", () => {
  expect(createScorer(of(1, 1), rules)(of(1, 10))).toBe(5.5);
});
