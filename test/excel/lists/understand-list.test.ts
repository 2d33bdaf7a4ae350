import type { CellValue } from "../../../src/excel/cells/cell-value";
import { Refusal } from "../../../src/excel/refusal";
import { understandList } from "../../../src/excel/lists/understand-list";

function grid(values: readonly (readonly CellValue[])[]) {
  return { sheetName: "Accounts", row: 0, column: 1, values, numberFormats: [] };
}

function understand(values: readonly (readonly CellValue[])[], accountColumn?: string) {
  return understandList("Table Accounts", grid(values), accountColumn);
}

const header = ["Account", "Revenue", "Days to pay"];
const acme = ["Acme", 100, 30];
const bolt = ["Bolt", 50, 60];

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (problem) {
    if (problem instanceof Refusal) {
      return problem;
    }
  }
  throw new Error("it was not refused");
}

describe("what is refused, with a sentence that says what to do", () => {
  test.each<[string, CellValue[][], RegExp]>([
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
      "headings on two rows, with groups above",
      [
        ["Segment>>", "Consumer", "", "", "Total"],
        ["Ship Mode>>", "First Class", "Same Day", "Standard", ""],
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
  ])("%s", (_name, values, sentence) => {
    const refusal = refusalOf(() => understand(values));
    expect(refusal.code).toBe("badInput");
    expect(refusal.message).toMatch(sentence);
    expect(refusal.cell).toMatch(/^Accounts!B[12]$/);
  });

  test("an account column that is gone is named", () => {
    const refusal = refusalOf(() => understand([header, acme, bolt], "Client"));
    expect(refusal.message).toContain("no column 'Client' any more");
  });
});

describe("what is told, with its cell, while the rest still works", () => {
  test.each<[string, CellValue[][], RegExp, string]>([
    [
      "text among numbers",
      [header, acme, ["Bolt", "n.a.", 60], ["Cask", 7, 9]],
      /'Revenue' has text among numbers in Accounts!C3: it counts as missing/,
      "Accounts!C3",
    ],
    [
      "#N/A in the middle",
      [header, acme, ["Bolt", 50, "#N/A"], ["Cask", 7, 9]],
      /'Days to pay' has an error in Accounts!D3: it counts as missing/,
      "Accounts!D3",
    ],
    [
      "two columns of one name",
      [["Account", "Revenue", "Revenue"], acme, bolt],
      /Columns C, D are all called 'Revenue'/,
      "Accounts!D1",
    ],
    [
      "a merged heading",
      [["Account", "Figures", ""], acme, bolt],
      /Column D has no heading, perhaps because cells are merged: unmerge/,
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
      /Accounts!B4 is a total and not an account/,
      "Accounts!B4",
    ],
    [
      "numbers stored as text",
      [header, ["Acme", "1,200", 3], ["Bolt", "$700", 4]],
      /'Revenue' has numbers stored as text in Accounts!C2: select the column/,
      "Accounts!C2",
    ],
  ])("%s", (_name, values, sentence, cell) => {
    const { notices } = understand(values);
    const notice = notices.find((one) => sentence.test(one.sentence));
    expect(notice?.cell).toBe(cell);
    expect(notices).toHaveLength(1);
  });

  test("an account that stands twice is told", () => {
    const { repeatNotice, differentAccounts } = understand([header, acme, bolt, ["ACME ", 1, 2]]);
    expect(repeatNotice?.sentence).toContain("'ACME' stands more than once in the list");
    expect(repeatNotice?.cell).toBe("Accounts!B4");
    expect(differentAccounts).toBe(2);
  });
});

test("errors and text among numbers are read as missing, never as 0", () => {
  const { columns } = understand([
    header,
    acme,
    ["Bolt", "#N/A", 60],
    ["Cask", "soon", 9],
    ["D", 1, 2],
  ]);
  expect(columns[1]).toEqual({ heading: "Revenue", kind: "number", values: [100, null, null, 1] });
});

test("two columns of one name stay two columns", () => {
  const { columns } = understand([["Account", "Revenue", "Revenue"], acme, bolt]);
  expect(columns.map(({ heading }) => heading)).toEqual(["Account", "Revenue (C)", "Revenue (D)"]);
});

test("an account called like a formula is read as the text it is", () => {
  const poison = '=HYPERLINK("http://x")';
  expect(understand([header, [poison, 1, 2], bolt]).accounts).toEqual([poison, "Bolt"]);
});

test("an account column may be numbers, when the user chooses it", () => {
  const list = understand(
    [
      ["No", "Revenue"],
      [17, 5],
      [18, 6],
    ],
    "No",
  );
  expect(list.accounts).toEqual(["17", "18"]);
});

test("dates are told from quantities by their number format", () => {
  const list = understandList("Sheet S", {
    ...grid([
      ["Account", "Since"],
      ["Acme", 45000],
      ["Bolt", 45001],
    ]),
    numberFormats: [
      ["General", "General"],
      ["General", "yyyy-mm-dd"],
      ["General", "yyyy-mm-dd"],
    ],
  });
  expect(list.columns[1]?.kind).toBe("date");
});
