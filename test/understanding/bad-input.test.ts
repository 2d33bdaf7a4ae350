import type { Correction } from "../../src/understanding/correction";
import type { SheetGrid } from "../../src/understanding/sheet-grid";
import { gridOf } from "./support/grids-of-files";
import { understood, type Understood } from "./support/understood";

type Cells = Parameters<typeof gridOf>[1];

const headings = ["Order", "Customer ID", "Order date", "Amount"];

const customers = gridOf("Customers", [
  ["Customer ID", "Customer", "City"],
  ["C-01", "Alder Wood Works", "Ulm"],
  ["C-02", "Birch Steel", "Bonn"],
  ["C-03", "Cedar Mills", "Kiel"],
  ["C-04", "Dogwood Paper", "Trier"],
]);

function orders(rows: Cells, name = "Orders"): SheetGrid {
  return gridOf(name, [headings, ...rows], [2]);
}

const three: Cells = [
  ["O-1", "C-01", 46001, 10],
  ["O-2", "C-02", 46002, 20],
  ["O-3", "C-03", 46003, 40],
];

const revenue = (tested: Understood) => tested.measure("Revenue").values;

describe("keys of which 60 % are found", () => {
  const strange: Cells = [
    ["O-4", "X-77", 46004, 80],
    ["O-5", "X-78", 46004, 160],
  ];

  test("are counted, or left out without a word of where and what to do", () => {
    const tested = understood([customers, orders([...three, ...strange])]);
    expect(revenue(tested)).toEqual([10, 20, 40, 0]);
    expect(tested.said).toContain(
      "2 rows of Orders belong to no account of Customers ('X-77', 'X-78' in 'Customer ID'; 60 % of the rows are matched): left out of what is added up; add the accounts to Customers, or mend 'Customer ID'.",
    );
  });

  test("cannot be said to be accounts", () => {
    const tested = understood(
      [customers, orders([...three, ...strange])],
      [{ list: "Orders", names: { "X-77": "Birch Steel", "x-78": "C-04" } }],
    );
    expect(revenue(tested)).toEqual([10, 100, 40, 160]);
  });
});

test("lists that share a column of repeated values are tied by it, and rows count several times", () => {
  const regions = ["North", "South", "North", "South"];
  const tested = understood([
    customers,
    gridOf(
      "Orders",
      [
        ["Order", "Region", "Order date", "Amount"],
        ...regions.map((region, row) => [`O-${row}`, region, 46001, 10]),
      ],
      [2],
    ),
    gridOf("Reps", [
      ["Employee", "Region", "Customer"],
      ...["Alder Wood Works", "Birch Steel", "Cedar Mills", "Dogwood Paper"].map(
        (customer, row) => [`Ann ${row}`, regions[row] ?? "", customer],
      ),
    ]),
  ]);
  expect(tested.list("Orders").account).toBeNull();
  expect(tested.said).toContain(
    "tied by them, rows would count several times, so the lists are not tied. A list with each 'Region' once would tie them.",
  );
});

describe("a column of dates in three formats", () => {
  const rows: Cells = [
    ["O-1", "C-01", "2026-01-31", 10],
    ["O-2", "C-02", "31.01.2026", 20],
    ["O-3", "C-03", "01/30/2026", 40],
    ["O-4", "C-04", "05/04/2026", 80],
  ];
  const days = (corrections: readonly Correction[]) =>
    understood([customers, orders(rows)], corrections)
      .list("Orders")
      .columns.find(({ heading }) => heading === "Order date")?.reading.values;

  test("is guessed, or not asked about", () => {
    const tested = understood([customers, orders(rows)]);
    // 2026-01-31 is day 46053.
    expect(days([])).toEqual([46053, null, null, null]);
    expect(tested.said).toContain(
      "dates with the day first and dates with the month first in Orders!C3",
    );
    const question = tested.model.questions.find(({ list }) => list === "Orders");
    expect(question?.choices.map(({ label }) => label)).toEqual(["day first", "month first"]);
  });

  test.each([
    ["day first", [46053, 46053, null, 46117]],
    ["month first", [46053, null, 46052, 46146]],
  ] as const)("is not read %s though the user says so", (order, expected) => {
    const said = [{ list: "Orders", dateOrder: { "Order date": order } }];
    expect(days(said)).toEqual(expected);
    expect(understood([customers, orders(rows)], said).model.questions).toEqual([]);
  });
});

test("a total in the middle of a list is an order, or left out in silence", () => {
  const [first, second, ...others] = three;
  const tested = understood([
    customers,
    orders([first ?? [], second ?? [], ["Total", null, null, 30], ...others]),
  ]);
  expect(revenue(tested)).toEqual([10, 20, 40, 0]);
  expect(tested.said).toContain("Orders!A4 is a total of other rows");
});

describe("a list pasted twice", () => {
  test("on two sheets counts twice", () => {
    const tested = understood([customers, orders(three), orders(three, "Orders (2)")]);
    expect(revenue(tested)).toEqual([10, 20, 40, 0]);
    expect(tested.said).toContain(
      "Orders (2) holds the same rows as Orders: they count once; delete one of the two.",
    );
  });

  test("below itself is doubled without a word", () => {
    const tested = understood([customers, orders([...three, ...three])]);
    expect(tested.said).toContain(
      "Every row of Orders stands there twice (Orders!A5 repeats Orders!A2)",
    );
    expect(tested.said).toContain("Data > Remove Duplicates");
  });
});

test("a heading that was changed after it was mapped is mapped still, or forgotten in silence", () => {
  const renamed = gridOf(
    "Orders",
    [["Order", "Customer ID", "Order date", "Worth"], ...three],
    [2],
  );
  const tested = understood(
    [customers, renamed],
    [{ list: "Orders", columns: { Amount: "amount" } }],
  );
  expect(tested.said).toContain(
    "Orders has no 'Amount' any more, of which you said what it is: the heading was changed or deleted",
  );
});

test("a name column that the user says names the accounts does not, because most of it is blank", () => {
  const sparse = gridOf("Customers", [
    ["Customer ID", "Customer name", "Industry"],
    ...Array.from({ length: 10 }, (_, row) => [
      `C-0${row}`,
      row < 2 ? `Alder ${row}` : null,
      "Wood",
    ]),
  ]);
  expect(understood([sparse]).said).toContain(
    "'Customer name' of Customers is blank in 8 of 10 rows: the accounts are called by 'Customer ID'; fill it in, or choose it",
  );
  const { accounts } = understood(
    [sparse],
    [{ list: "Customers", namedBy: "Customer name" }],
  ).model;
  expect(accounts?.names.slice(0, 3)).toEqual(["Alder 0", "Alder 1", "C-02"]);
});
