// Writes assets/sample-data.json: the fictional supplier's accounts that the add-in can insert and
// that the workbench opens with. npm run sample-data
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "../src/domain/numerics/random";
import { createDraw } from "./sample-data/draw";
import { inventSampleData } from "./sample-data/tables";

const seed = 20261031;
const sample = inventSampleData(createDraw(createRandom(seed)));
const rows = (sheet: (typeof sample.sheets)[number]): string =>
  sheet.rows.map((row) => `        ${JSON.stringify(row)}`).join(",\n");

const text = `{
  "supplier": ${JSON.stringify(sample.supplier)},
  "asOf": ${sample.asOf},
  "sheets": [
${sample.sheets
  .map(
    (sheet) => `    {
      "name": ${JSON.stringify(sheet.name)},
      "table": ${JSON.stringify(sheet.table)},
      "columns": ${JSON.stringify(sheet.columns)},
      "rows": [
${rows(sheet)}
      ]
    }`,
  )
  .join(",\n")}
  ]
}
`;
writeFileSync(join(__dirname, "..", "assets", "sample-data.json"), text);
console.log(sample.sheets.map((sheet) => `${sheet.name} ${sheet.rows.length}`).join(", "));
