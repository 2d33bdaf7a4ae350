import { actions } from "../../src/actions";
import type { ActionError, ReadAccounts } from "../../src/actions/contract";
import {
  startHost,
  workbookContents,
  writeSheet,
  type Cell,
  type HeadlessHost,
} from "./start-host";

let host: HeadlessHost;

const rows: Cell[][] = [
  ["Account", "Revenue", "Product fit", "Days to pay"],
  ["Acme", 100, 5, 30],
  ["Bolt", 50, 7, 60],
  ["Cask", 70, 6, 45],
  ["Dyer", 90, 2, 20],
];

beforeEach(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", rows, "Accounts");
}, 30_000);

afterEach(() => host.close());

async function readBest(): Promise<ReadAccounts> {
  const [source] = await actions.listAccountSources();
  return actions.readAccounts(source!);
}

async function named(name: string, sheetName = "Scoring matrix"): Promise<Cell[]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).names.getItem(name).getRange();
    range.load("values");
    await context.sync();
    return range.values.flat() as Cell[];
  });
}

/** Types into the cells of a name, from its first one on. */
async function type(name: string, values: Cell[][], right = 0): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scoring matrix");
    const first = sheet.names.getItem(name).getRange().load("rowIndex,columnIndex");
    await context.sync();
    const { rowIndex, columnIndex } = first;
    sheet.getRangeByIndexes(
      rowIndex,
      columnIndex + right,
      values.length,
      values[0]?.length ?? 1,
    ).values = values;
    await context.sync();
  });
}

async function makeFirst(): Promise<ReadAccounts> {
  const read = await readBest();
  expect(read.existing).toBeNull();
  await actions.createScoringMatrix(read, read.proposal);
  const again = await readBest();
  expect(again.existing?.sheetName).toBe("Scoring matrix");
  return again;
}

const sheetNames = async () => (await workbookContents(host)).sheets.map(({ name }) => name);

async function visibleSheets(): Promise<string[]> {
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    return sheets.items.filter((one) => one.visibility === "Visible").map(({ name }) => name);
  });
}

test("an update would lose what was typed on the matrix, or miss what changed in the list", async () => {
  await makeFirst();
  await type("StatusNow", [["Key", 2]]);
  await type("Weights", [[80]]);
  await type("Slots", [[3]]);
  await type("Band", [[0.25]]);
  await type("TierLimits", [[9]]);
  await writeSheet(host, "Accounts", [rows[0]!, ["Acme", 100, 9, 30], ...rows.slice(2)]);
  const read = await readBest();
  // The weight and the slots that stand on the sheet are what the pane begins with.
  expect([read.proposal.criteria[0]?.weight, read.proposal.slots]).toEqual([80, 3]);
  const sheetId = read.existing!.sheetId;
  const updated = await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  expect(updated.sentence).toBe("Scoring matrix is updated for 4 accounts.");
  expect(updated.sheetId).not.toBe(sheetId);
  expect(await visibleSheets()).toEqual(["Sheet1", "Accounts", "Scoring matrix"]);
  expect((await named("StatusNow"))[0]).toBe("Key");
  expect((await named("Weights"))[0]).toBe(80);
  expect(await named("Band")).toEqual([0.25]);
  expect((await named("TierLimits"))[0]).toBe(9);
  // Product fit 9 is the best now.
  expect((await named("Ranks"))[0]).toBe(1);
  // The matrix there is now is the one to update next, and the one plans are made from.
  expect((await readBest()).existing?.sheetId).toBe(updated.sheetId);
  expect((await actions.listAccounts())[0]?.account).toBe("Acme");
}, 90_000);

test("an update that is taken back leaves the workbook as it was, once", async () => {
  const read = await makeFirst();
  await type("StatusNow", [["Key", 2]]);
  // The recommended actions follow what was typed.
  await host.settle();
  const before = await workbookContents(host);
  const updated = await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  await actions.takeBack(updated);
  expect(await workbookContents(host)).toEqual(before);
  expect(await visibleSheets()).toEqual(before.sheets.map(({ name }) => name));
  await expect(actions.takeBack(updated)).rejects.toThrow(/nothing to take back/);
  expect((await readBest()).existing?.sheetId).toBe(read.existing?.sheetId);
}, 90_000);

test.each(["Reading what was typed on the matrix", "Writing the cells", "Calculating"])(
  "cancelled at '%s', an update leaves the workbook as it was",
  async (step) => {
    const read = await makeFirst();
    const before = await workbookContents(host);
    const controller = new AbortController();
    const problem = await actions
      .updateScoringMatrix(read, read.proposal, read.existing!, {
        signal: controller.signal,
        onProgress: (progress) => progress.step === step && controller.abort(),
      })
      .catch((error: unknown) => error);
    expect((problem as ActionError).code).toBe("cancelled");
    expect(await workbookContents(host)).toEqual(before);
  },
  90_000,
);

test("two updates keep only one sheet aside, and the first cannot be taken back any more", async () => {
  const read = await makeFirst();
  const first = await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  const again = await readBest();
  const second = await actions.updateScoringMatrix(again, again.proposal, again.existing!);
  expect(await sheetNames()).toHaveLength(4);
  await expect(actions.takeBack(first)).rejects.toThrow(/gone since another update/);
  await actions.takeBack(second);
  expect(await visibleSheets()).toEqual(["Sheet1", "Accounts", "Scoring matrix"]);
}, 120_000);

test("a hidden sheet of the user's would be deleted because of its name", async () => {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("KAM replaced by us");
    sheet.getRange("A1").values = [["ours"]];
    sheet.visibility = "Hidden";
    await context.sync();
  });
  const read = await makeFirst();
  await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  const again = await readBest();
  await actions.updateScoringMatrix(again, again.proposal, again.existing!);
  expect(await sheetNames()).toContain("KAM replaced by us");
}, 120_000);

test("a formula that reads from the matrix would read something else after an update", async () => {
  const read = await makeFirst();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2").formulas = [["='Scoring matrix'!B8+1"]];
    await context.sync();
  });
  const before = await workbookContents(host);
  const problem = (await actions
    .updateScoringMatrix(read, read.proposal, read.existing!)
    .catch((error: unknown) => error)) as ActionError;
  expect(problem.message).toMatch(/^Cell Sheet1!B2 reads from Scoring matrix/);
  expect(problem.cell).toBe("Sheet1!B2");
  expect(await workbookContents(host)).toEqual(before);
}, 60_000);

test("a matrix that was deleted meanwhile is not updated, and nothing else is", async () => {
  const read = await makeFirst();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scoring matrix").delete();
    await context.sync();
  });
  const before = await workbookContents(host);
  await expect(actions.updateScoringMatrix(read, read.proposal, read.existing!)).rejects.toThrow(
    /is gone: read the list again/,
  );
  expect(await workbookContents(host)).toEqual(before);
}, 60_000);
