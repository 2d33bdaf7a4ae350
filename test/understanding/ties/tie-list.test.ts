import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

type Cells = Parameters<typeof gridOf>[1];

function range<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const accounts = gridOf("Accounts", [
  ["Account ID", "Account name", "Industry"],
  ...range(30, (row): Cells[number] => [`A-${100 + row}`, `Alder ${row} Ltd`, `I${row % 3}`]),
]);

describe("ties through other lists", () => {
  const orders = gridOf(
    "Orders",
    [
      ["Order no", "Account ID", "Order date"],
      ...range(60, (row): Cells[number] => [`O-${row}`, `A-${100 + (row % 30)}`, 46000 + row]),
    ],
    [2],
  );
  const lines = gridOf("Order lines", [
    ["Order no", "Line", "Product", "Quantity", "Unit price"],
    ...range(120, (row): Cells[number] => [
      `O-${row % 60}`,
      1 + Math.floor(row / 60),
      `P-${row % 7}`,
      2,
      10.25,
    ]),
  ]);

  test("lines do not lead to accounts through their orders", () => {
    const tested = understood([accounts, orders, lines]);
    expect(tested.list("Order lines").account).toMatchObject({
      by: "through",
      heading: "Order no",
      through: ["Orders"],
      matched: 120,
      unmatched: 0,
    });
    expect(tested.value("Revenue", "Alder 0 Ltd")).toBe(4 * 2 * 10.25);
  });

  test("deliveries of lines do not lead to accounts through two lists", () => {
    const linesWithIds = gridOf("Order lines", [
      ["Line ID", "Order no", "Product", "Quantity", "Unit price"],
      ...range(120, (row): Cells[number] => [`L-${row}`, `O-${row % 60}`, `P-${row % 7}`, 2, 10]),
    ]);
    const returns = gridOf("Complaints", [
      ["Case number", "Line ID", "Opened", "Priority"],
      ...range(40, (row): Cells[number] => [`K-${row}`, `L-${row * 3}`, 46100 + row, "high"]),
    ]);
    const tested = understood([accounts, orders, linesWithIds, returns]);
    expect(tested.list("Complaints").account).toMatchObject({
      by: "through",
      through: ["Order lines", "Orders"],
      matched: 40,
    });
  });

  test("deals do not lead to accounts through their contact, spelt otherwise there", () => {
    const contacts = gridOf("Contacts", [
      ["Contact ID", "First name", "Last name", "Company", "Email"],
      ...range(40, (row): Cells[number] => [
        `K-${row}`,
        `Ada ${row}`,
        `Moss ${row}`,
        row % 30 === 0 ? "ALDER 0 Limited" : `Alder ${row % 30} Ltd`,
        `p${row}@alder.example`,
      ]),
    ]);
    const deals = gridOf("Deals", [
      ["Deal", "Contact ID", "Stage", "Amount"],
      ...range(80, (row): Cells[number] => [`D-${row}`, `K-${row % 40}`, "Won", 100]),
    ]);
    const tested = understood([accounts, contacts, deals]);
    expect(tested.list("Deals").account).toMatchObject({
      by: "through",
      through: ["Contacts"],
      matched: 80,
    });
    expect(tested.value("Won amount", "Alder 0 Ltd")).toBe(400);
  });
});

describe("keys of which only some are found", () => {
  const orders = (found: number) =>
    gridOf(
      "Orders",
      [
        ["Order no", "Account ID", "Order date", "Amount"],
        ...range(100, (row): Cells[number] => [
          `O-${row}`,
          row < found ? `A-${100 + (row % 30)}` : `Z-${row}`,
          46000 + row,
          10,
        ]),
      ],
      [2],
    );

  test.each([95, 80, 60, 45])(
    "%i of 100 rows that are found leave the others in silence",
    (found) => {
      const tested = understood([accounts, orders(found)]);
      expect(tested.list("Orders").account).toMatchObject({
        matched: found,
        unmatched: 100 - found,
      });
      expect(tested.said).toMatch(
        new RegExp(
          `${100 - found} rows of Orders belong to no account.*'Z-${found}'.*${found} %`,
          "u",
        ),
      );
      expect(tested.model.remarks.some(({ cell }) => cell === `Orders!B${found + 2}`)).toBe(true);
    },
  );
});

