import { checkData } from "../../src/understanding";
import { understandAtOnce } from "./support/understand-at-once";
import type { SheetGrid } from "../../src/understanding/sheet-grid";
import type { CellValue } from "../../src/understanding/values/cell-value";

function sheet(name: string, ...cells: readonly CellValue[][]): SheetGrid {
  return {
    sheet: name,
    table: null,
    row: 0,
    column: 0,
    cells,
    isShownAsDate: (cells[0] ?? []).map(() => false),
  };
}

const accounts = sheet(
  "Accounts",
  ["Account", "Industry", "Annual revenue"],
  ["Acme", "Food", 10],
  ["Bolt", "", 20],
  ["Cato", "Food", "#N/A"],
  ["ACME", "Food", 30],
  ["Dura Ltd", "Retail", "unknown"],
  ["Dura", "Retail", 50],
);

test("blank, error and text cells are counted with their addresses", () => {
  const { columns } = checkData(understandAtOnce([accounts]));
  expect(columns).toEqual([
    expect.objectContaining({ heading: "Annual revenue", what: "error", cells: ["Accounts!C4"] }),
    expect.objectContaining({ heading: "Annual revenue", what: "text", cells: ["Accounts!C6"] }),
    expect.objectContaining({
      heading: "Industry",
      what: "blank",
      count: 1,
      cells: ["Accounts!B3"],
    }),
  ]);
});

test("names that stand there twice, and names that differ in spelling only, are told apart", () => {
  const { repeats } = checkData(understandAtOnce([accounts]));
  expect(repeats).toEqual([
    { list: "Accounts", what: "names", count: 1, cells: ["Accounts!A5"] },
    { list: "Accounts", what: "nearNames", count: 1, cells: ["Accounts!A7"] },
  ]);
});

test("accounts without a row in a list that serves are counted, with the first of them", () => {
  const contacts = sheet(
    "Contacts",
    ["Account", "Contact name", "Job title"],
    ["Acme", "Ann Ash", "Buyer"],
    ["Bolt", "Bob Birch", "Director"],
  );
  const { without } = checkData(understandAtOnce([accounts, contacts]));
  expect(without).toEqual([
    {
      need: "contacts",
      accounts: 6,
      count: 4,
      examples: ["Cato", "ACME", "Dura Ltd"],
      cells: ["Accounts!A4", "Accounts!A5", "Accounts!A6"],
    },
  ]);
});

test("thousands of gaps are a count and three addresses", () => {
  const rows = Array.from({ length: 3000 }, (_, row): CellValue[] => [
    `Account ${row}`,
    row % 3 === 0 ? "" : "Food",
  ]);
  const { columns } = checkData(
    understandAtOnce([sheet("Accounts", ["Account", "Industry"], ...rows)]),
  );
  expect(columns).toEqual([
    {
      list: "Accounts",
      heading: "Industry",
      what: "blank",
      rows: 3000,
      count: 1000,
      cells: ["Accounts!B2", "Accounts!B5", "Accounts!B8"],
    },
  ]);
});
