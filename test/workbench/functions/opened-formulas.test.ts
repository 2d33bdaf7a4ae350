import { join } from "node:path";
import ExcelJS from "exceljs";
import { readFileSync } from "node:fs";
import { Model } from "../../../workbench/engine";
import { registerFunctions } from "../../../workbench/functions/register-functions";
import type { FunctionsMetadata } from "../../../workbench/functions/function-metadata";
import { quietEngine } from "../../../workbench/headless/quiet-engine";
import { startHeadlessHost } from "../../../workbench/headless/start-headless-host";
import { installWorkbench } from "../../../workbench/object-model/install";
import { openWorkbookFile } from "../../../workbench/xlsx/workbook-file";
import { requireBuild } from "../../support/require-build";

requireBuild();

test("KAM formulas of an opened file are calculated once the add-in is there, stored value or not", async () => {
  const addInFolder = join(__dirname, "..", "..", "..", "dist");
  quietEngine();
  installWorkbench();
  const metadata = readFileSync(join(addInFolder, "functions.json"), "utf8");
  registerFunctions("KAM", JSON.parse(metadata) as FunctionsMetadata);
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Examples").getCell("A1").value = {
    formula: "_xldudf_KAM_CHURN(200,190)",
    date1904: false,
  };
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const opened = await openWorkbookFile(bytes, "examples.xlsx");
  const model = new Model(opened.data);
  opened.connect(model);
  const host = await startHeadlessHost({ addInFolder, model });
  await host.settle();
  const sheetId = model.getters.getActiveSheetId();
  expect(model.getters.getEvaluatedCell({ sheetId, row: 0, col: 0 }).value).toBe(0.05);
  host.close();
});
