import { eigenvectorPriorities } from "../../../src/domain/weighting/analytic-hierarchy";
import { consistencyRatio } from "../../../src/domain/weighting/consistency-ratio";
import { completePairwiseMatrix } from "../../../src/domain/weighting/pairwise-matrix";
import { weightsFromPoints } from "../../../src/domain/weighting/point-weights";
import { weightsFromRanks } from "../../../src/domain/weighting/rank-weights";
import { relativeWeights } from "../../../src/domain/weighting/relative-weights";
import { refusalOf } from "../../support/refusal";

const of = (...values: number[]) => Float64Array.from(values);
const complete = (...rows: number[][]) => completePairwiseMatrix(rows.map((row) => of(...row)));
const equal = (count: number) => Array.from({ length: count }, () => new Array(count).fill(1));

test.each([
  [
    () => complete([1, 2, 3], [1, 1, 1]),
    "value: pairwise is 2 x 3; give a square, one row and one column for each criterion",
  ],
  [
    () => complete([1, NaN], [NaN, 1]),
    "unavailable: pairwise, row 1, column 2 is blank; compare the two criteria",
  ],
  [
    () => complete([1, 3], [0.5, 1]),
    "value: pairwise, row 2, column 1 is 0.5 but must be the reciprocal of 3 in row 1, column 2; " +
      "leave the lower triangle blank or type =1/3",
  ],
  [
    () => complete([1, 0], [NaN, 1]),
    "value: pairwise, row 1, column 2 is 0; give a ratio above 0, such as 3 or =1/3",
  ],
  [
    () => complete([2, 3], [NaN, 1]),
    "value: pairwise, row 1, column 1 is 2; a criterion compared with itself is 1",
  ],
  [
    () => consistencyRatio(complete(...equal(11)), "saaty"),
    "unavailable: the random index is known for 3 to 10 criteria and pairwise has 11; compare them in groups",
  ],
  [
    () => eigenvectorPriorities(complete(...equal(101))),
    'unavailable: pairwise compares 101 criteria; compare 100 or fewer, or groups of them, or give the method "geometric"',
  ],
  [
    // The third weight would be 1e-400 of the first.
    () => eigenvectorPriorities(complete([1, 1e300, 1e300], [NaN, 1, 1e300], [NaN, NaN, 1])),
    "number: pairwise holds ratios too large to be worked with",
  ],
  [() => weightsFromPoints(of(NaN, NaN)), "unavailable: judgements are all blank"],
  [() => weightsFromPoints(of(1, -1)), "value: judgements, value 2 is -1; use 0 or more"],
  [() => weightsFromRanks(of(NaN), "rank"), "unavailable: judgements are all blank"],
  [
    () => weightsFromRanks(of(1, 0.5), "rank"),
    "value: judgements, value 2 is 0.5; give ranks from 1, the most important",
  ],
  [() => relativeWeights(of(1, NaN)), "value: weights, value 2 is NaN; use 0 or more"],
  [() => relativeWeights(of(0, 0)), "value: weights are all 0; give at least one above 0"],
])("%p is refused in the words and the kind that Excel shows", (calculate, refusal) => {
  expect(refusalOf(calculate)).toBe(refusal);
});
