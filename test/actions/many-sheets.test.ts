import { surveyWorkbook } from "../../src/excel/lists/survey-workbook";
import { runInExcel } from "../../src/excel/run-in-excel";
import { actions } from "../../src/actions";
import { failAt } from "./fail-at";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

const sheets = 50;

/** Each with its own two tables, and one of a list called Account in the last. */
beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(host, "Customers", [
    ["Account", "Industry"],
    ["Acme", "Steel"],
  ]);
  await host.Excel.run(async (context) => {
    for (let at = 0; at < sheets; at += 1) {
      const sheet = context.workbook.worksheets.add(`Notes ${at}`);
      sheet.getRange("A1:A2").values = [[`Heading ${at}`], [at]];
      sheet.getRange("D1:D2").values = [[`Remark ${at}`], [at]];
      sheet.tables.add("A1:A2", true).name = `First${at}`;
      sheet.tables.add("D1:D2", true).name = `Second${at}`;
    }
    await context.sync();
  });
}, 60_000);

afterAll(() => host.close());

test("a workbook of many sheets is surveyed without some of its sheets or tables", async () => {
  const survey = await runInExcel(surveyWorkbook);
  const expected = Array.from({ length: sheets }, (_, at) => at);
  expect(survey.sheets.map(({ name }) => name).slice(-sheets)).toEqual(
    expected.map((at) => `Notes ${at}`),
  );
  expect(survey.sheets.at(-1)?.top.values).toEqual([
    ["Heading 49", "", "", "Remark 49"],
    [49, "", "", 49],
  ]);
  const tables = new Map(
    survey.tables.map(({ name, area, headings }) => [name, { area, headings }]),
  );
  expect(tables.size).toBe(2 * sheets);
  for (const at of expected) {
    expect(tables.get(`First${at}`)?.headings).toEqual([`Heading ${at}`]);
    expect(tables.get(`Second${at}`)?.area.sheetName).toBe(`Notes ${at}`);
  }
});

test("Excel fails while it looks at the last sheets, and something of the plan is there", async () => {
  const before = JSON.stringify(await workbookContents(host));
  for (const failing of [2, 3, 4]) {
    const stop = failAt(host, failing, "before");
    await expect(actions.createAccountPlan("Acme")).rejects.toThrow("The network is gone.");
    expect(stop()).toBeGreaterThanOrEqual(failing);
    expect(JSON.stringify(await workbookContents(host))).toBe(before);
  }
}, 60_000);
