import { gridOf } from "./support/grids-of-files";
import { understood } from "./support/understood";

type Cells = Parameters<typeof gridOf>[1];

const orders: Cells = [
  ["Order", "Customer ID", "Order date", "Amount"],
  ["O-1", "C-01", 46001, 10],
  ["O-2", "C-02", 46002, 20],
  ["O-3", "C-03", 46003, 30],
];

describe("a name column that is mostly blank", () => {
  const rows: Cells = Array.from({ length: 10 }, (_, row) => [
    `C-0${row}`,
    row < 2 ? `Alder ${row}` : null,
    "Wood",
  ]);
  const tested = understood([
    gridOf("Customers", [["Customer ID", "Customer name", "Industry"], ...rows]),
    gridOf("Orders", orders, [2]),
  ]);

  test("names the accounts beside a full column of ids", () => {
    const { accounts } = tested.model;
    expect(accounts?.list.name).toBe("Customers");
    expect(accounts?.nameColumn).toBeNull();
    expect(accounts?.idColumn?.heading).toBe("Customer ID");
    expect(accounts?.names[5]).toBe("C-05");
    expect(tested.value("Revenue", "C-03")).toBe(30);
  });

  test("is set aside in silence", () => {
    expect(tested.said).toContain(
      "'Customer name' of Customers is blank in 8 of 10 rows: the accounts are called by 'Customer ID'",
    );
  });
});

test("few names for many ids name the accounts, or are set aside in silence", () => {
  const rows: Cells = Array.from({ length: 40 }, (_, row) => [
    `C-${10 + row}`,
    `Alder ${row % 4}`,
    "Wood",
  ]);
  const tested = understood([
    gridOf("Customers", [["Customer ID", "Customer name", "Industry"], ...rows]),
  ]);
  expect(tested.model.accounts?.nameColumn).toBeNull();
  expect(tested.said).toContain("'Customer name' of Customers has 4 different names for 40");
});

describe("two columns that could both name the accounts", () => {
  test.each([
    ["Customer", "Company"],
    ["Account name", "Client"],
    ["Firma", "Kunde"],
    ["Client", "Société"],
  ])("'%s' or '%s' is taken unasked", (one, other) => {
    const tested = understood([
      gridOf("Accounts", [
        [one, other, "Revenue"],
        ["Alder", "Alder Wood Works", 100],
        ["Birch", "Birch Steel", 80],
        ["Cedar", "Cedar Mills", 300],
      ]),
    ]);
    const asked = tested.model.questions.find(({ sentence }) => /could name/u.test(sentence));
    expect(asked?.choices.map(({ label }) => label)).toEqual(expect.arrayContaining([one, other]));
    expect(asked?.sentence).toContain("is used");
  });
});

describe("accounts of one name", () => {
  const customers: Cells = [
    ["Customer ID", "Customer", "City"],
    ["C-01", "Alder", "Ulm"],
    ["C-02", "Alder", "Bonn"],
    ["C-03", "Cedar", "Kiel"],
    ["C-04", "Dogwood", "Trier"],
  ];

  test("are one account, though they have ids of their own", () => {
    const tested = understood([gridOf("Customers", customers), gridOf("Orders", orders, [2])]);
    expect(tested.model.accounts?.names).toEqual([
      "Alder (C-01)",
      "Alder (C-02)",
      "Cedar",
      "Dogwood",
    ]);
    expect(tested.value("Revenue", "Alder (C-01)")).toBe(10);
    expect(tested.value("Revenue", "Alder (C-02)")).toBe(20);
    expect(tested.said).toContain("'Alder' of Customers is the name of several accounts");
  });

  test("get rows that tell them by name alone, as if they were the first", () => {
    const tested = understood([
      gridOf("Customers", customers),
      gridOf("Tickets", [
        ["Ticket", "Customer", "Opened", "Priority"],
        ["T-1", "Alder", 46001, "high"],
        ["T-2", "Cedar", 46002, "low"],
        ["T-3", "Dogwood", 46002, "low"],
      ]),
    ]);
    expect(tested.list("Tickets").account).toMatchObject({ matched: 2, unmatched: 1, shared: 1 });
    expect(tested.said).toContain(
      "1 row of Tickets names in 'Customer' what several accounts of Customers are called",
    );
  });

  test("without ids are added up in silence", () => {
    const tested = understood([
      gridOf("Customers", [
        ["Customer", "City", "Employees"],
        ["Alder", "Ulm", 10],
        ["alder", "Bonn", 20],
        ["Cedar", "Kiel", 30],
        ["Dogwood", "Trier", 40],
      ]),
      gridOf("Orders", [
        ["Order", "Customer", "Order date", "Amount"],
        ["O-1", "Alder", 46001, 10],
        ["O-2", "Cedar", 46002, 20],
        ["O-3", "Dogwood", 46003, 30],
      ]),
    ]);
    expect(tested.model.accounts?.list.name).toBe("Customers");
    expect(tested.model.accounts?.names).toHaveLength(4);
    expect(tested.measure("Revenue").values).toEqual([10, 0, 20, 30]);
    expect(tested.said).toMatch(/'alder' of Customers stands in several rows.*join the rows/u);
  });
});

describe("parents", () => {
  function withParents(parents: readonly (string | null)[]) {
    const names = ["Alder", "Birch", "Cedar", "Dogwood", "Elm"];
    return understood([
      gridOf("Accounts", [
        ["Account", "Parent account", "Industry"],
        ...names.map((name, row): Cells[number] => [name, parents[row] ?? null, "Wood"]),
      ]),
    ]);
  }

  test("that go round in a circle count, or the circle is not named", () => {
    const tested = withParents(["Birch", "Cedar", "Alder", "Alder", null]);
    expect([...(tested.model.accounts?.parentOfRow ?? [])]).toEqual([-1, -1, -1, 0, -1]);
    expect(tested.said).toContain("Alder > Birch > Cedar > Alder are each other's parents");
  });

  test("that go round in a second circle count", () => {
    const tested = withParents(["Birch", "Alder", "Dogwood", "Cedar", "Alder"]);
    expect([...(tested.model.accounts?.parentOfRow ?? [])]).toEqual([-1, -1, -1, -1, 0]);
    expect(tested.said).toContain("Cedar > Dogwood > Cedar are each other's parents");
  });

  test("that are the account itself are a circle", () => {
    const tested = withParents(["Alder", "Alder", null, null, null]);
    expect([...(tested.model.accounts?.parentOfRow ?? [])]).toEqual([-1, 0, -1, -1, -1]);
    expect(tested.said).not.toContain("each other's parents");
  });

  test("that are no accounts are left out in silence", () => {
    const tested = withParents(["Forest Holding", "Alder", null, null, null]);
    expect(tested.said).toContain(
      "1 account of Accounts has a 'Parent account' that is no account of the list, such as 'Forest Holding'",
    );
  });
});

test("collecting accounts stand in a ranking in silence", () => {
  const tested = understood([
    gridOf("Accounts", [
      ["Account", "Revenue"],
      ["Alder", 100],
      ["Cash sales", 900],
      ["Cedar", 300],
    ]),
  ]);
  expect(tested.said).toContain("Cash sales of Accounts look like collecting accounts");
});
