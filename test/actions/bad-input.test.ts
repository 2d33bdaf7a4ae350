import { actions } from "../../src/actions";
import { ActionError, type ActionErrorCode, type AccountSource } from "../../src/actions/contract";
import {
  startHost,
  workbookContents,
  writeSheet,
  type Cell,
  type HeadlessHost,
} from "./start-host";

let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost({ calculates: false });
}, 30_000);

afterAll(() => host.close());

const headings = ["Account", "Revenue", "Product fit", "Days to pay"];
const acme = ["Acme", 100, 5, 30];
const bolt = ["Bolt", 50, 7, 60];
const cask = ["Cask", 70, 6, 45];

let sheets = 0;

/** Writes cells on a sheet of their own and selects them, as a user would. */
async function select(cells: readonly (readonly Cell[])[]): Promise<AccountSource> {
  sheets += 1;
  const name = `List ${sheets}`;
  await writeSheet(host, name, cells);
  const source: AccountSource = {
    id: `selection:${name}`,
    kind: "selection",
    label: "Selection",
    sheetName: name,
    address: `A1:${"ABCDEFG"[(cells[0]?.length ?? 1) - 1]}${cells.length}`,
    rowCount: cells.length - 1,
    concern: null,
  };
  return source;
}

async function refusal(work: () => Promise<unknown>): Promise<ActionError> {
  const before = await workbookContents(host);
  const problem = await work().then(
    () => null,
    (error: unknown) => error,
  );
  expect(await workbookContents(host)).toEqual(before);
  if (!(problem instanceof ActionError)) {
    throw new Error(`it was not refused: ${String(problem)}`);
  }
  return problem;
}

describe("refused in a sentence that says what to do, with the workbook as it was", () => {
  test.each<[string, Cell[][], ActionErrorCode, RegExp]>([
    [
      "an empty selection",
      [
        ["", ""],
        ["", ""],
      ],
      "badInput",
      /is empty: select the accounts/,
    ],
    ["one row", [acme], "badInput", /single row: select the headings and at least two accounts/],
    ["a header only", [headings, ["", "", "", ""]], "badInput", /type or paste the accounts there/],
    ["a single account", [headings, acme], "badInput", /at least two are needed/],
    [
      "no names of accounts",
      [
        ["Revenue", "Fit"],
        [1, 2],
        [3, 4],
      ],
      "badInput",
      /give that column the heading Account/,
    ],
    [
      "no numbers",
      [
        ["Account", "Industry"],
        ["Acme", "Steel"],
        ["Bolt", "Food"],
      ],
      "badInput",
      /no column of numbers to rate the accounts by: add columns such as/,
    ],
    [
      "headings on several rows",
      [
        ["Segment", "Consumer", "", "Corporate", ""],
        ["Mode", "First", "Second", "First", "Second"],
        ["Order", "", "", "", ""],
        ["CA-1", 1, 2, 3, 4],
        ["CA-2", 5, 6, 7, 8],
        ["CA-3", 5, 6, 7, 9],
      ],
      "badInput",
      /same headings over 4 of its 5 columns.*put one heading over each column/,
    ],
  ])("%s", async (_name, cells, code, sentence) => {
    const source = await select(cells);
    const error = await refusal(() => actions.readAccounts(source));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(sentence);
  });
});

describe("told with the cell to look at, while the list can still be scored", () => {
  test.each<[string, Cell[][], RegExp, string]>([
    [
      "a merged heading",
      [["Account", "Figures", "", "Days to pay"], acme, bolt],
      /Column C of List \d+ has no heading, perhaps because cells are merged: unmerge/,
      "C1",
    ],
    [
      "two columns of one name",
      [["Account", "Revenue", "Revenue", "Days to pay"], acme, bolt],
      /Columns B, C of List \d+ are all called 'Revenue'.*give each a heading of its own/,
      "C1",
    ],
    [
      "text among numbers",
      [headings, acme, ["Bolt", "soon", 7, 60], cask],
      /'Revenue' of List \d+ holds text among numbers in .*B3: it counts as missing/,
      "B3",
    ],
    [
      "#N/A in the middle",
      [headings, acme, ["Bolt", "#N/A", 7, 60], cask],
      /'Revenue' of List \d+ holds an error in .*B3: it counts as missing until mended/,
      "B3",
    ],
    [
      "an account that stands twice",
      [headings, acme, bolt, ["ACME", 5, 5, 5], cask],
      /'ACME' of List \d+ stands in several rows.*join the rows/,
      "A4",
    ],
  ])(
    "%s",
    async (_name, cells, sentence, cell) => {
      const source = await select(cells);
      const read = await actions.readAccounts(source);
      const notice = read.notices.find((one) => sentence.test(one.sentence));
      expect(notice?.cell).toBe(`'${source.sheetName}'!${cell}`);
      const created = await actions.createScoringMatrix(read, read.proposal);
      expect(created.notices.map((one) => one.sentence)).toContain(notice?.sentence);
      await actions.takeBack(created);
    },
    30_000,
  );
});

test("dates that all lie about four years back: the 1904 date system is named", async () => {
  const source = await select([
    [...headings.slice(0, 2), "Since"],
    ["Acme", 1, 1],
    ["Bolt", 2, 2],
  ]);
  const today = Math.floor(Date.now() / 86_400_000) + 25569;
  await host.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(source.sheetName).getRange("C2:C3");
    cells.values = [[today - 1470], [today - 1500]];
    cells.numberFormat = [["yyyy-mm-dd"], ["yyyy-mm-dd"]];
    await context.sync();
  });
  const { notices } = await actions.readAccounts(source);
  expect(notices.map(({ sentence }) => sentence).join()).toMatch(/Use 1904 date system/);
});

