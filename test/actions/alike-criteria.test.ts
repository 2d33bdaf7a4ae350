import { alikePairs } from "../../src/actions/alike-criteria";
import type { AccountList } from "../../src/domain/scoring/scoring-setup";

const list: AccountList = {
  label: "x",
  accounts: ["a", "b", "c", "d", "e", "f"],
  columns: [
    { heading: "Revenue", kind: "number", values: [1, 2, 3, 4, 5, 6] },
    { heading: "Potential", kind: "number", values: [2, 4, 6, 8, 10, 13] },
    { heading: "Days", kind: "number", values: [60, 50, 40, 30, 20, 10] },
    { heading: "Fit", kind: "number", values: [3, 1, 3, 1, 3, 1] },
    { heading: "Text", kind: "number", values: ["n/a", 2, 3, 4, 5, 6] },
  ],
};

const criterion = (sourceColumn: string, direction: "higher" | "lower" = "higher") => ({
  sourceColumn,
  direction,
  worst: null,
  best: null,
});

test("criteria that go together would not be found, or others would", () => {
  const pairs = alikePairs(list, [criterion("Revenue"), criterion("Fit"), criterion("Potential")]);
  expect(pairs.map(({ one, other }) => [one, other])).toEqual([[0, 2]]);
  expect(pairs[0]?.correlation).toBeGreaterThan(0.99);
});

test("criteria that contradict each other entirely would pass as different", () => {
  const [pair] = alikePairs(list, [criterion("Revenue"), criterion("Days")]);
  expect(pair?.correlation).toBeCloseTo(-1, 12);
});

test("the closest pair would not come first", () => {
  const pairs = alikePairs(list, [
    criterion("Potential"),
    criterion("Revenue"),
    criterion("Days", "lower"),
  ]);
  expect(pairs).toHaveLength(3);
  expect(pairs[0]).toMatchObject({ one: 1, other: 2 });
});

test("a text among the numbers would count as the rating 0", () => {
  const [pair] = alikePairs(list, [criterion("Revenue"), criterion("Text")]);
  expect(pair?.correlation).toBeCloseTo(1, 12);
});
