import { remarksByList } from "../../../src/taskpane/data/remarks-by-list";
import { overviewOf, sheetGrid } from "../support/overview-of";

const { lists } = overviewOf([
  sheetGrid("Sales data", ["Account", "Amount"], ["Acme", 1], ["Bolt", 2]),
  sheetGrid("Accounts", ["Account", "Industry"], ["Acme", "Food"], ["Bolt", "Steel"]),
]).model;

test("a remark stands beside the list of its cell, warnings first", () => {
  const info = { severity: "info", sentence: "One.", cell: "'Sales data'!B2" } as const;
  const warning = { severity: "warning", sentence: "Two.", cell: "'Sales data'!A3" } as const;
  const { of, others } = remarksByList([info, warning], lists);
  expect(others).toEqual([]);
  expect([...of].map(([{ name }, remarks]) => [name, remarks])).toEqual([
    ["Sales data", [warning, info]],
  ]);
});

test("a remark without a cell goes to the list it names, else to none", () => {
  const named = { severity: "info", sentence: "3 rows of Accounts are odd.", cell: null } as const;
  const other = { severity: "info", sentence: "Prices has no effect.", cell: null } as const;
  const { of, others } = remarksByList([named, other], lists);
  expect([...of].map(([{ name }]) => name)).toEqual(["Accounts"]);
  expect(others).toEqual([other]);
});
