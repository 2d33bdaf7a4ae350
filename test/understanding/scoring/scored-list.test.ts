import { selectedList } from "../../../src/understanding/scoring/selected-list";
import { scoredList, type ScoredList } from "../../../src/understanding/scoring/scored-list";
import { whyNoList, type Unfit } from "../../../src/understanding/scoring/unfit-list";
import type { SheetGrid } from "../../../src/understanding/sheet-grid";
import type { CellValue } from "../../../src/understanding/values/cell-value";

type Cells = readonly (readonly CellValue[])[];

function gridOf(cells: Cells, dateColumns: readonly number[] = []): SheetGrid {
  return {
    sheet: "Accounts",
    table: null,
    row: 0,
    column: 1,
    cells,
    isShownAsDate: (cells[0] ?? []).map((_, column) => dateColumns.includes(column)),
  };
}

function scoredGrid(grid: SheetGrid, accountColumn?: string): ScoredList | Unfit {
  const list = selectedList(grid);
  return list
    ? scoredList("Selection B1:D9", list, null, accountColumn)
    : whyNoList("Selection B1:D9", grid);
}

function scored(cells: Cells, accountColumn?: string): ScoredList {
  const found = scoredGrid(gridOf(cells), accountColumn);
  if ("unfit" in found) throw new Error(found.unfit);
  return found;
}

function unfit(cells: Cells, accountColumn?: string): Unfit {
  const found = scoredGrid(gridOf(cells), accountColumn);
  if ("unfit" in found) return found;
  throw new Error("it was not refused");
}

const header = ["Account", "Revenue", "Days to pay"];
const acme = ["Acme", 100, 30];
const bolt = ["Bolt", 50, 60];

describe("what is refused, with a sentence that says what to do", () => {
  test.each<[string, Cells, RegExp]>([
    [
      "an empty selection",
      [
        ["", ""],
        ["", ""],
      ],
      /is empty: select the accounts/,
    ],
    ["one row of values", [["Acme", 100, 30]], /single row: select the headings and at least two/],
    ["headings only", [header, ["", "", ""]], /headings but no accounts below them/],
    ["one account", [header, acme], /single account: at least two/],
    [
      "no column of names",
      [
        ["Revenue", "Days to pay"],
        [100, 30],
        [50, 60],
      ],
      /no column with the names of accounts: give that column the heading Account/,
    ],
    [
      "headings on two rows, the second among the rows",
      [
        ["Order", "Consumer", "Corporate", "Home", "Total"],
        ["", "First Class", "Same Day", "Standard", ""],
        ["CA-1", 3, 13.36, 1, 5],
        ["CA-2", 91, 2, 8, 4],
        ["CA-3", 91, 2, 8, 4],
      ],
      /headings on more than one row \(row 2 holds text over 3 columns of numbers\)/,
    ],
    [
      "headings on several rows",
      [
        ["Ship Mode>>", "First Class", "Same Day", "First Class", "Same Day"],
        ["CA-1", "", 13.36, "", 5],
        ["CA-2", 91, "", 8, ""],
      ],
      /same headings over 4 of its 5 columns.*put one heading over each column/,
    ],
  ])("%s", (_name, cells, sentence) => {
    const found = unfit(cells);
    expect(found.unfit).toMatch(sentence);
    expect(found.cell).toMatch(/^Accounts!B[12]$/);
  });

  test("an account column that is gone is named", () => {
    expect(unfit([header, acme, bolt], "Client").unfit).toContain("no column 'Client' any more");
  });
});

describe("what is told, with its cell, while the rest still works", () => {
  test.each<[string, Cells, RegExp, string]>([
    [
      "text among numbers",
      [header, acme, ["Bolt", "soon", 60], ["Cask", 7, 9]],
      /'Revenue' of Accounts holds text among numbers in Accounts!C3: it counts as missing/,
      "Accounts!C3",
    ],
    [
      "#N/A in the middle",
      [header, acme, ["Bolt", 50, "#N/A"], ["Cask", 7, 9]],
      /'Days to pay' of Accounts holds an error in Accounts!D3: it counts as missing/,
      "Accounts!D3",
    ],
    [
      "two columns of one name",
      [["Account", "Revenue", "Revenue"], acme, bolt],
      /Columns C, D of Accounts are all called 'Revenue'/,
      "Accounts!D1",
    ],
    [
      "a merged heading",
      [["Account", "Figures", ""], acme, bolt],
      /Column D of Accounts has no heading, perhaps because cells are merged: unmerge/,
      "Accounts!D1",
    ],
    [
      "a row without account",
      [header, acme, ["", 5, 5], bolt],
      /One row has no account in 'Account' \(Accounts!B3\) and is left out/,
      "Accounts!B3",
    ],
    [
      "a total row",
      [header, acme, bolt, ["Grand total", 150, 90]],
      /Accounts!B4 is a total of other rows: it is left out/,
      "Accounts!B4",
    ],
    [
      "numbers stored as text",
      [header, ["Acme", "1,200", 3], ["Bolt", "$700", 4]],
      /'Revenue' of Accounts: text such as '\$700' read as 700/,
      "Accounts!C2",
    ],
    [
      "an account that stands twice",
      [header, acme, bolt, ["ACME ", 1, 2]],
      /'ACME' of Accounts stands in several rows.*join the rows/,
      "Accounts!B4",
    ],
  ])("%s", (_name, cells, sentence, cell) => {
    const { remarks } = scored(cells);
    const remark = remarks.find((one) => sentence.test(one.sentence));
    expect([remark?.cell, remarks.map((one) => one.sentence)]).toEqual([
      cell,
      [expect.stringMatching(sentence)],
    ]);
  });
});

