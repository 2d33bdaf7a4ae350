// Writes assets/sample-workbook.xlsx, which the workbench opens when no file is named, from
// assets/sample-data.json. npm run sample-data makes both.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { withCalculation } from "../workbench/xlsx/calculation-settings";
import { WorkbookPackage } from "../workbench/xlsx/workbook-package";
import sample from "../assets/sample-data.json";

async function makeSampleWorkbook(): Promise<void> {
  const bytes = await writeXlsx({
    // A fixed day keeps the file the same each time it is made.
    properties: {
      title: `Accounts of ${sample.supplier} (fictional)`,
      created: new Date(0),
      modified: new Date(0),
    },
    sheets: sample.sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.columns.map((column) => ({
        width: column.width,
        ...(column.numberFormat === "General" ? {} : { numFmt: column.numberFormat }),
      })),
      rows: [sheet.columns.map((column) => column.heading), ...sheet.rows],
      freezePane: { rows: 1 },
      tables: [
        {
          name: sheet.table,
          range: `A1:${letters(sheet.columns.length)}${sheet.rows.length + 1}`,
          columns: sheet.columns.map((column) => ({ name: column.heading })),
          style: "TableStyleMedium2",
        },
      ],
    })),
  });
  writeFileSync(
    join(__dirname, "..", "assets", "sample-workbook.xlsx"),
    await withTrueCalculation(bytes),
  );
}

/** The library names no version of Excel's calculation and asks for all of it on opening. */
async function withTrueCalculation(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await WorkbookPackage.open(bytes);
  const path = "xl/workbook.xml";
  parts.set(path, withCalculation(parts.text(path) ?? "", true));
  return parts.toBytes();
}

function letters(column: number): string {
  return String.fromCharCode(64 + column);
}

void makeSampleWorkbook();
