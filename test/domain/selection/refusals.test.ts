import { measureConcentration } from "../../../src/domain/selection/concentration";
import { assessRobustness } from "../../../src/domain/selection/robustness";
import { createTiers } from "../../../src/domain/selection/tier";
import { refusalOf } from "../../support/refusal";

const of = (...values: number[]) => Float64Array.from(values);

const question = {
  ratings: [of(1), of(2)],
  weights: of(1),
  top: 1,
  concentration: 0,
  ratingDeviation: 0,
  draws: 10,
  seed: 1,
};

test.each([
  [{ top: 0 }, "value: top is 0; give a whole number of accounts, 1 or more"],
  [{ top: 1.5 }, "value: top is 1.5; give a whole number of accounts, 1 or more"],
  [{ draws: 0 }, "value: draws is 0; give a whole number of draws, such as 10000, 1 or more"],
  [{ concentration: -1 }, "value: concentration is -1; give 0 or more"],
  [{ concentration: Infinity }, "value: concentration is Infinity; give 0 or more"],
  [{ ratingDeviation: -1 }, "value: rating_sd is -1; give 0 or more"],
  [{ ratingDeviation: NaN }, "value: rating_sd is NaN; give 0 or more"],
  [{ seed: 0.5 }, "value: seed is 0.5; give a whole number"],
  [
    { draws: 2e8 },
    "unavailable: ranking 2 accounts in 200000000 draws would take too long; give 100000000 draws or fewer",
  ],
  [
    { ratings: [of(1)], draws: 3e8 },
    "unavailable: ranking 1 account in 300000000 draws would take too long; give 100000000 draws or fewer",
  ],
])(
  "robustness with %p is refused in the words and the kind that Excel shows",
  (changes, refusal) => {
    expect(refusalOf(() => assessRobustness({ ...question, ...changes }))).toBe(refusal);
  },
);

test.each([
  [() => measureConcentration(of(NaN), "hhi"), "unavailable: values are all blank"],
  [
    () => measureConcentration(of(0, -1), "hhi"),
    "division: values has none above 0, so there are no shares",
  ],
  [
    () => measureConcentration(of(1), "top", 0),
    "value: top is 0; give a whole number of accounts, 1 or more",
  ],
  [
    () => createTiers(of(6, 6), 3),
    "value: limits must descend, but value 2 is 6 after 6; give the best tier's limit first",
  ],
  [
    () => createTiers(of(8, 6), 1),
    "value: labels has 1 value but limits has 2; give one label more than limits",
  ],
  [
    () => createTiers(of(8, 6), 4),
    "value: labels has 4 values but limits has 2; give one label more than limits",
  ],
])("%p is refused in the words and the kind that Excel shows", (calculate, refusal) => {
  expect(refusalOf(calculate)).toBe(refusal);
});
