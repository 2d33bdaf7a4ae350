import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { actions } from "../../src/actions";
import type { ReadAccounts } from "../../src/actions/contract";
import { Model } from "../../workbench/engine";
import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { openWorkbookFile } from "../../workbench/xlsx/workbook-file";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { countSyncs, startHost, writeSheet, type Cell, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

beforeAll(() => {
  installWorkbench();
  quietEngine();
});

afterEach(() => host.close());

async function open(fileName: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(sharedData(`workbooks/${fileName}`)));
  const opened = await openWorkbookFile(bytes, fileName);
  const model = new Model(opened.data, {});
  opened.connect(model);
  host = await startHost({ calculates: false, model });
}

async function readFirst(): Promise<ReadAccounts> {
  const [source] = await actions.listAccountSources();
  return actions.readAccounts(source!);
}

function csv(path: string): Cell[][] {
  const text = readFileSync(sharedData(path), "utf8");
  return Papa.parse<Cell[]>(text, { dynamicTyping: true, skipEmptyLines: true }).data.map((row) =>
    row.map((cell) => cell ?? ""),
  );
}

describeWithSharedData("workbooks and exports of others", () => {
  test("a pipeline of 3,000 organizations is scored by deal value and probability", async () => {
    await open("crm_pipeline_3000.xlsx");
    const read = await readFirst();
    expect(read.accountColumn).toBe("Organization");
    expect(read.list.accounts).toHaveLength(3000);
    expect(read.proposal.criteria.map(({ name }) => name)).toEqual([
      "Deal Value, $",
      "Probability, %",
    ]);
    expect(read.notices[0]?.sentence).toMatch(/3 to 5 are recommended/);
    const created = await actions.createScoringMatrix(read, read.proposal);
    expect(created.sentence).toBe("Scoring matrix for 3000 accounts.");
  }, 240_000);

  test("orders with headings on two rows are refused with what to change", async () => {
    await open("badly_structured_sales.xlsx");
    await expect(readFirst()).rejects.toThrow(
      "Sheet Dirty 1 has headings on more than one row (row 2 holds text over 12 columns of " +
        "numbers): put one heading over each column and one account in each row, then read it again.",
    );
  }, 60_000);

  test("headings below notes and merged cells are found", async () => {
    await open("readxl_deaths_junk_rows.xlsx");
    const [first] = await actions.listAccountSources();
    expect(first).toMatchObject({ kind: "table", sheetName: "arts" });
    const read = await actions.readAccounts(first!);
    expect(read.list.accounts[0]).toBe("David Bowie");
    expect(read.list.columns.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["text", "number", "date"]),
    );
  }, 60_000);

  test("a CRM's accounts and its 8,800 deals give a plan in at most 7 syncs", async () => {
    host = await startHost({ calculates: false });
    await writeSheet(host, "accounts", csv("b2b/maven_crm/accounts.csv"));
    await writeSheet(host, "sales_pipeline", csv("b2b/maven_crm/sales_pipeline.csv"));
    const sources = await actions.listAccountSources();
    expect(sources.map(({ label, concern }) => [label, concern === null])).toEqual([
      ["Sheet accounts", true],
      ["Sheet sales_pipeline", false],
    ]);
    const read = await actions.readAccounts(sources[0]!);
    expect(read.list.accounts).toHaveLength(85);
    // Kan-code's won deals in the file, added up by an independent count with awk.
    const kan = read.list.accounts.indexOf("Kan-code");
    const won = read.list.columns.find(({ heading }) => heading === "Won amount");
    expect(won?.values[kan]).toBe(341455);
    const syncs = await countSyncs(host, () => actions.createAccountPlan("Kan-code"));
    expect(syncs).toBeLessThanOrEqual(7);
  }, 240_000);
});
