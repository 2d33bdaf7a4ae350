import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

type Cells = Parameters<typeof gridOf>[1];

const accounts = gridOf("Accounts", [
  ["Account", "Industry"],
  ["Alder", "Wood"],
  ["Birch", "Steel"],
  ["Cedar", "Wood"],
]);

function money(measures: readonly { readonly name: string; readonly unit: string }[]) {
  return measures.filter(({ unit }) => unit === "currency").map(({ name }) => name);
}

test.each<[string, Cells]>([
  [
    "a column of currencies in orders",
    [
      ["Order", "Account", "Order date", "Amount", "Currency"],
      ["O-1", "Alder", 46001, 100, "EUR"],
      ["O-2", "Alder", 46002, 200, "USD"],
      ["O-3", "Birch", 46003, 300, "USD"],
    ],
  ],
  [
    "signs in the cells",
    [
      ["Order", "Account", "Order date", "Amount"],
      ["O-1", "Alder", 46001, "100 €"],
      ["O-2", "Alder", 46002, "$200"],
      ["O-3", "Birch", 46003, "$300"],
    ],
  ],
  [
    "a column of currencies in deals",
    [
      ["Deal", "Account", "Stage", "Amount", "Deal currency"],
      ["D-1", "Alder", "Won", 100, "EUR"],
      ["D-2", "Alder", "Won", 200, "GBP"],
      ["D-3", "Birch", "Proposal", 300, "GBP"],
    ],
  ],
  [
    "a column of currencies in subscriptions",
    [
      ["Subscription", "Account", "Start date", "End date", "MRR", "Currency"],
      ["S-1", "Alder", 46001, null, 100, "EUR"],
      ["S-2", "Alder", 46002, null, 200, "CHF"],
      ["S-3", "Birch", 46003, null, 300, "CHF"],
    ],
  ],
  [
    "prices and a column of currencies in order lines",
    [
      ["Order", "Account", "Order date", "Product", "Quantity", "Unit price", "Währung"],
      ["O-1", "Alder", 46001, "P-1", 2, 100, "EUR"],
      ["O-2", "Alder", 46002, "P-2", 1, 200, "USD"],
      ["O-3", "Birch", 46003, "P-1", 1, 300, "USD"],
    ],
  ],
])("amounts of two currencies are added: %s", (_, cells) => {
  const tested = understood([accounts, gridOf("Sales", cells)]);
  expect(money(tested.measures)).toEqual([]);
  expect(tested.said).toMatch(
    /(?:EUR|GBP).*amounts of different currencies are (?:not|never) added/u,
  );
});

test("one currency in all rows keeps amounts from being added", () => {
  const tested = understood([
    accounts,
    gridOf("Orders", [
      ["Order", "Account", "Order date", "Amount", "Currency"],
      ["O-1", "Alder", 46001, 100, "EUR"],
      ["O-2", "Alder", 46002, 200, "EUR"],
    ]),
  ]);
  expect(tested.value("Revenue", "Alder")).toBe(300);
});

test("amounts that were converted are not taken, or their column is not told", () => {
  const tested = understood([
    accounts,
    gridOf("Orders", [
      ["Order", "Account", "Order date", "Amount", "Currency", "Amount (EUR)"],
      ["O-1", "Alder", 46001, 100, "EUR", 100],
      ["O-2", "Alder", 46002, 200, "USD", 180],
    ]),
  ]);
  expect(tested.value("Revenue", "Alder")).toBe(280);
  expect(tested.said).toContain("'Amount (EUR)' is taken");
});
