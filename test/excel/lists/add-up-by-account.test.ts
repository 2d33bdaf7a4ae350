import type { AccountColumn } from "../../../src/domain/scoring/scoring-setup";
import { addUpByAccount } from "../../../src/excel/lists/add-up-by-account";
import { listConcern } from "../../../src/excel/lists/list-concern";

const accounts = ["Acme", "Bolt", "acme ", "Acme"];
const columns: AccountColumn[] = [
  { heading: "Account", kind: "text", values: accounts },
  { heading: "Stage", kind: "text", values: ["Won", "Lost", "Lost", "Open"] },
  { heading: "Value", kind: "number", values: [100, 40, 60, null] },
  { heading: "Probability", kind: "number", values: [1, 0, 0, 0.5] },
  { heading: "Closed", kind: "date", values: [45000, 45010, 45020, null] },
  { heading: "Sector", kind: "text", values: ["Steel", "Food", "Steel", "Steel"] },
];

function values(heading: string) {
  const list = addUpByAccount(accounts, columns, "Account");
  return list.columns.find((column) => column.heading === heading)?.values;
}

test("one row an account, whatever the case and outer blanks of its name", () => {
  expect(addUpByAccount(accounts, columns, "Account").accounts).toEqual(["Acme", "Bolt"]);
});

test("amounts are added up and blanks do not count", () => {
  expect(values("Value")).toEqual([160, 40]);
});

test("rates are averaged", () => {
  expect(values("Probability")).toEqual([0.5, 0]);
});

test("the win rate counts decided deals only", () => {
  expect(values("Win rate")).toEqual([0.5, 0]);
});

test("what was won leaves out lost and open deals", () => {
  expect(values("Value won")).toEqual([100, 0]);
});

test("of dates the latest counts, and text stays where it is always the same", () => {
  expect(values("Closed")).toEqual([45020, 45010]);
  expect(values("Sector")).toEqual(["Steel", "Food"]);
  expect(values("Stage")).toEqual([null, "Lost"]);
  expect(values("Number of rows")).toEqual([3, 1]);
});

test("a list of deals is told from a list with a few double accounts", () => {
  expect(listConcern("Sheet Pipeline", 8800, 85, "account")).toBe(
    "Sheet Pipeline has several rows for one account (8,800 rows, 85 in 'account'): one row for " +
      "each account is needed; choose the list added up by 'account', or make one with a " +
      "PivotTable.",
  );
  expect(listConcern("Table Accounts", 85, 84, "account")).toBeNull();
});
