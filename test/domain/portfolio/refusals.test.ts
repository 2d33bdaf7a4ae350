import { attainment } from "../../../src/domain/portfolio/attainment";
import { expandedShare } from "../../../src/domain/portfolio/expansion";
import { compoundGrowth, revenueGrowth } from "../../../src/domain/portfolio/growth";
import { createHealthScorer } from "../../../src/domain/portfolio/health";
import { shareOfWallet } from "../../../src/domain/portfolio/share-of-wallet";
import { refusalOf } from "../../support/refusal";

const of = (...values: number[]) => Float64Array.from(values);
const names = { before: "before", after: "after" };
const goal = { actual: 1, target: 2, baseline: 0, weight: 1 };
const health = (values: Float64Array, ages: Float64Array) =>
  createHealthScorer(of(1, 1), 90)(values, ages);

test.each([
  [() => attainment([goal], 0), "value: cap is 0; give more than 0, such as 1.2"],
  [() => attainment([{ ...goal, weight: -1 }], 1), "value: weights, value 1 is -1; use 0 or more"],
  [
    () => attainment([{ ...goal, target: 0 }], 1),
    "division: goal 1: its target is equal to its baseline",
  ],
  [() => attainment([{ ...goal, actual: NaN }], 1), "unavailable: actual is blank for every goal"],
  [
    () => attainment([{ ...goal, weight: 0 }], 1),
    "value: weights of the measured goals add up to 0",
  ],
  [() => expandedShare(of(-1), of(1), names), "value: before, value 1 is -1; give 0 or more"],
  [() => expandedShare(of(1), of(-1), names), "value: after, value 1 is -1; give 0 or more"],
  [
    () => expandedShare(of(1), of(NaN), names),
    "unavailable: after, value 1 is blank; give 0 if the account buys nothing",
  ],
  [
    () => expandedShare(of(0), of(1), names),
    "unavailable: before has no account that bought before",
  ],
  [() => revenueGrowth(of(), of(1)), "unavailable: previous is blank"],
  [() => revenueGrowth(of(1), of()), "unavailable: current is blank"],
  [
    () => revenueGrowth(of(0), of(1)),
    "unavailable: previous adds up to 0; growth needs more than 0",
  ],
  [() => compoundGrowth(1, 2, 0), "division: periods is 0; give how many lie between"],
  [() => compoundGrowth(1, 2, -1), "value: periods is -1; give more than 0"],
  [() => compoundGrowth(0, 2, 1), "division: first is 0; growth from nothing has no rate"],
  [
    () => compoundGrowth(1, -2, 1),
    "number: first and last must be 0 or more; a loss has no growth rate",
  ],
  [() => createHealthScorer(of(1), 0), "value: half_life is 0; give days, more than 0"],
  [() => createHealthScorer(of(-1), 90), "value: weights, value 1 is -1; use 0 or more"],
  [() => createHealthScorer(of(0, 0), 90), "value: weights are all 0; give at least one above 0"],
  [() => health(of(NaN, NaN), of(0, 0)), "unavailable: values has none that carries a weight"],
  [() => health(of(5, 0.9), of(0, 0)), "value: values, column 2 is 0.9; give 1 to 10"],
  [() => health(of(5, 5), of(0, NaN)), "unavailable: age_days, column 2 is blank beside a value"],
  [() => health(of(5, 5), of(0, -1)), "value: age_days, column 2 is -1; give days, 0 or more"],
  [() => shareOfWallet(-1, 5), "value: ours is -1; give 0 or more"],
  [() => shareOfWallet(1, -5), "value: total is -5; give 0 or more"],
  [() => shareOfWallet(6, 5), "value: ours is 6 but total is 5; ours is a part of total"],
  [() => shareOfWallet(0, 0), "division: total is 0; there is nothing to share"],
])("%p is refused in the words and the kind that Excel shows", (calculate, refusal) => {
  expect(refusalOf(calculate)).toBe(refusal);
});

test("a buyer that buys nothing now has not grown, and is no slip", () => {
  expect(expandedShare(of(5, 5), of(0, 6), names)).toBe(0.5);
});