test("a table name that is taken gets a number, and the table of that name stays", async () => {
  const source = await select([headings, acme, bolt]);
  await writeSheet(host, "Mine", [["a"], [1]], "MatrixAccountsTable");
  const read = await actions.readAccounts(source);
  const created = await actions.createScoringMatrix(read, read.proposal);
  const { tables } = await workbookContents(host);
  expect(tables).toEqual(expect.arrayContaining(["MatrixAccountsTable", "MatrixAccountsTable_2"]));
  await actions.takeBack(created);
});

test("an account of 40 characters with [/* gets a sheet with a legal name", async () => {
  const account = "[Consolidated/Holdings*of the far North]";
  expect(account).toHaveLength(40);
  const created = await actions.createAccountPlan(account);
  expect(created.sheetName.length).toBeLessThanOrEqual(31);
  expect(created.sheetName).not.toMatch(/[\\/?*[\]:]/);
  await actions.takeBack(created);
}, 60_000);

test("a protected sheet is not written on: the sentence says how to lift the protection", async () => {
  await writeSheet(host, "Locked", [["", ""]]);
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Locked");
    sheet.activate();
    sheet.getRange("A1").select();
    sheet.protection.protect();
    await context.sync();
  });
  const { insertFormula } = await import("../../src/actions/insert-formula");
  const error = await refusal(() => insertFormula("=1+1", oneCell));
  expect(error.code).toBe("protectedSheet");
  expect(error.message).toMatch(/Review > Unprotect Sheet/);
});

test("while a cell is edited nothing is written, and the sentence says what to press", async () => {
  const source = await select([headings, acme, bolt]);
  const read = await actions.readAccounts(source);
  const before = await workbookContents(host);
  host.setCellEditing(true);
  const problem = await actions
    .createScoringMatrix(read, read.proposal)
    .catch((error: unknown) => error);
  host.setCellEditing(false);
  expect(problem).toBeInstanceOf(ActionError);
  expect((problem as ActionError).code).toBe("cellEditMode");
  expect((problem as ActionError).message).toBe(
    "A cell is being edited: press Enter or Esc, then try again. Nothing was changed.",
  );
  expect(await workbookContents(host)).toEqual(before);
});

const oneCell = { rows: 1, columns: 1 };

test("a formula whose result would not fit between filled cells is not written", async () => {
  await writeSheet(host, "Crowded", [
    ["", ""],
    ["", "taken"],
  ]);
  await actions.selectCell("Crowded!A1");
  const { insertFormula } = await import("../../src/actions/insert-formula");
  const error = await refusal(() => insertFormula("={1,2;3,4}", { rows: 2, columns: 2 }));
  expect(error.message).toBe(
    "Cell Crowded!B2 is not empty, and the result fills A1:B2: select a cell with enough empty cells below and to the right, and insert again.",
  );
  expect(error.cell).toBe("Crowded!B2");
  await expect(insertFormula("={1;2}", { rows: 2, columns: 1 })).resolves.toEqual({
    cell: "Crowded!A1",
    notice: null,
  });
});

test("a formula is not written over a filled cell", async () => {
  await writeSheet(host, "Filled", [["taken"]]);
  await actions.selectCell("Filled!A1");
  const { insertFormula } = await import("../../src/actions/insert-formula");
  const error = await refusal(() => insertFormula("=1+1", oneCell));
  expect(error.message).toBe("Cell Filled!A1 is not empty: select an empty cell and insert again.");
  expect(error.cell).toBe("Filled!A1");
});

describe("a list of deals", () => {
  const deals = Array.from({ length: 30 }, (_, index) => [
    ["Acme", "Bolt", "Cask"][index % 3] ?? "",
    index % 3 === 0 || index % 2 === 0 ? "Won" : "Lost",
    100 + index,
  ]);

  beforeAll(async () => {
    host.close();
    host = await startHost({ calculates: false });
    await writeSheet(host, "Deals", [["Account", "Stage", "Value"], ...deals], "Deals");
  }, 30_000);

  test("is taken for accounts as it stands, or not offered added up by account", async () => {
    const sources = await actions.listAccountSources();
    const raw = sources.find(({ label }) => label === "Table Deals");
    expect(raw?.concern).toMatch(/30 rows, 3 in 'Account'\): one row for each account is needed/);
    const [first] = sources;
    expect(first?.label).toBe("Table Deals, added up by Account");
    const read = await actions.readAccounts(first!);
    expect(read.list.accounts).toEqual(["Acme", "Bolt", "Cask"]);
    expect(read.proposal.criteria.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Won amount", "Win rate"]),
    );
  });

  test("is offered beside the accounts that it tells of", async () => {
    const accounts = [
      ["Account", "Potential", "Product fit"],
      ["Acme", 9, 5],
      ["Bolt", 7, 6],
      ["Cask", 8, 7],
    ];
    await writeSheet(host, "Customers", accounts, "Customers");
    const sources = await actions.listAccountSources();
    expect(sources.map(({ label, concern }) => [label, concern])).toEqual([
      ["Table Customers", null],
      [
        "Table Deals",
        "Table Deals holds deals and not accounts (30 rows for 3 of the accounts in Customers): choose Customers, where what it tells of each account is offered as criteria.",
      ],
    ]);
    const { list } = await actions.readAccounts(sources[0]!);
    // Acme's deals are all won: 100, 103, ... 127.
    const won = list.columns.find(({ heading }) => heading === "Won amount");
    expect(won?.values[0]).toBe(1135);
  });
});
