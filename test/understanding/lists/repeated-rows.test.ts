import { repeatedRows } from "../../../src/understanding/lists/repeated-rows";
import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

type Cells = Parameters<typeof gridOf>[1];

const accounts = gridOf("Accounts", [
  ["Account", "Industry"],
  ["Alder", "Wood"],
  ["Birch", "Steel"],
  ["Cedar", "Wood"],
]);
const orders: Cells = Array.from({ length: 20 }, (_, row) => [
  `O-${row}`,
  ["Alder", "Birch", "Cedar"][row % 3] ?? null,
  46000 + row,
  10 + row,
]);
const headings = ["Order", "Account", "Order date", "Amount"];

function columnsOf(...columns: readonly (readonly (string | number)[])[]) {
  return columns.map((cells) => ({ cells, distinct: new Set(cells).size }));
}

test("rows that differ in one cell are repeats", () => {
  expect(repeatedRows(columnsOf(["a", "a", "b", "b"], [1, 2, 1, 2]))).toEqual([]);
});

test("a row that stands there three times repeats once", () => {
  expect(repeatedRows(columnsOf(["a", "b", "a", "a"], [1, 1, 1, 1]))).toEqual([
    { row: 2, of: 0 },
    { row: 3, of: 0 },
  ]);
});

test("a list pasted twice below itself is added up twice in silence", () => {
  const tested = understood([accounts, gridOf("Orders", [headings, ...orders, ...orders], [2])]);
  expect(tested.list("Orders")).toMatchObject({ kind: "orders", rows: 40 });
  expect(tested.said).toMatch(
    /Every row of Orders stands there twice \(Orders!A22 repeats Orders!A2\).*Remove Duplicates/u,
  );
});

test("accounts pasted twice are no accounts any more, or not told", () => {
  const rows: Cells = [
    ["A-1", "Alder", "Wood"],
    ["A-2", "Birch", "Steel"],
    ["A-3", "Cedar", "Wood"],
  ];
  const tested = understood([
    gridOf("Accounts", [["Account ID", "Account", "Industry"], ...rows, ...rows]),
    gridOf("Orders", [
      ["Order", "Account ID", "Order date", "Amount"],
      ["O-1", "A-1", 46001, 10],
      ["O-2", "A-3", 46002, 20],
      ["O-3", "A-2", 46003, 30],
    ]),
  ]);
  expect(tested.model.accounts?.list.name).toBe("Accounts");
  expect(tested.said).toContain("Every row of Accounts stands there twice");
  expect(tested.said).toContain("counts for the first");
  expect(tested.measure("Revenue").values).toEqual([10, 30, 20, 0, 0, 0]);
});

test("some repeated lines are dropped, or not told", () => {
  const tested = understood([
    accounts,
    gridOf("Orders", [headings, ...orders, ...orders.slice(3, 5)], [2]),
  ]);
  expect(tested.list("Orders").rows).toBe(22);
  expect(tested.said).toContain("2 of 22 rows of Orders repeat another row word for word");
});

test("answers that happen to be alike warn as if they were pasted twice", () => {
  const rows: Cells = Array.from({ length: 60 }, (_, row) => [
    ["Alder", "Birch", "Cedar"][row % 3] ?? null,
    46000 + row,
    row % 11,
  ]);
  const tested = understood([
    accounts,
    gridOf("Survey", [["Account", "Date", "Recommend"], ...rows, rows[0] ?? []], [1]),
  ]);
  const repeated = tested.model.remarks.find(({ sentence }) =>
    /repeat another row/u.test(sentence),
  );
  expect(repeated?.severity).toBe("info");
});