test("errors and text among numbers are read as missing, never as 0", () => {
  const { columns } = scored([
    header,
    acme,
    ["Bolt", "#N/A", 60],
    ["Cask", "soon", 9],
    ["D", 1, 2],
  ]);
  expect(columns[1]).toEqual({
    heading: "Revenue",
    kind: "number",
    isMoney: true,
    values: [100, null, null, 1],
    usualDirection: "higher",
  });
});

test("two columns of one name stay two columns", () => {
  const { columns } = scored([["Account", "Revenue", "Revenue"], acme, bolt]);
  expect(columns.map(({ heading }) => heading)).toEqual(["Account", "Revenue", "Revenue (2)"]);
});

test("an account called like a formula is read as the text it is", () => {
  const poison = '=HYPERLINK("http://x")';
  expect(scored([header, [poison, 1, 2], bolt]).accounts).toEqual([poison, "Bolt"]);
});

test("an account column may be numbers, when the user chooses it", () => {
  const cells = [
    ["No", "Revenue"],
    [17, 5],
    [18, 6],
  ];
  expect(scored(cells, "No").accounts).toEqual(["17", "18"]);
});

test("two accounts of one name are told apart by their ids", () => {
  const { accounts } = scored([
    ["Account ID", "Account", "Revenue"],
    ["K1", "Müller", 5],
    ["K2", "Weber", 6],
    ["K3", "Müller", 7],
  ]);
  expect(accounts).toEqual(["Müller (K1)", "Weber", "Müller (K3)"]);
});

test("dates are told from quantities by their number format", () => {
  const grid = gridOf(
    [
      ["Account", "Since"],
      ["Acme", 45000],
      ["Bolt", 45001],
    ],
    [1],
  );
  const found = scoredGrid(grid);
  expect("unfit" in found ? found : found.columns[1]?.kind).toBe("date");
});

describe("the column that names the accounts", () => {
  test.each<[string, Cells, string, readonly string[]]>([
    [
      "the heading does not decide, or other texts are no choices",
      [
        ["Industry", "Customer", "Revenue"],
        ["A", "x", 1],
        ["B", "y", 2],
      ],
      "Customer",
      ["Customer", "Industry"],
    ],
    [
      "without such a heading a text whose values repeat is taken",
      [
        ["Sector", "Who", "Revenue"],
        ["A", "x", 1],
        ["A", "y", 2],
        ["A", "z", 2],
      ],
      "Who",
      ["Who", "Sector"],
    ],
    [
      "an id beats a name",
      [
        ["Customer number", "Firma", "Umsatz"],
        [17, "Erle", 1],
        [18, "Birke", 2],
      ],
      "Firma",
      ["Firma", "Customer number"],
    ],
    [
      "a list without names has no accounts",
      [
        ["customerID", "gender", "Charges"],
        ["7590-VHVEG", "Female", 29.85],
        ["5575-GNVDE", "Male", 56.95],
        ["3668-QPYBK", "Male", 53.85],
      ],
      "customerID",
      ["customerID", "gender"],
    ],
  ])("%s", (_name, cells, heading, choices) => {
    const { accountColumn, accountColumnChoices } = scored(cells);
    expect([accountColumn, accountColumnChoices]).toEqual([heading, choices]);
  });

  test("where every text repeats, one is guessed", () => {
    const cells = [
      ["Sector", "Revenue"],
      ["A", 1],
      ["A", 2],
      ["A", 3],
    ];
    expect(unfit(cells).unfit).toMatch(/no column with the names of accounts/);
  });
});
