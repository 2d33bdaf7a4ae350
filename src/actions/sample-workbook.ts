import * as z from "zod/mini";
import type { SheetPlan } from "../sheets/sheet-plan";

z.config({ jitless: true });

const sampleWorkbook = z.object({
  supplier: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      table: z.string(),
      columns: z.array(
        z.object({ heading: z.string(), numberFormat: z.string(), width: z.number() }),
      ),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
    }),
  ),
});

export type SampleWorkbook = z.infer<typeof sampleWorkbook>;
type SampleSheet = SampleWorkbook["sheets"][number];

/** Reads the sample as it is served; null when it is not what it should be. */
export function sampleWorkbookFrom(json: unknown): SampleWorkbook | null {
  const result = z.safeParse(sampleWorkbook, json);
  return result.success ? result.data : null;
}

function columnLetter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** One list of the sample as a sheet with a native table. */
export function sampleSheetPlan(sheet: SampleSheet): SheetPlan {
  const lastColumn = columnLetter(sheet.columns.length - 1);
  const lastRow = sheet.rows.length + 1;
  return {
    sheetName: sheet.name,
    showGridlines: true,
    columnWidths: sheet.columns.map(({ width }, column) => ({ column, characters: width })),
    blocks: [
      { row: 0, column: 0, cells: [sheet.columns.map(({ heading }) => heading), ...sheet.rows] },
    ],
    formats: sheet.columns.flatMap(({ numberFormat }, column) =>
      numberFormat === "General" || numberFormat === "@"
        ? []
        : [
            {
              range: `${columnLetter(column)}2:${columnLetter(column)}${lastRow}`,
              numberFormat,
            },
          ],
    ),
    tables: [
      {
        name: sheet.table,
        range: `A1:${lastColumn}${lastRow}`,
        style: "TableStyleMedium2",
        showFilter: true,
      },
    ],
    names: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    links: [],
    frozen: { rows: 1, columns: 1 },
    print: { orientation: "Landscape", titleRows: "1:1" },
    firstCell: "A1",
  };
}
