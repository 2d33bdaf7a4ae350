import { gridOf } from "./support/grids-of-files";
import { understood } from "./support/understood";

const orders = gridOf("Orders", [
  ["Order", "Account", "Order date", "Amount"],
  ["O-1", "Alder", 45000, 10],
  ["O-2", "Birch", 46002, 20],
  ["O-3", "Cedar", 46003, 30],
]);

function withColumn(heading: string, values: readonly (string | number | boolean)[]) {
  return understood([
    gridOf("Accounts", [
      ["Account", heading],
      ...["Alder", "Birch", "Cedar", "Elm"].map((name, row) => [name, values[row] ?? ""]),
    ]),
    orders,
  ]);
}

test.each(["Active", "Aktiv", "status_ativo", "Actif"])(
  "accounts that '%s' denies and that still order are not told",
  (heading) => {
    const tested = withColumn(heading, [false, true, true, true]);
    expect(tested.said).toMatch(/1 account of Accounts is 'no'.*1 row in Orders/u);
  },
);

test("accounts that have not churned are told to be inactive", () => {
  expect(withColumn("Churned", [false, true, true, true]).said).not.toContain("are 'no' in");
});

test("orders from before the account was one are not told", () => {
  const tested = withColumn("Customer since", [45500, 45500, 45500, 45500]);
  expect(tested.said).toMatch(/1 row of Orders is earlier than 'Customer since'/u);
});

test.each(["Privat", "Consumer", "Particulier", "Pessoa Física"])(
  "accounts that are '%s' are not told",
  (kind) => {
    const tested = withColumn("Customer type", ["Company", kind, "Company", "Company"]);
    expect(tested.said).toContain(`1 of 4 accounts of Accounts are '${kind}'`);
  },
);