describe("names that are written otherwise", () => {
  test.each([
    ["in capitals", (name: string) => name.toUpperCase()],
    ["with another legal form", (name: string) => name.replace("Ltd", "Limited")],
    ["without a legal form", (name: string) => name.replace(" Ltd", "")],
    ["with more blanks", (name: string) => `  ${name.replace(" ", "  ")} `],
    ["with an accent", (name: string) => name.replace("A", "Á")],
  ])("%s lead nowhere, or are taken in silence", (_, spell) => {
    const tested = understood([
      accounts,
      gridOf("Orders", [
        ["Order no", "Account", "Order date", "Amount"],
        ...range(60, (row): Cells[number] => [
          `O-${row}`,
          spell(`Alder ${row % 30} Ltd`),
          46000 + row,
          10,
        ]),
      ]),
    ]);
    expect(tested.list("Orders").account).toMatchObject({ by: "name", matched: 60 });
    expect(tested.value("Revenue", "Alder 3 Ltd")).toBe(20);
  });

  test("nearly alike are taken, or not proposed", () => {
    const named = gridOf("Accounts", [
      ["Account", "Industry"],
      ["Meridian Logistics", "Freight"],
      ["Copperfield Textiles", "Cloth"],
      ["Harrow & Sons", "Cloth"],
      ["Juniper Foods", "Food"],
    ]);
    const tested = understood([
      named,
      gridOf("Orders", [
        ["Order no", "Account", "Order date", "Amount"],
        ["O-1", "Meridian Logistics", 46001, 10],
        ["O-2", "Copperfeild Textiles", 46002, 20],
        ["O-3", "Harrow & Sons", 46003, 30],
        ["O-4", "Juniper Foods", 46003, 30],
      ]),
    ]);
    expect(tested.list("Orders").account).toMatchObject({ matched: 3, unmatched: 1 });
    expect(tested.said).toContain("'Copperfeild Textiles' may be 'Copperfield Textiles'");
  });
});

describe("two columns that lead to the accounts", () => {
  const orders = gridOf("Orders", [
    ["Order no", "Bill-to account", "Ship-to account", "Order date", "Amount"],
    ...range(60, (row): Cells[number] => [
      `O-${row}`,
      `A-${100 + (row % 30)}`,
      `A-${100 + ((row + (row % 2)) % 30)}`,
      46000 + row,
      10,
    ]),
  ]);

  test("are not asked about with what each gives", () => {
    const tested = understood([accounts, orders]);
    const asked = tested.model.questions.find(({ list }) => list === "Orders");
    expect(asked?.choices.map(({ label }) => label).sort()).toEqual([
      "Bill-to account",
      "Ship-to account",
    ]);
    expect(asked?.sentence).toMatch(/\(60 of 60 rows.*\(60 rows\), to another account in 30 rows/u);
  });

  test("count otherwise than the user says", () => {
    for (const heading of ["Bill-to account", "Ship-to account"]) {
      const tested = understood([accounts, orders], [{ list: "Orders", account: { heading } }]);
      expect(tested.list("Orders").account?.heading).toBe(heading);
    }
  });

  test("are asked about though they always agree", () => {
    const tested = understood([
      accounts,
      gridOf("Orders", [
        ["Order no", "Account ID", "Account name", "Order date", "Amount"],
        ...range(60, (row): Cells[number] => [
          `O-${row}`,
          `A-${100 + (row % 30)}`,
          `Alder ${row % 30} Ltd`,
          46000 + row,
          10,
        ]),
      ]),
    ]);
    expect(tested.model.questions.filter(({ list }) => list === "Orders")).toEqual([]);
  });
});

test("small ids that count from 1 in several lists tie them by chance", () => {
  const tested = understood([
    gridOf("Customers", [
      ["CustomerID", "Customer name"],
      ...range(50, (row): Cells[number] => [row + 1, `Alder ${row}`]),
    ]),
    gridOf("Products", [
      ["ProductID", "Product name", "Price"],
      ...range(20, (row): Cells[number] => [row + 1, `Pump ${row}`, 5 + row]),
    ]),
    gridOf("Employees", [
      ["EmployeeID", "Name", "Region"],
      ...range(9, (row): Cells[number] => [row + 1, `Ada ${row}`, `R${row % 2}`]),
    ]),
    gridOf(
      "Orders",
      [
        ["OrderID", "CustomerID", "EmployeeID", "ProductID", "OrderDate", "Quantity"],
        ...range(200, (row): Cells[number] => [
          row + 1,
          1 + (row % 50),
          1 + (row % 9),
          1 + (row % 20),
          46000 + row,
          1 + (row % 12),
        ]),
      ],
      [4],
    ),
  ]);
  expect(
    tested.model.ties
      .map(({ from, column, to }) => `${from.name}.${column.heading}>${to.name}`)
      .sort(),
  ).toEqual([
    "Orders.CustomerID>Customers",
    "Orders.EmployeeID>Employees",
    "Orders.ProductID>Products",
  ]);
  expect(tested.list("Products").account).toBeNull();
  expect(tested.list("Employees").account).toBeNull();
});
