import { gridOf } from "../support/grids-of-files";
import { understood, type Understood } from "../support/understood";

type Cells = Parameters<typeof gridOf>[1];

const accounts = gridOf("Accounts", [
  ["Account", "Industry"],
  ["Alder", "Wood"],
  ["Birch", "Steel"],
  ["Cedar", "Wood"],
]);

function sales(sheet: string, factor: number) {
  return gridOf(sheet, [
    ["Account", "Revenue"],
    ["Alder", 100 * factor],
    ["Birch", 80 * factor],
    ["Cedar", 30 * factor],
  ]);
}

function orders(sheet: string, first: number, count = 4) {
  return gridOf(
    sheet,
    [
      ["Order", "Account", "Order date", "Amount"],
      ...Array.from({ length: count }, (_, row): Cells[number] => [
        `O-${first + row}`,
        ["Alder", "Birch"][row % 2] ?? null,
        46000 + first + row,
        10 * (first + row),
      ]),
    ],
    [2],
  );
}

function namesOf({ model }: Understood): readonly string[] {
  return model.lists.map(({ name }) => name);
}

describe("a sheet a month", () => {
  test.each([
    ["Jan 2026", "Feb 2026", "Mar 2026"],
    ["2026-01", "2026-02", "2026-03"],
    ["Q1 2026", "Q2 2026", "Q3 2026"],
    ["2024", "2025", "2026"],
  ])("%s, %s and %s are lists of their own, or lose their period", (...names) => {
    const tested = understood([accounts, ...names.map((name, index) => sales(name, index + 1))]);
    const whole = tested.model.lists[1];
    expect(tested.model.lists).toHaveLength(2);
    expect(whole).toMatchObject({ kind: "revenue", rows: 9 });
    expect(whole?.columns.at(-1)).toMatchObject({ heading: "Part", field: "period" });
    expect(tested.measure("Revenue").values).toEqual([600, 480, 180]);
    expect(tested.measure("Revenue").period).toContain("-01-01 to ");
    expect(tested.said).toMatch(/have the same headings and are read as one list/u);
  });

  test("months without a year make up the last twelve months", () => {
    const tested = understood([accounts, sales("Jan", 1), sales("Feb", 2), sales("Mar", 3)]);
    expect(tested.measures.map(({ name }) => name)).toEqual(["Revenue"]);
    expect(tested.measure("Revenue").values).toEqual([600, 480, 180]);
  });

  test("orders by month are not put together, or a place is that of the first part", () => {
    const bad = gridOf(
      "Orders Feb",
      [
        ["Order", "Account", "Order date", "Amount"],
        ["O-20", "Alder", 46020, 5],
        ["O-21", "Elm", 46021, 7],
      ],
      [2],
    );
    const tested = understood([accounts, orders("Orders Jan", 1), bad]);
    expect(namesOf(tested)).toEqual(["Accounts", "Orders"]);
    expect(tested.list("Orders")).toMatchObject({ kind: "orders", rows: 6 });
    expect(tested.value("Revenue", "Alder")).toBe(10 + 30 + 5);
    expect(tested.model.remarks.map(({ cell }) => cell)).toContain("'Orders Feb'!B3");
  });

  test("columns in another order are mixed up", () => {
    const turned = gridOf(
      "Orders Feb",
      [
        ["Amount", "Order date", "Account", "Order"],
        [5, 46020, "Alder", "O-20"],
      ],
      [1],
    );
    const tested = understood([accounts, orders("Orders Jan", 1), turned]);
    expect(tested.value("Revenue", "Alder")).toBe(45);
  });
});

test("customers by region are not the accounts together", () => {
  const customers = (sheet: string, from: number) =>
    gridOf(sheet, [
      ["Customer ID", "Customer", "Country"],
      [`C-${from}`, `Alder ${from}`, "DE"],
      [`C-${from + 1}`, `Alder ${from + 1}`, "FR"],
    ]);
  const tested = understood([customers("Customers EU", 1), customers("Customers US", 3)]);
  expect(tested.model.accounts?.names).toEqual(["Alder 1", "Alder 2", "Alder 3", "Alder 4"]);
});

describe("what is no part of a list", () => {
  test("the same rows on two sheets are added up twice", () => {
    const tested = understood([accounts, orders("Orders", 1), orders("Orders (2)", 1)]);
    expect(namesOf(tested)).toEqual(["Accounts", "Orders"]);
    expect(tested.value("Revenue", "Alder")).toBe(40);
    expect(tested.said).toContain("Orders (2) holds the same rows as Orders: they count once");
  });

  test("a newer state of a list is added to the older one, or not told", () => {
    const tested = understood([accounts, orders("Orders old", 1, 8), orders("Orders", 3, 8)]);
    expect(namesOf(tested)).toEqual(["Accounts", "Orders old", "Orders"]);
    expect(tested.said).toMatch(/Orders has the headings of Orders old and many of its rows/u);
  });

  test("states of the accounts by month are put together", () => {
    const state = (sheet: string, add: number) =>
      gridOf(sheet, [
        ["Customer ID", "Customer", "Health score"],
        ["C-1", "Alder", 1 + add],
        ["C-2", "Birch", 2 + add],
        ["C-3", "Cedar", 3 + add],
      ]);
    const tested = understood([state("Customers Jan", 0), state("Customers Feb", 4)]);
    expect(tested.model.accounts?.names).toHaveLength(3);
    expect(tested.said).toContain("they may be two states of one list");
  });

  test.each([
    ["Actuals", "Budget"],
    ["Orders", "Returns"],
    ["Ist 2026", "Plan 2026"],
    ["Ventes", "Objectifs"],
    ["Sales", "Sales forecast"],
  ])("%s and %s are added up together, or not asked about", (one, other) => {
    const tested = understood([accounts, orders(one, 1), orders(other, 101)]);
    expect(namesOf(tested)).toEqual(["Accounts", one, other]);
    expect(tested.model.questions.some(({ list }) => list === other)).toBe(true);
  });

  test("a list that the user keeps apart is put together with others", () => {
    const tested = understood(
      [accounts, orders("Orders North", 1), orders("Orders South", 11)],
      [{ list: "Orders South", isApart: true }],
    );
    expect(namesOf(tested)).toEqual(["Accounts", "Orders North", "Orders South"]);
  });
});

test("a correction of the whole is forgotten when a further month is there", () => {
  const correction = { list: "Jan 2026 to Feb 2026", columns: { Revenue: null } };
  const tested = understood(
    [accounts, sales("Jan 2026", 1), sales("Feb 2026", 2), sales("Mar 2026", 3)],
    [correction],
  );
  expect(tested.heading("Jan 2026 to Mar 2026", "amount")).toBeUndefined();
});
