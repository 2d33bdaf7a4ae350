import type { WorkbookData } from "../engine";
import { cellName } from "../formulas/cell-address";
import type { CsvCells } from "./csv-workbook";
import { textContent } from "./engine-content";
import { pixelsOfWidth } from "./sheet-features-read";

const dateFormat = 1;
const timeFormat = 2;
const narrowest = 8;
const widest = 40;

/** The engine's data with the values of text files, each on a sheet of its own, in their order. */
export function withCsvCells(data: WorkbookData, files: readonly CsvCells[]): WorkbookData {
  return {
    ...data,
    sheets: data.sheets.map((sheet, index) => {
      const file = files[index];
      return file ? withCells(sheet, file) : sheet;
    }),
    formats: { [dateFormat]: "yyyy-mm-dd", [timeFormat]: "yyyy-mm-dd hh:mm:ss" },
  };
}

function withCells(
  sheet: WorkbookData["sheets"][number],
  { rows }: CsvCells,
): WorkbookData["sheets"][number] {
  const cells: Record<string, string> = {};
  const formats: Record<string, number> = {};
  rows.forEach((fields, row) =>
    fields.forEach((field, column) => {
      if (field === null) return;
      const address = cellName({ row, column });
      if (typeof field === "string") cells[address] = textContent(field);
      else if (typeof field === "number") cells[address] = String(field);
      else if (typeof field === "boolean") cells[address] = field ? "TRUE" : "FALSE";
      else {
        cells[address] = String(field.date);
        formats[address] = Number.isInteger(field.date) ? dateFormat : timeFormat;
      }
    }),
  );
  const widths = columnWidths(rows);
  return {
    ...sheet,
    cells,
    formats,
    cols: { ...sheet.cols, ...widths.map((width) => ({ size: pixelsOfWidth(width) })) },
    rowNumber: Math.max(sheet.rowNumber, rows.length + 1),
    colNumber: Math.max(sheet.colNumber, widths.length + 1),
  };
}

/** In characters, from the longest cell of each column, with the room Excel leaves at the edges. */
function columnWidths(rows: CsvCells["rows"]): readonly number[] {
  const longest: number[] = [];
  for (const fields of rows) {
    fields.forEach((field, column) => {
      const length = Math.min(shownLength(field), widest);
      longest[column] = Math.max(longest[column] ?? narrowest, length);
    });
  }
  return longest.map((length) => length + 5 / 7);
}

function shownLength(field: CsvCells["rows"][number][number]): number {
  if (field === null) return 0;
  if (typeof field === "object") return Number.isInteger(field.date) ? 10 : 19;
  return String(field).length;
}
