import { readXlsx, type Cell, type Sheet, type Workbook } from "hucre";

/** A saved file, as another library than ours reads it. */
export interface SavedWorkbook {
  readonly workbook: Workbook;
  readonly sheetNames: readonly string[];
  sheet(name: string): Sheet;
  cells(name: string): readonly SavedCell[];
}

export interface SavedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export async function readSaved(bytes: Uint8Array): Promise<SavedWorkbook> {
  const workbook = await readXlsx(bytes);
  const sheet = (name: string): Sheet => {
    const found = workbook.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`the saved file has no sheet ${name}`);
    return found;
  };
  return {
    workbook,
    sheetNames: workbook.sheets.map((one) => one.name),
    sheet,
    cells: (name) =>
      [...(sheet(name).cells ?? new Map<string, Cell>())].map(([key, cell]) => {
        const [row = 0, column = 0] = key.split(",").map(Number);
        return { row, column, cell };
      }),
  };
}

/** The list on a sheet below the row that has all these headings: one record a row, by heading. */
export function listBelow(
  sheet: Sheet,
  headings: readonly string[],
): readonly Readonly<Record<string, unknown>>[] {
  const at = sheet.rows.findIndex((row) => headings.every((heading) => row.includes(heading)));
  const head = sheet.rows[at];
  if (!head) throw new Error(`${sheet.name} has no row with the headings ${headings.join(", ")}`);
  const last = sheet.rows.findIndex((row, index) => index > at && (row[0] ?? "") === "");
  return sheet.rows.slice(at + 1, last < 0 ? undefined : last).map((row) => {
    const record: Record<string, unknown> = {};
    // Where a heading stands twice (raw value and rating), the later one is the computed one.
    head.forEach((heading, column) => {
      if (typeof heading === "string" && heading !== "") record[heading] = row[column];
    });
    return record;
  });
}

/** What stands right of a label, in the first row that has it. */
export function valueBeside(saved: SavedWorkbook, sheet: string, label: string): unknown {
  for (const row of saved.sheet(sheet).rows) {
    const at = row.indexOf(label);
    if (at >= 0) return row.slice(at + 1).find((cell) => cell !== null && cell !== "");
  }
  throw new Error(`${sheet} has no ${label}`);
}
