import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

type Cells = Parameters<typeof gridOf>[1];

function range<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

describe("ids that are all written otherwise", () => {
  const accounts = (id: (row: number) => string) =>
    gridOf("Customers", [
      ["Customer ID", "Customer name", "City"],
      ...range(30, (row): Cells[number] => [id(row), `Alder ${row}`, `C${row % 4}`]),
    ]);
  const orders = (id: (row: number) => string) =>
    gridOf("Orders", [
      ["Order no", "Customer ID", "Order date", "Amount"],
      ...range(60, (row): Cells[number] => [`O-${row}`, id(row % 30), 46000 + row, 10]),
    ]);
  const three = (row: number): string => String(row + 1).padStart(3, "0");

  test.each([
    ["an underscore", (row: number) => `CUST_${three(row)}`],
    ["a hyphen", (row: number) => `CUST-${three(row)}`],
    ["more zeros", (row: number) => `CUST000${three(row)}`],
    ["a blank", (row: number) => `CUST ${three(row)}`],
    ["no zeros", (row: number) => `CUST${row + 1}`],
  ])("with %s are taken unasked, or not proposed with their counts", (_, spell) => {
    const tested = understood([accounts((row) => `CUST${three(row)}`), orders(spell)]);
    expect(tested.list("Orders").account).toBeNull();
    expect(tested.said).toMatch(
      /'Customer ID' of Orders holds none of 'Customer ID' of Customers.*30 of 30 are found/u,
    );
    expect(tested.measures).toEqual([]);
  });

  test("are not taken where the user says so", () => {
    const tested = understood(
      [accounts((row) => `CUST${three(row)}`), orders((row) => `CUST_${row + 1}`)],
      [{ list: "Orders", account: { heading: "Customer ID" } }],
    );
    expect(tested.list("Orders").account).toMatchObject({ by: "id", matched: 60 });
    expect(tested.value("Revenue", "Alder 3")).toBe(20);
    expect(tested.said).toContain("60 rows of Orders are matched though 'Customer ID' is written");
  });
});

test("a tie by values that stand in several rows of both lists multiplies rows in silence", () => {
  const tested = understood([
    gridOf("Accounts", [
      ["Account ID", "Account", "City"],
      ...range(20, (row): Cells[number] => [`A-${row + 10}`, `Alder ${row}`, `C${row % 4}`]),
    ]),
    gridOf("Shipments", [
      ["Order no", "Account ID", "Shipped on", "Weight"],
      ...range(80, (row): Cells[number] => [
        `O-${row % 40}`,
        `A-${10 + (row % 20)}`,
        46000 + row,
        3 + row,
      ]),
    ]),
    gridOf("Order lines", [
      ["Order no", "Product", "Quantity", "Unit price"],
      ...range(120, (row): Cells[number] => [`O-${row % 40}`, `P-${row % 9}`, 1 + (row % 3), 5]),
    ]),
  ]);
  expect(tested.list("Order lines").account).toBeNull();
  expect(tested.said).toMatch(
    /'Order no' of Order lines and 'Order no' of Shipments hold the same values, each in several/u,
  );
});
