import { actions } from "../../src/actions";
import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { minimalWorkbook } from "../workbench/xlsx/make-package";
import { session } from "./session";
import { writeSheet, type HeadlessHost } from "./start-host";

beforeAll(() => {
  installWorkbench();
  quietEngine();
});

async function sheetNames(host: HeadlessHost): Promise<string[]> {
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

async function slots(host: HeadlessHost, typed?: number): Promise<unknown> {
  return host.Excel.run(async (context) => {
    const cell = context.workbook.worksheets
      .getItem("Scoring matrix")
      .names.getItem("Slots")
      .getRange();
    if (typed !== undefined) cell.values = [[typed]];
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0];
  });
}

async function update(): Promise<void> {
  const [source] = await actions.listAccountSources();
  if (!source) throw new Error("no list is found");
  const read = await actions.readAccounts(source);
  expect(read.existing?.sheetName).toBe("Scoring matrix");
  if (read.existing) await actions.updateScoringMatrix(read, read.proposal, read.existing);
}

test("a matrix in a file that was opened again is unknown, or each month's update leaves one more sheet", async () => {
  const empty = minimalWorkbook({ sheets: [{ name: "Notes", xml: "<sheetData/>" }] });
  let bytes = await session(empty, async (host) => {
    await writeSheet(host, "Accounts", [
      ["Account", "Annual revenue", "Product fit", "Relationship"],
      ...Array.from({ length: 6 }, (_, row) => [`Acct ${row}`, 100 + 7 * row, row + 1, 9 - row]),
    ]);
    const [source] = await actions.listAccountSources();
    if (!source) throw new Error("no list is found");
    const read = await actions.readAccounts(source);
    await actions.createScoringMatrix(read, read.proposal);
    await slots(host, 2);
  });
  for (let month = 1; month <= 3; month += 1) {
    bytes = await session(bytes, async (host) => {
      await update();
      expect(await slots(host)).toBe(2);
      const names = await sheetNames(host);
      expect(names).toEqual(["Notes", "Accounts", "Scoring matrix", "KAM settings"]);
    });
  }
});
