// Writes assets/sample-workbook.xlsx, which the workbench opens when no file is named, from
// assets/sample-data.json. npm run sample-data makes both.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";
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
  writeFileSync(join(__dirname, "..", "assets", "sample-workbook.xlsx"), bytes);
}

function letters(column: number): string {
  return String.fromCharCode(64 + column);
}

void makeSampleWorkbook();
