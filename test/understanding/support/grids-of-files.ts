import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { SheetGrid } from "../../../src/understanding/sheet-grid";
import { csvWorkbook } from "../../../workbench/xlsx/csv-workbook";

/** The .csv files at a path, as the add-in would read them from the sheets of one workbook. */
export function gridsOfFiles(path: string): readonly SheetGrid[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".csv"))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.map((file) => {
    const { cells } = csvWorkbook(readFileSync(file), basename(file));
    const columns = Math.max(...cells.rows.map((row) => row.length));
    const isDate = Array.from({ length: columns }, (_, column) =>
      cells.rows
        .slice(1, 60)
        .some((row) => typeof row[column] === "object" && row[column] !== null),
    );
    return {
      sheet: cells.sheetName,
      table: null,
      row: 0,
      column: 0,
      isShownAsDate: isDate,
      cells: cells.rows.map((row) =>
        Array.from({ length: columns }, (_, column) => {
          const value = row[column] ?? "";
          return typeof value === "object" ? value.date : value;
        }),
      ),
    };
  });
}

/** A sheet with cells from A1 on, blanks as null. */
export function gridOf(
  sheet: string,
  cells: readonly (readonly (string | number | boolean | null)[])[],
  dateColumns: readonly number[] = [],
): SheetGrid {
  const columns = Math.max(...cells.map((row) => row.length));
  return {
    sheet,
    table: null,
    row: 0,
    column: 0,
    isShownAsDate: Array.from({ length: columns }, (_, column) => dateColumns.includes(column)),
    cells: cells.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? "")),
  };
}
