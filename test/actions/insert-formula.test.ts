import { ActionError } from "../../src/actions/contract";
import { insertFormula } from "../../src/actions/insert-formula";
import { selectCell } from "../../src/actions/select-cell";
import { profile, startHost, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

const single = { rows: 1, columns: 1 };
const twoRows = { rows: 2, columns: 1 };

beforeAll(async () => {
  host = await startHost();
  const cells = [
    ["Account", "Fit", "Growth"],
    ["Acme", 8, 6],
    ["Bolt", 5, 9],
  ];
  await writeSheet(host, "Accounts", cells, "Accounts");
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Free");
    sheet.getRange("B2").formulas = [["={1,2;3,4}"]];
    sheet.activate();
    await context.sync();
  });
}, 30_000);

afterAll(() => host.close());

async function refusalAt(cell: string, filled: typeof single): Promise<ActionError> {
  await selectCell(cell);
  const problem = await insertFormula("=KAM.SCORE({8,6;5,9},{1,1})", filled).catch(
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(ActionError);
  return problem as ActionError;
}

test("a result of several cells in a table would be #SPILL!, and the sentence says where it fits", async () => {
  const { message, cell } = await refusalAt("Accounts!C3", twoRows);
  expect(message).toBe(
    "The result fills C3:C4, and Accounts!C3 lies in table Accounts, where Excel shows #SPILL! " +
      "for a result of several cells: select an empty cell outside the table, or use the form for " +
      "one row that the function's help page shows.",
  );
  expect(cell).toBe("Accounts!C3");
});

test("a result that reaches into a table from above would be #SPILL!", async () => {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Below");
    sheet.getRange("A3:A4").values = [["Head"], ["x"]];
    sheet.tables.add("A3:A4", true).name = "Lower";
    await context.sync();
  });
  const { message } = await refusalAt("Below!A2", twoRows);
  expect(message).toMatch(/^The result fills A2:A3, and Below!A3 lies in table Lower/);
});

test("one formula in a table might fill the user's whole column", async () => {
  const { message } = await refusalAt("Accounts!B2", single);
  expect(message).toMatch(
    /^Accounts!B2 lies in table Accounts, where Excel may copy a formula into the whole column: /,
  );
});

test("a formula over a part of another result would break that, and the sentence names its formula", async () => {
  const { message, cell } = await refusalAt("Free!C3", single);
  expect(message).toBe(
    "Free!C3 belongs to the result of the formula in Free!B2: select an empty cell and insert again.",
  );
  expect(cell).toBe("Free!C3");
});

test("an Excel without spills (below ExcelApi 1.12) is not asked for them", async () => {
  const { requirements } = host.window.Office.context;
  const isSetSupported = requirements.isSetSupported.bind(requirements);
  const older = jest
    .spyOn(requirements, "isSetSupported")
    .mockImplementation((name, version) =>
      name === "ExcelApi" && Number(String(version).slice(2)) > 11
        ? false
        : isSetSupported(name, version),
    );
  const { message } = await refusalAt("Free!C3", single);
  older.mockRestore();
  expect(message).toBe("Cell Free!C3 is not empty: select an empty cell and insert again.");
});

test("the formula of another result is not overwritten", async () => {
  const { message } = await refusalAt("Free!B1", twoRows);
  expect(message).toMatch(/^Cell Free!B2 is not empty, and the result fills B1:B2: /);
});

test("a result that would reach beyond the end of the sheet is refused before Excel does it", async () => {
  const low = await refusalAt("Free!A2", { rows: 1_048_576, columns: 1 });
  expect(low.message).toBe(
    "The result fills 1048576 rows and 1 column and would reach beyond the last row of the sheet: " +
      "select a cell further up and insert again.",
  );
  const wide = await refusalAt("Free!B1", { rows: 1, columns: 16_384 });
  expect(wide.message).toMatch(
    /beyond the last column of the sheet: select a cell further to the left/,
  );
});

test("a function goes in although Excel takes none in an undo group, and only once", async () => {
  await selectCell("Free!F2");
  const run = jest.spyOn(host.Excel, "run");
  const inserted = await insertFormula("=KAM.SCORE({8,6;5,9},{1,1})", twoRows);
  const groups = run.mock.calls.map(([options]) => (options as Excel.RunOptions).mergeUndoGroup);
  run.mockRestore();
  expect(inserted).toEqual({ cell: "Free!F2", notice: null });
  // ExcelApi 1.20 has groups: a custom function is refused in one and goes in without.
  expect(groups).toEqual(profile === "2021" ? [undefined] : [true, undefined]);
  await host.settle();
  const value = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Free").getRange("F2:F3").load("values");
    await context.sync();
    return range.values;
  });
  expect(value).toEqual([[7], [7]]);
});

test("a formula of Excel's own is one step to undo where Excel can group, and no option elsewhere", async () => {
  await selectCell("Free!H2");
  const run = jest.spyOn(host.Excel, "run");
  await insertFormula("=SUM({1;2})", single);
  const groups = run.mock.calls.map(([options]) => (options as Excel.RunOptions).mergeUndoGroup);
  run.mockRestore();
  expect(groups).toEqual([profile === "2021" ? undefined : true]);
});

test("a protected sheet keeps its sentence", async () => {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.add("Locked").protection.protect();
    await context.sync();
  });
  const { code, message } = await refusalAt("Locked!A1", single);
  expect(code).toBe("protectedSheet");
  expect(message).toMatch(/Unprotect Sheet/);
});
