import { actions } from "../../src/actions";
import type { ReadAccounts } from "../../src/actions/contract";
import { recordNamespace } from "../../src/excel/store/sheet-record";
import { namedCells } from "./matrix-cells";
import {
  startHost,
  workbookContents,
  writeSheet,
  type Cell,
  type HeadlessHost,
} from "./start-host";

jest.setTimeout(120_000);

let host: HeadlessHost;
let read: ReadAccounts;

const rows: Cell[][] = [
  ["Account", "Revenue", "Product fit", "Days to pay"],
  ["Acme", 100, 5, 30],
  ["Bolt", 50, 7, 60],
  ["Cask", 70, 6, 45],
  ["Dyer", 90, 2, 20],
];
const decision = "Eve, May: kept for the pilot";

async function readList(): Promise<ReadAccounts> {
  const [source] = await actions.listAccountSources();
  return actions.readAccounts(source!);
}

function onMatrix(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<void> {
  return host.Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem("Scoring matrix"), context);
    await context.sync();
  });
}

async function allCells(): Promise<string> {
  const { sheets } = await workbookContents(host);
  return JSON.stringify(sheets.find(({ name }) => name === "Scoring matrix"));
}

beforeEach(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", rows, "Accounts");
  read = await readList();
  await actions.createScoringMatrix(read, read.proposal);
  await onMatrix((sheet) => {
    sheet.names.getItem("Decisions").getRange().getCell(0, 0).values = [[decision]];
    sheet.names.getItem("_KAM.accounts.rating1").getRange().getCell(1, 0).values = [[3.25]];
  });
  await host.settle();
}, 60_000);

afterEach(() => host.close());

const named = (name: string, sheetName?: string) => namedCells(host, name, sheetName);

async function update() {
  read = await readList();
  return actions.updateScoringMatrix(read, read.proposal, read.existing!);
}

async function changeFit(): Promise<void> {
  await writeSheet(host, "Accounts", [rows[0]!, ["Acme", 100, 9, 30], ...rows.slice(2)]);
}

async function changeParts(change: (part: Excel.CustomXmlPart, xml: string) => void) {
  await host.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
    await context.sync();
    // Each matrix and each settings sheet has one.
    const ours = parts.items.filter(({ namespaceUri }) =>
      namespaceUri.startsWith(recordNamespace("")),
    );
    if (ours.length === 0) throw new Error("nothing is kept");
    const texts = ours.map((part) => part.getXml());
    await context.sync();
    ours.forEach((part, at) => change(part, texts[at]?.value ?? ""));
    await context.sync();
  });
}

describe.each<readonly [string, () => Promise<void>]>([
  ["removed, as the Document Inspector does", () => changeParts((part) => part.delete())],
  ["damaged", () => changeParts((part, xml) => part.setXml(xml.replace("fields", "felder")))],
  [
    "of another state of the sheet, as after Undo",
    () => changeParts((part, xml) => part.setXml(xml.replace('"write":1', '"write":7'))),
  ],
])("what was kept of a matrix is %s", (_what, harm) => {
  test("what was typed would be overwritten, or a second update go on changing", async () => {
    await harm();
    await changeFit();
    await update();
    await host.settle();
    expect((await named("Decisions"))[0]).toBe(decision);
    expect((await named("_KAM.accounts.rating1"))[1]).toBe(3.25);
    read = await readList();
    const again = await actions.previewUpdate(read, read.proposal, read.existing!);
    expect(again.updated).toBe(0);
  });
});

test("a protected matrix would be half written", async () => {
  await onMatrix((sheet) => {
    sheet.protection.protect();
  });
  await changeFit();
  const before = await workbookContents(host);
  await expect(update()).rejects.toThrow(
    /^Scoring matrix is protected: choose Review > Unprotect Sheet there, then try again\./,
  );
  expect(await workbookContents(host)).toEqual(before);
});

test("a heading that was deleted, and two alike, would lose what stands below them", async () => {
  await onMatrix(async (sheet, context) => {
    const table = sheet.tables.getItem("MatrixAccountsTable");
    const headings = table.getHeaderRowRange().load("values");
    await context.sync();
    const at = (heading: string) => (headings.values[0] as string[]).indexOf(heading);
    headings.getCell(0, at("Decision (who, when, why)")).values = [[""]];
    headings.getCell(0, at("Remark")).values = [["Tier"]];
  });
  await changeFit();
  await update();
  await host.settle();
  expect(await allCells()).toContain(decision);
  expect(await named("AccountNames")).toEqual(["Acme", "Bolt", "Cask", "Dyer"]);
  expect((await named("Scores")).every((score) => typeof score === "number")).toBe(true);
  read = await readList();
  const again = await actions.previewUpdate(read, read.proposal, read.existing!);
  expect(again.updated).toBe(0);
});

test("rows that a filter hides would not be brought up to date", async () => {
  await onMatrix((sheet) => {
    sheet.names.getItem("AccountNames").getRange().getCell(0, 0).getEntireRow().rowHidden = true;
  });
  await changeFit();
  await update();
  await host.settle();
  expect((await named("_KAM.accounts.value2"))[0]).toBe(9);
});

test("a table that people made plain cells would be written twice, or what is typed in it lost", async () => {
  await onMatrix((sheet) => {
    sheet.tables.getItem("MatrixAccountsTable").convertToRange();
  });
  await changeFit();
  await update();
  await host.settle();
  expect(await named("AccountNames")).toEqual(["Acme", "Bolt", "Cask", "Dyer"]);
  expect((await named("Decisions"))[0]).toBe(decision);
});
