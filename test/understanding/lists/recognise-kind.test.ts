import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

const accounts = gridOf("Accounts", [
  ["Account id", "Account", "Industry"],
  ["A1", "Alder", "Wood"],
  ["A2", "Birch", "Steel"],
  ["A3", "Cedar", "Wood"],
]);

const accountOf = (row: number): string => `A${(row % 3) + 1}`;
const numbered = (count: number, row: (index: number) => (string | number | null)[]) =>
  Array.from({ length: count }, (_, index) => row(index));

test("use by product and month is taken for the list of products, or for orders without a day", () => {
  const usage = gridOf(
    "Usage",
    [
      ["Usage id", "Account id", "Product name", "Month", "Consumed value"],
      ...numbered(12, (index) => [
        `U${index}`,
        accountOf(index),
        `Plan ${index % 2}`,
        45658 + 31 * Math.floor(index / 6),
        100,
      ]),
    ],
    [3],
  );
  const tested = understood([accounts, usage]);
  expect(tested.list("Usage").kind).toBe("revenue");
  expect(tested.measure("Revenue").values).toEqual([400, 400, 400]);
});

test("use week by week is taken for contracts, whose seats are added up over the weeks", () => {
  const usage = gridOf(
    "Product usage",
    [
      ["Usage id", "Account id", "Week start", "Plan", "Active users"],
      ...numbered(12, (index) => [
        `U${index}`,
        accountOf(index),
        45658 + 7 * Math.floor(index / 3),
        "Pro",
        10,
      ]),
    ],
    [2],
  );
  const tested = understood([accounts, usage]);
  expect(tested.list("Product usage").kind).not.toBe("subscriptions");
  expect(tested.measures.map(({ name }) => name)).not.toContain("Seats now");
});

test("contracts with a beginning, an end and what they commit to are taken for revenue of the first day", () => {
  const contracts = gridOf(
    "Contracts",
    [
      ["Contract id", "Account id", "Start date", "End date", "Total commit value"],
      ["C1", "A1", 45292, 46387, 900],
      ["C2", "A2", 45292, 45657, 500],
      ["C3", "A3", 45658, 46387, 700],
    ],
    [2, 3],
  );
  const tested = understood([accounts, contracts]);
  expect(tested.list("Contracts").kind).toBe("subscriptions");
  expect(tested.measures.map(({ name }) => name)).not.toContain("Revenue");
  expect(tested.measure("Active subscriptions").values).toEqual([1, 0, 1]);
});

test("staff with nothing but number and name are people no more", () => {
  const staff = gridOf("Empleados", [
    ["KeyEmpleado", "NombreEmpleado"],
    [1, "Sanchez, Nancy"],
    [2, "Gonzales, Andrew"],
    [3, "Lopez, Janet"],
  ]);
  expect(understood([accounts, staff]).list("Empleados").kind).toBe("people");
});

test("accounts that are numbered in a column called like themselves have no id, and deals lead nowhere", () => {
  const debtors = gridOf("Umsatzliste", [
    ["Debitor", "Firma", "Region"],
    [70000, "Müller GmbH", "Nord"],
    [70001, "Becker AG", "Süd"],
    [70002, "Krüger KG", "Nord"],
  ]);
  const offers = gridOf("Angebote", [
    ["Angebotsnr.", "Debitor", "Status", "Angebotssumme"],
    ["AN-1", 70000, "Beauftragt", 100],
    ["AN-2", 70002, "Abgelehnt", 200],
    ["AN-3", 70002, "Beauftragt", 300],
  ]);
  const tested = understood([debtors, offers]);
  expect(tested.heading("Umsatzliste", "id")).toBe("Debitor");
  expect(tested.heading("Angebote", "account")).toBe("Debitor");
  expect(tested.measure("Won amount").values).toEqual([100, 0, 300]);
});

test("of a column a year, the oldest is taken for what the accounts buy", () => {
  const list = gridOf("Clienti", [
    ["Ragione sociale", "Fatturato 2023", "Fatturato 2024"],
    ["Rossi", 10, 20],
    ["Verdi", 30, 40],
    ["Bianchi", 50, 60],
  ]);
  expect(understood([list]).heading("Clienti", "revenue")).toBe("Fatturato 2024");
});

test("what an invoice is described as is taken for its product", () => {
  const invoices = gridOf(
    "Verkoopfacturen",
    [
      ["Factuurnr.", "Factuurdatum", "Klant", "Omschrijving", "Bedrag excl. btw"],
      ["F1", 45300, "Alder", "Levering", 10],
      ["F2", 45301, "Birch", "Creditnota", -5],
      ["F3", 45302, "Cedar", "Levering", 20],
    ],
    [1],
  );
  expect(understood([accounts, invoices]).heading("Verkoopfacturen", "product")).toBeUndefined();
});

test.each(["Churn flag", "Active", "Is churned"])(
  "a flag called %s is taken for the status though a column called Status says who is a key account",
  (flag) => {
    const tested = understood([
      gridOf("Accounts", [
        ["Account id", "Account", flag, "Status"],
        ["A1", "Alder", true, "Key"],
        ["A2", "Birch", false, null],
        ["A3", "Cedar", false, null],
        ["A4", "Dogwood", true, null],
      ]),
    ]);
    expect(tested.heading("Accounts", "status")).toBe("Status");
  },
);

test("a flag is left without a field where no other column tells key accounts", () => {
  const tested = understood([
    gridOf("Accounts", [
      ["Account id", "Account", "Churn flag", "State"],
      ["A1", "Alder", true, "TX"],
      ["A2", "Birch", false, "NV"],
    ]),
  ]);
  expect(tested.heading("Accounts", "status")).toBe("Churn flag");
});
