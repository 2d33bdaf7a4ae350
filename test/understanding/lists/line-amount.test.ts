import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

const accounts = gridOf("Accounts", [
  ["Account", "Industry"],
  ["Alder", "Wood"],
  ["Birch", "Steel"],
]);

function lines(headings: readonly [string, string], discountOf: (row: number) => number) {
  return gridOf("Order lines", [
    ["Order", "Account", "Quantity", "Unit price", ...headings],
    ...Array.from({ length: 6 }, (_, row) => {
      const discount = discountOf(row);
      const rate = discount > 1 ? discount / 100 : discount;
      const amount = Math.round((row + 1) * 10.5 * (1 - rate) * 100) / 100;
      return [`O-${row}`, row % 2 === 0 ? "Alder" : "Birch", row + 1, 10.5, discount, amount];
    }),
  ]);
}

test("quantity times price is added up without the discount, because no heading speaks of it", () => {
  const tested = understood([accounts, lines(["Xq", "Zz"], (row) => 5 * row)]);
  expect(tested.heading("Order lines", "amount")).toBe("Zz");
  expect(tested.heading("Order lines", "discount")).toBe("Xq");
  // Alder: 10.50 + 31.5 x 0.9 + 52.5 x 0.8; Birch: 21 x 0.95 + 42 x 0.85 + 63 x 0.75.
  expect(tested.measure("Revenue").values).toEqual([80.85, 102.9]);
});

test("an amount is not seen where the discount is a share of 1", () => {
  const tested = understood([accounts, lines(["Xq", "Zz"], (row) => 0.05 * row)]);
  expect(tested.heading("Order lines", "amount")).toBe("Zz");
  expect(tested.measure("Revenue").values).toEqual([80.85, 102.9]);
});

test("any number beside quantity and price is taken for the amount", () => {
  const other = gridOf("Order lines", [
    ["Order", "Account", "Quantity", "Unit price", "Weight"],
    ["O-1", "Alder", 2, 10, 17],
    ["O-2", "Birch", 3, 10, 11],
    ["O-3", "Alder", 4, 10, 90],
    ["O-4", "Birch", 5, 10, 31],
  ]);
  const tested = understood([accounts, other]);
  expect(tested.heading("Order lines", "amount")).toBeUndefined();
  expect(tested.measure("Revenue").values).toEqual([60, 80]);
});

test("what the user says of the column is overruled by its numbers", () => {
  const tested = understood(
    [accounts, lines(["Xq", "Zz"], () => 0)],
    [{ list: "Order lines", columns: { Zz: null } }],
  );
  expect(tested.heading("Order lines", "amount")).toBeUndefined();
});
