import type { AccountColumn } from "../../../src/domain/scoring/scoring-setup";
import { proposedSlots, proposeSetup } from "../../../src/understanding/scoring/propose-setup";

function column(heading: string, ...values: AccountColumn["values"]): AccountColumn {
  return { heading, kind: typeof values[0] === "number" ? "number" : "text", values };
}

test.each([
  [2, 1],
  [4, 2],
  [9, 4],
  [40, 5],
  [60, 6],
  [85, 9],
  [1000, 10],
])("of %i accounts, %i can be key accounts", (accounts, slots) => {
  expect(proposedSlots(accounts)).toBe(slots);
});

test("criteria of different topics come before a second of the same", () => {
  const setup = proposeSetup(
    3,
    [
      column("Annual revenue", 1, 2, 3),
      column("Potential revenue", 1, 2, 3),
      column("Average order", 1, 2, 3),
      column("Product fit", 1, 2, 3),
      column("People who decide", 1, 2, 3),
      column("Days to pay", 1, 2, 3),
      column("Relationship", 1, 2, 3),
    ],
    46000,
  );
  expect(setup.criteria.map(({ name, direction, weight }) => [name, direction, weight])).toEqual([
    ["Annual revenue", "higher", 20],
    ["Potential revenue", "higher", 20],
    ["Product fit", "higher", 20],
    ["People who decide", "lower", 20],
    ["Relationship", "higher", 20],
  ]);
});

test("weights add up to 100 for any number of criteria", () => {
  const columns = ["Revenue", "Fit", "Tenure"].map((heading) => column(heading, 1, 2, 3));
  const weights = proposeSetup(3, columns, 46000).criteria.map(({ weight }) => weight);
  expect(weights).toEqual([34, 33, 33]);
});

test("a column that tells no accounts apart, or is mostly blank, is not proposed", () => {
  const columns = [
    column("Revenue", 5, 5, 5, 5),
    column("Growth", 1, null, null, null),
    column("Margin", 1, 2, 3, 4),
  ];
  expect(proposeSetup(4, columns, 46000).criteria.map(({ name }) => name)).toEqual(["Margin"]);
});

test("numbers of rows would be a criterion", () => {
  const columns = [column("Column A", 1, 2, 3, 4), column("Margin", 1, 2, 4, 3)];
  expect(proposeSetup(4, columns, 46000).criteria.map(({ name }) => name)).toEqual(["Margin"]);
});
