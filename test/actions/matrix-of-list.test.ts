import { matrixOfList, setupOf } from "../../src/actions/matrix-of-list";
import type { KnownMatrix } from "../../src/excel/facts/known-matrices";

const list = {
  label: "table Accounts on sheet Accounts",
  accounts: ["Acme", "Bolt", "Cask"],
  columns: [
    { heading: "Revenue", kind: "number" as const, values: [1, 2, 3] },
    { heading: "Industry", kind: "text" as const, values: ["x", "y", "z"] },
  ],
};

interface Made {
  readonly sheet?: string;
  readonly label?: string;
  readonly columns?: readonly string[];
  readonly accounts?: readonly string[];
}

function known({
  sheet = "Scoring matrix",
  label = list.label,
  columns = ["Revenue"],
  accounts = list.accounts,
}: Made): KnownMatrix {
  const typed = {
    status: "",
    reviewsBelow: null,
    words: { type: "", milestones: "", watch: "", resources: "", decision: "" },
  };
  return {
    sheet: { id: sheet, name: sheet } as KnownMatrix["sheet"],
    list: label,
    setup: {
      title: "T",
      criteria: columns.map((sourceColumn) => ({
        name: "Sales",
        sourceColumn,
        direction: "lower" as const,
        worst: 9,
        best: null,
        weight: 70,
      })),
      slots: 5,
      asOf: 1,
    },
    accounts: new Map(accounts.map((account) => [account.toLowerCase(), typed])),
    room: { keys: 8, next: 5 },
  };
}

const found = (all: readonly Made[]): string | null =>
  matrixOfList(all.map(known), list)?.sheet.name ?? null;

test("the newest matrix of the same list would not be the one to update", () => {
  expect(found([{ sheet: "first" }, { sheet: "second" }])).toBe("second");
});

test("a matrix of another list with the same columns would be taken for that of this one", () => {
  expect(found([{ label: "sheet Prospects", accounts: ["Xero", "Yard"] }])).toBeNull();
  expect(found([{ sheet: "ours" }, { sheet: "theirs", label: "sheet Prospects" }])).toBe("ours");
});

test("a list whose sheet or name was changed would have lost its matrix", () => {
  // A table keeps its name when its sheet is called otherwise.
  expect(found([{ label: "table Accounts on sheet Old", accounts: ["Xero"] }])).toBe(
    "Scoring matrix",
  );
  // Two of three accounts are here; one of two is no majority.
  expect(found([{ label: "sheet Old", accounts: ["ACME", "Bolt", "Gone"] }])).toBe(
    "Scoring matrix",
  );
  expect(found([{ label: "sheet Old", accounts: ["Acme", "Gone"] }])).toBeNull();
});

test.each([
  ["a column that is gone", ["Margin"]],
  ["a column that is text now", ["Industry"]],
  ["one column that is there and one that is gone", ["Revenue", "Margin"]],
  ["no criterion", []],
])("a setup with %s would be offered", (_what, columns) => {
  expect(found([{ columns }])).toBeNull();
});

test("what stands on the sheet would not be what the pane begins with, for today", () => {
  const matrix = known({});
  expect(setupOf(matrix, 9)).toEqual({ ...matrix.setup, asOf: 9 });
  expect(setupOf(matrix, 9).criteria[0]).toMatchObject({
    direction: "lower",
    worst: 9,
    weight: 70,
  });
});
