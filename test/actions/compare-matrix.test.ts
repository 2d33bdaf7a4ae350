import { compareMatrix } from "../../src/actions/compare-matrix";
import { createScoringMatrix } from "../../src/actions/create-scoring-matrix";
import { listAccountSources } from "../../src/actions/list-account-sources";
import { readAccounts } from "../../src/actions/read-accounts";
import { removeSnapshot } from "../../src/actions/remove-snapshot";
import { takeBack } from "../../src/actions/take-back";
import { takeSnapshot } from "../../src/actions/take-snapshot";
import { listStates, whatMoved, type KeptState } from "../../src/actions/what-moved";
import { valuesName } from "../../src/sheets/matrix/matrix-names";
import { snapshotNamespace } from "../../src/excel/store/snapshot-text";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;
let matrix: string;

async function cellsOf(sheetName: string): Promise<unknown[][]> {
  return host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRange().load("values");
    await context.sync();
    return used.values as unknown[][];
  });
}

/** Changes the first cell of a named column of the matrix in the row of an account. */
async function typeBeside(account: string, name: string, column: number, value: unknown) {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(matrix);
    const names = sheet.names.getItem("AccountNames").getRange().load("values,rowIndex");
    const place = sheet.names.getItem(name).getRange().load("columnIndex");
    await context.sync();
    const row = names.values.findIndex(([cell]) => cell === account);
    sheet.getCell(names.rowIndex + row, place.columnIndex + column).values = [[value]];
    await context.sync();
  });
  await host.whenCalculated();
}

beforeAll(async () => {
  host = await startHost();
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Revenue", "Fit"],
      ["Alder", 900, 9],
      ["Birch", 700, 7],
      ["Cedar", 500, 5],
      ["Dogwood", 300, 3],
      ["Elm", 100, 1],
    ],
    "Accounts",
  );
  const [source] = await listAccountSources();
  const read = await readAccounts(source as never, "Account");
  const criterion = (sourceColumn: string, best: number) => ({
    name: sourceColumn,
    sourceColumn,
    direction: "higher" as const,
    worst: 0,
    best,
    weight: 50,
  });
  const made = await createScoringMatrix(
    read,
    {
      ...read.proposal,
      title: "Scoring matrix",
      criteria: [criterion("Revenue", 900), criterion("Fit", 9)],
      slots: 2,
    },
    { pause: host.whenCalculated },
  );
  matrix = made.sheetName;
  await host.whenCalculated();
}, 60_000);

afterAll(() => host.close());

test("a comparison without a snapshot says what to do first, and a snapshot is removed once", async () => {
  const { states } = await listStates(matrix);
  expect(states).toHaveLength(1);
  const [{ id }] = states as [KeptState];
  await removeSnapshot({ sheet: matrix, id });
  await expect(removeSnapshot({ sheet: matrix, id })).rejects.toMatchObject({
    message: "The snapshot of Scoring matrix is gone already.",
  });
  await expect(compareMatrix({ sheet: null, before: null, after: null })).rejects.toMatchObject({
    message: expect.stringMatching(/^There is no snapshot of Scoring matrix yet: take one/),
  });
});

test("a planted cause is named alone, in words and in live numbers, and the sheet can be taken back", async () => {
  const taken = await takeSnapshot({ sheet: matrix, name: "Q1" });
  expect(taken).toMatchObject({ sheetName: matrix, name: "Q1", accounts: 5, kept: 1, notices: [] });
  // Birch falls from 7 to 4 of 9 in Fit: three points of rating, half of the weight.
  await typeBeside("Birch", valuesName(2), 0, 4);
  const made = await compareMatrix(
    { sheet: matrix, before: "q1", after: null },
    { pause: host.whenCalculated },
  );
  expect(made.moved[0]).toEqual({
    account: "Birch",
    rankBefore: 2,
    rankAfter: 2,
    reason: "rank stays 2: -1.5 from Fit 8 to 5",
  });
  expect(made.moved.slice(1).map(({ reason }) => reason)).toEqual([
    "rank stays 1",
    "rank stays 3",
    "rank stays 4",
    "rank stays 5",
  ]);
  expect([made.entered, made.left]).toEqual([[], []]);
  await host.whenCalculated();
  const cells = await cellsOf(made.sheetName);
  const birch = cells.find(([first]) => first === "Birch")!;
  const near = (value: number) => expect.closeTo(value, 9);
  // Then, then by today's scales, now; and what ratings, weights and blanks did.
  expect(birch.slice(1, 3)).toEqual([2, 2]);
  expect(birch.slice(4, 10)).toEqual([8, near(8), near(6.5), near(-1.5), near(0), near(0)]);
  // The pane says the same without a sheet.
  const shown = await whatMoved({ sheet: matrix, before: "Q1", after: null });
  expect(shown.accounts.map(({ reason }) => reason)).toEqual(
    made.moved.map(({ reason }) => reason),
  );
  expect(shown.sentence).toBe(made.sentence);
  await takeBack(made);
  await expect(cellsOf(made.sheetName)).rejects.toThrow();
}, 60_000);

test("a name stands for one snapshot, and an unknown one lists those there are", async () => {
  await expect(takeSnapshot({ sheet: matrix, name: "Q1" })).rejects.toMatchObject({
    message: "Scoring matrix has a snapshot Q1 already: give this one another name.",
  });
  await expect(compareMatrix({ sheet: matrix, before: "Q9", after: null })).rejects.toMatchObject({
    message: "Scoring matrix has no snapshot Q9: there are Q1.",
  });
});

test("over 24 the oldest without a name gives way, and it is said; a damaged and a newer one are left alone", async () => {
  for (let month = 2; month <= 24; month++) await takeSnapshot({ sheet: matrix, name: null });
  const over = await takeSnapshot({ sheet: matrix, name: null });
  expect(over.kept).toBe(24);
  expect(over.notices.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(
      /^The oldest snapshot without a name, of \d{4}-\d\d-\d\d, gave way: 24 are kept\.$/,
    ),
  ]);
  await host.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add(`<snapshot xmlns="${snapshotNamespace}" version="1">{"version":1}</snapshot>`);
    parts.add(`<snapshot xmlns="${snapshotNamespace}" version="9">{"version":9}</snapshot>`);
    await context.sync();
  });
  const made = await compareMatrix(
    { sheet: matrix, before: "Q1", after: "last" },
    { pause: host.whenCalculated },
  );
  expect(made.notices.map(({ sentence }) => sentence)).toEqual([
    "1 snapshot of this workbook is damaged and left alone.",
    "1 snapshot of this workbook is of a newer version of the add-in and left alone.",
  ]);
  expect(made.moved[0]?.reason).toBe("rank stays 2: -1.5 from Fit 8 to 5");
}, 120_000);
