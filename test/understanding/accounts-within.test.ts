import { gridOf } from "./support/grids-of-files";
import { understood } from "./support/understood";

type Cells = Parameters<typeof gridOf>[1];

function orders(customer: (row: number) => Cells[number], headings: readonly string[]) {
  return gridOf(
    "Orders",
    [
      ["Order ID", "Order date", ...headings, "Sales"],
      ...Array.from({ length: 60 }, (_, row): Cells[number] => [
        `O-${row}`,
        43000 + row,
        ...customer(row),
        100,
      ]),
    ],
    [1],
  );
}

test("customers that orders tell by id alone are no accounts", () => {
  const tested = understood([orders((row) => [17850 + (row % 5)], ["CustomerID"])]);
  expect(tested.model.accounts?.names).toHaveLength(5);
  expect(tested.model.accounts?.idColumn?.heading).toBe("CustomerID");
  expect(tested.measure("Revenue").values).toEqual([1200, 1200, 1200, 1200, 1200]);
});

test("customers of one name are one account, though orders tell their ids", () => {
  const tested = understood([
    orders((row) => [`C-${row % 6}`, `Alder ${row % 3}`], ["Customer ID", "Customer name"]),
  ]);
  expect(tested.model.accounts?.names).toHaveLength(6);
  expect(tested.value("Revenue", "Alder 0 (C-3)")).toBe(1000);
  expect(tested.said).toContain("'Alder 0' and 2 more names");
});

test("a customer whose name is written in two ways is two accounts beside its id", () => {
  const tested = understood([
    orders(
      (row) => [`C-${row % 6}`, row < 30 ? `Alder ${row % 6}` : `ALDER ${row % 6} Ltd`],
      ["Customer ID", "Customer name"],
    ),
  ]);
  expect(tested.model.accounts?.names).toHaveLength(6);
  expect(tested.value("Revenue", "Alder 2")).toBe(1000);
});

test("a customer whose name is written in two ways is two accounts in silence", () => {
  const tested = understood([
    orders((row) => [row < 30 ? `Alder ${row % 6}` : `ALDER ${row % 6} Ltd`], ["Customer name"]),
  ]);
  expect(tested.said).toMatch(/'Alder 0' and 'ALDER 0 Ltd' and 5 more pairs.*may be one account/u);
});
