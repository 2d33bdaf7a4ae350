import { WorkbookFileError } from "./workbook-file-error";

/** More would leave a browser tab without memory; see docs/limits.md. */
const mostRows = 500_000;
const mostCells = 2_000_000;
const mostBytes = 200 * 1024 * 1024;
const mostColumns = 16_384;

const [lineFeed, carriageReturn, quote] = [0x0a, 0x0d, 0x22];

/** Refuses, before anything is read, a file with more rows than the workbench can hold. */
export function refuseTooManyLines(bytes: Uint8Array, fileName: string): void {
  if (bytes.length > mostRows && countLines(bytes, false) > mostRows + 1) {
    // Ends of lines within quotation marks make no rows.
    const rows = countLines(bytes, true) - 1;
    if (rows > mostRows) throw tooManyRows(fileName, rows);
  }
  if (bytes.length > mostBytes) {
    throw new WorkbookFileError(
      `${fileName} is larger than 200 MB. Leave out the columns you do not need, or split it into smaller files.`,
    );
  }
}

/** Refuses rows that are read and are still too many, or too wide. */
export function refuseTooManyCells(rows: readonly (readonly unknown[])[], fileName: string): void {
  if (rows.length > mostRows + 1) throw tooManyRows(fileName, rows.length - 1);
  let cells = 0;
  let columns = 0;
  for (const { length } of rows) {
    cells += length;
    columns = Math.max(columns, length);
  }
  if (columns > mostColumns) {
    throw new WorkbookFileError(
      `${fileName} has ${inWords(columns)} columns; a sheet holds ${inWords(mostColumns)}. Leave out the columns you do not need.`,
    );
  }
  if (cells > mostCells) {
    throw new WorkbookFileError(
      `${fileName} has ${inWords(rows.length - 1)} rows with ${inWords(cells)} cells; the workbench opens up to ${inWords(mostCells)} cells. Leave out the columns you do not need, or export a shorter period.`,
    );
  }
}

function tooManyRows(fileName: string, rows: number): WorkbookFileError {
  return new WorkbookFileError(
    `${fileName} has ${inWords(rows)} rows below its headings; the workbench opens up to ${inWords(mostRows)}. Export a shorter period, or add the rows up by account before the export.`,
  );
}

function inWords(count: number): string {
  return count.toLocaleString("en-US");
}

/** Lines that hold something, by their bytes: the same in every encoding we read. */
function countLines(bytes: Uint8Array, doQuotesCount: boolean): number {
  let lines = 0;
  let isWithin = false;
  let isFilled = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === lineFeed || byte === carriageReturn) {
      if (isWithin || !isFilled) continue;
      lines += 1;
      isFilled = false;
    } else if (byte !== 0) {
      isFilled = true;
      if (byte === quote && doQuotesCount) isWithin = !isWithin;
    }
  }
  return isFilled ? lines + 1 : lines;
}
