import type { WorkbookData } from "../engine";
import { cellName } from "../formulas/cell-address";
import type { CsvCells } from "./csv-workbook";
import { textContent } from "./engine-content";

const dateFormat = 1;
const timeFormat = 2;

/** The engine's data with the values of a text file on its first sheet. */
export function withCsvCells(data: WorkbookData, { rows }: CsvCells): WorkbookData {
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
  const width = Math.max(...rows.map(({ length }) => length));
  const sheets = data.sheets.map((sheet, index) =>
    index === 0
      ? {
          ...sheet,
          cells,
          formats,
          rowNumber: Math.max(sheet.rowNumber, rows.length + 1),
          colNumber: Math.max(sheet.colNumber, width + 1),
        }
      : sheet,
  );
  return {
    ...data,
    sheets,
    formats: { [dateFormat]: "yyyy-mm-dd", [timeFormat]: "yyyy-mm-dd hh:mm:ss" },
  };
}
