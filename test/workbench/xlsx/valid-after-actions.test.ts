import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "../../../src/actions";
import { Model } from "../../../workbench/engine";
import { quietEngine } from "../../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../../workbench/object-model/install";
import { openWorkbookFile, saveWorkbookFile } from "../../../workbench/xlsx/workbook-file";
import { startHost } from "../../actions/start-host";
import { describeWithSharedData } from "../../support/shared-data";
import { faultsOf } from "../../support/validate-xlsx";
import { partText } from "./independent-reader";
import { inlineRows, minimalWorkbook } from "./make-package";

jest.setTimeout(240_000);

beforeAll(() => {
  installWorkbench();
  quietEngine();
});

/** The file after some of the add-in's actions, which calculate with its own functions. */
async function after(bytes: Uint8Array, work: () => Promise<void>): Promise<Uint8Array> {
  const opened = await openWorkbookFile(bytes, "book.xlsx");
  const model = new Model(opened.data, {});
  const origin = opened.connect(model);
  const host = await startHost({ model });
  try {
    await work();
    await host.settle();
    return await saveWorkbookFile(model, origin);
  } finally {
    host.close();
  }
}

async function score(): Promise<void> {
  const [source] = await actions.listAccountSources();
  const read = await actions.readAccounts(source!);
  await actions.createScoringMatrix(read, read.proposal);
}

describeWithSharedData("after the add-in's own actions a workbook has no fault by ECMA-376", () => {
  test("the sample with a matrix, a plan and a review", async () => {
    const sample = join(__dirname, "..", "..", "..", "assets", "sample-workbook.xlsx");
    const bytes = await after(new Uint8Array(readFileSync(sample)), async () => {
      await score();
      const [account] = await actions.listAccounts();
      await actions.createAccountPlan(account!.account);
      const [period] = await actions.listReviewPeriods();
      await actions.createReview(account!.account, period!);
    });
    expect(faultsOf({ "sample.xlsx": bytes })).toEqual([]);
  });

  const accounts = [
    ["Account", "Revenue", "Fit", "Days to pay"],
    ["Alder", 100, 5, 30],
    ["Birch", 50, 7, 60],
    ["Cedar", 70, 6, 45],
    ["Dogwood", 90, 2, 20],
    ["Elm", 60, 4, 25],
  ];
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>';

  test.each([
    ["a package with nothing that is optional", "", ""],
    ["a value in the last cell", "XFD", "<v>1</v>"],
    ["a value in the last row", "A", "<v>1</v>"],
    ["a format in the last row", "A", ""],
  ])("accounts beside %s: they are scored, and the cell stays", async (name, column, value) => {
    const isStyled = name.startsWith("a format");
    const far = `<c r="${column}1048576"${isStyled ? ' s="1"/>' : `>${value}</c>`}`;
    const last = column === "" ? "" : `<row r="1048576">${far}</row>`;
    const bytes = minimalWorkbook({
      sheets: [{ name: "Data", xml: `<sheetData>${inlineRows(accounts)}${last}</sheetData>` }],
      ...(isStyled
        ? { related: { styles: "styles.xml" }, parts: { "xl/styles.xml": styles } }
        : {}),
    });
    const saved = await after(bytes, score);
    expect(partText(saved, "xl/workbook.xml")).toContain('name="Scoring matrix"');
    if (column !== "") expect(partText(saved, "xl/worksheets/sheet1.xml")).toContain(far);
    expect(faultsOf({ "book.xlsx": saved })).toEqual([]);
  });
});
