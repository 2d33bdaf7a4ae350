import { actions } from "../../src/actions";
import { ActionError, type ReadAccounts } from "../../src/actions/contract";
import { createdSheet } from "../../src/actions/created-sheet";
import { writeSheets } from "../../src/excel/write/write-sheets";
import { scoringMatrixSheet } from "../../src/sheets/scoring-matrix";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;
let read: ReadAccounts;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  const cells = [
    ["Account", "Revenue", "Product fit", "Days to pay"],
    ["Acme", 100, 5, 30],
    ["Bolt", 50, 7, 60],
    ["Cask", 70, 6, 45],
  ];
  await writeSheet(host, "Accounts", cells, "Accounts");
  const [source] = await actions.listAccountSources();
  read = await actions.readAccounts(source!);
}, 30_000);

afterAll(() => host.close());

function problemOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe.each([
  ["before the first sync", "Making room for the sheet"],
  ["before the cells are written", "Writing the cells"],
  ["before the formats are written", "Formatting and drawing"],
  ["while the scores are being calculated", "Calculating"],
])("cancelled %s", (_when, step) => {
  test("the workbook is as it was", async () => {
    const before = await workbookContents(host);
    const controller = new AbortController();
    const problem = await problemOf(
      actions.createScoringMatrix(read, read.proposal, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.step === step) {
            controller.abort();
          }
        },
      }),
    );
    expect(problem).toBeInstanceOf(ActionError);
    expect((problem as ActionError).code).toBe("cancelled");
    expect((problem as ActionError).message).toBe("Cancelled. Nothing was changed.");
    expect(await workbookContents(host)).toEqual(before);
  });
});

test("a connection lost between two syncs: the sheet that was begun goes when it is back", async () => {
  const before = await workbookContents(host);
  const plan = scoringMatrixSheet(read.proposal, read.list);
  const work = writeSheets([plan], {
    task: "Scoring matrix",
    patienceInMilliseconds: 2000,
    onProgress: ({ step }) => {
      if (step === "Writing the cells") {
        host.loseConnection();
        setTimeout(() => host.restoreConnection(), 2500);
      }
    },
  });
  const problem = (await problemOf(work)) as Error & { code: string };
  expect(problem.code).toBe("connectionLost");
  expect(problem.message).toMatch(/Excel does not answer: .*check the connection, then try again/);
  // What was on its way is lost; a retry of the take-back reaches Excel and cleans up.
  expect(await workbookContents(host)).toEqual(before);
}, 60_000);

test("a connection that stays away: what was begun goes before the next thing is made", async () => {
  const before = await workbookContents(host);
  const work = actions.createScoringMatrix(read, read.proposal, {
    patienceInMilliseconds: 4000,
    onProgress: ({ step }) => {
      if (step === "Writing the cells") {
        host.loseConnection();
      }
    },
  });
  const problem = (await problemOf(work)) as ActionError;
  expect(problem.code).toBe("connectionLost");
  expect(problem.message).toMatch(/Whatever was begun is taken back with the next step/);
  host.restoreConnection();
  const created = await actions.createScoringMatrix(read, read.proposal);
  expect(created.sheetName).toBe("Scoring matrix");
  await actions.takeBack(created);
  expect(await workbookContents(host)).toEqual(before);
}, 60_000);

test("print set-up that Excel refuses, as without a printer, would take a finished sheet back", async () => {
  const before = await workbookContents(host);
  const plan = scoringMatrixSheet(read.proposal, read.list);
  const unprintable = { ...plan, print: { ...plan.print, area: "no address" } };
  const { sheets, isPrintReady } = await writeSheets([unprintable], { task: "Scoring matrix" });
  expect(isPrintReady).toBe(false);
  const created = createdSheet({ sheets, isPrintReady, functions: "answered" }, "Made.");
  expect(created.notices.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining("choose orientation and width under Page Layout"),
  ]);
  await actions.takeBack(created);
  expect(await workbookContents(host)).toEqual(before);
});

test("nothing in the making or taking back of a sheet may be in an undo group: Excel refuses it there", async () => {
  const run = jest.spyOn(host.Excel, "run");
  await actions.takeBack(await actions.createScoringMatrix(read, read.proposal));
  const groups = run.mock.calls.map(([options]) => (options as Excel.RunOptions).mergeUndoGroup);
  run.mockRestore();
  expect(groups.length).toBeGreaterThan(1);
  expect(groups.every((group) => group === undefined)).toBe(true);
});

test("a plan that Excel refuses half-way leaves no sheet, table or name behind", async () => {
  const before = await workbookContents(host);
  const plan = scoringMatrixSheet(read.proposal, read.list);
  const refused = { ...plan, formats: [...plan.formats, { range: "no address" }] };
  await expect(writeSheets([refused], { task: "Scoring matrix" })).rejects.toThrow();
  expect(await workbookContents(host)).toEqual(before);
});

test("a formula that Excel cannot read leaves nothing behind", async () => {
  const before = await workbookContents(host);
  const plan = scoringMatrixSheet(read.proposal, read.list);
  const bad = { row: 200, column: 0, cells: [[{ formula: "=SUM((" }]] };
  await expect(
    writeSheets([{ ...plan, blocks: [...plan.blocks, bad] }], { task: "Scoring matrix" }),
  ).rejects.toThrow();
  expect(await workbookContents(host)).toEqual(before);
});

test("what was made can be taken back, once, and nothing else goes with it", async () => {
  const before = await workbookContents(host);
  const created = await actions.createScoringMatrix(read, read.proposal);
  await actions.takeBack(created);
  expect(await workbookContents(host)).toEqual(before);
  await expect(actions.takeBack(created)).rejects.toThrow(/nothing to take back/);
});

test("a sheet of the same name that somebody else made is not taken back", async () => {
  const created = await actions.createScoringMatrix(read, read.proposal);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(created.sheetName).delete();
    await context.sync();
    context.workbook.worksheets.add(created.sheetName);
    await context.sync();
  });
  const before = await workbookContents(host);
  await expect(actions.takeBack(created)).rejects.toThrow(/nothing to take back/);
  expect(await workbookContents(host)).toEqual({ ...before, settings: ["kam.settings"] });
});
