import { revenueFacts } from "../../../src/understanding/facts/revenue-facts";
import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

type Cells = Parameters<typeof gridOf>[1];

const accounts = gridOf("Accounts", [
  ["Account", "Industry"],
  ["Alder", "Wood"],
  ["Birch", "Steel"],
]);

function lines(headings: readonly string[], row: (line: number, order: number) => Cells[number]) {
  return gridOf(
    "Order lines",
    [
      ["Order", "Account", "Order date", "Product", ...headings],
      ...Array.from({ length: 12 }, (_, index): Cells[number] => {
        const order = Math.floor(index / 3);
        return [
          `O-${order}`,
          order % 2 === 0 ? "Alder" : "Birch",
          46000 + order,
          `P-${index}`,
          ...row(index % 3, order),
        ];
      }),
    ],
    [2],
  );
}

test("an order's amount that stands on each of its lines is added line by line", () => {
  const tested = understood([accounts, lines(["Order total"], (_, order) => [100 + order])]);
  expect(tested.measure("Revenue").values).toEqual([202, 204]);
  expect(tested.said).toContain("'Order total' of Order lines is the same on all lines");
});

test("lines of an order that have amounts of their own are counted once an order", () => {
  const tested = understood([accounts, lines(["Amount"], (line, order) => [100 + order + line])]);
  expect(tested.measure("Revenue").values).toEqual([612, 618]);
});

test("quantity and price are passed over for an order's amount on each line", () => {
  const tested = understood([
    accounts,
    lines(["Quantity", "Unit price", "Order total"], (line, order) => [2, 10 + line, 999 + order]),
  ]);
  expect(tested.measure("Revenue").values).toEqual([132, 132]);
});

test.each([
  ["shares", [0.1, 0, 0.5]],
  ["percents", [10, 0, 50]],
  ["percents as text", ["10%", "0%", "50%"]],
])("discounts that are %s are another share", (_, discounts) => {
  const tested = understood([
    accounts,
    lines(["Quantity", "Unit price", "Discount"], (line) => [1, 100, discounts[line] ?? 0]),
  ]);
  expect(tested.measure("Revenue").values).toEqual([480, 480]);
});

test("a discount in money is taken for a percent", () => {
  const tested = understood([
    accounts,
    lines(["Quantity", "Unit price", "Discount amount"], (line) => [1, 100, 5 * line]),
  ]);
  expect(tested.measures.map(({ name }) => name)).not.toContain("Revenue");
  expect(tested.said).toContain("'Discount amount' of Order lines looks like money");
});

test("credit notes with positive amounts are counted in silence", () => {
  const tested = understood([
    accounts,
    gridOf("Invoices", [
      ["Invoice", "Account", "Invoice date", "Net amount", "Document type"],
      ["I-1", "Alder", 46001, 100, "Invoice"],
      ["I-2", "Alder", 46002, 40, "Credit note"],
      ["I-3", "Birch", 46003, 70, "Invoice"],
    ]),
  ]);
  expect(tested.said).toMatch(/'Document type' of Invoices has 1 'Credit note'.*add up to 40/u);
});

describe("growth", () => {
  const orders = (days: number) =>
    gridOf(
      "Orders",
      [
        ["Order", "Account", "Order date", "Amount"],
        ...Array.from({ length: days }, (_, day): Cells[number] => [
          `O-${day}`,
          "Alder",
          46000 - day,
          1,
        ]),
      ],
      [2],
    );

  test("of a year against a part of the year before is made up", () => {
    expect(understood([accounts, orders(500)]).value("Revenue growth", "Alder")).toBeNull();
  });

  test("of a year against the whole year before is missing", () => {
    const growth = understood([accounts, orders(800)]).value("Revenue growth", "Alder");
    expect(growth).toBeCloseTo(0, 2);
  });
});

describe("lines that have no day of their own", () => {
  const orders = gridOf(
    "Orders",
    [
      ["Order id", "Account", "Order date"],
      ["O-1", "Alder", 45000],
      ["O-2", "Alder", 45600],
      ["O-3", "Birch", 45900],
    ],
    [2],
  );
  const orderLines = gridOf("Order details", [
    ["Order id", "Product id", "Unit price", "Quantity"],
    ["O-1", "P-1", 10, 3],
    ["O-1", "P-2", 5, 2],
    ["O-2", "P-1", 10, 7],
    ["O-3", "P-2", 5, 4],
  ]);

  test("are of no period although their orders say when", () => {
    const tested = understood([accounts, orders, orderLines]);
    expect(tested.asOf).toBe(45900);
    expect(tested.measure("Revenue").values).toEqual([110, 20]);
    expect(tested.measure("Revenue, last 12 months").values).toEqual([70, 20]);
  });

  test("leave a plan without revenue, because the orders come first and have no amounts", () => {
    const { model } = understood([accounts, orders, orderLines]);
    expect(revenueFacts(model, 0, 1).map(({ label, revenue }) => [label, revenue])).toEqual([
      ["2023-03", 40],
      ["2024-11", 70],
    ]);
  });
});
