import { cellName } from "../formulas/cell-address";
import { brokenLetters, decodedCsv } from "./csv-encoding";
import {
  isAmbiguousNumber,
  type NumberConvention,
  numberConventions,
  numberIn,
} from "./csv-numbers";
import { csvRows, type CsvRows } from "./csv-rows";
import { namedLines, shapedCsv } from "./csv-shape";
import { refuseTooManyCells, refuseTooManyLines } from "./csv-size";
import { WorkbookFileError } from "./workbook-file-error";

export interface CsvCells {
  readonly sheetName: string;
  /** Row by row; null for an empty field. */
  readonly rows: readonly (readonly (
    string | number | boolean | { readonly date: number } | null
  )[])[];
}

/** Reads a text file of values. Text stays text, whatever it begins with. */
export function csvWorkbook(
  bytes: Uint8Array,
  fileName: string,
): { readonly cells: CsvCells; readonly remarks: readonly string[] } {
  refuseTooManyLines(bytes, fileName);
  const decoded = decodedCsv(bytes, fileName);
  const split = csvRows(decoded.text);
  if (split.rows.length === 0) {
    throw new WorkbookFileError(
      `${fileName} holds no values. Choose a file with at least one line.`,
    );
  }
  const shaped = shapedCsv(split.rows, split.delimiter);
  const fields = shaped.rows.map((row) => row.fields);
  refuseTooManyCells(fields, fileName);
  const isCommaFree = split.delimiter !== ",";
  const conventions = numberConventions(fields, isCommaFree);
  return {
    cells: {
      sheetName: sheetNameOf(fileName),
      rows: fields.map((row) =>
        row.map((field, column) => typed(field, conventions[column] ?? "unclear", isCommaFree)),
      ),
    },
    remarks: [
      ...decoded.remarks,
      ...quoteRemarks(split),
      ...shaped.remarks,
      ...letterRemarks(decoded.text, fields),
      ...numberRemarks(fields, conventions, isCommaFree),
      ...(fields.length === 1
        ? [`${fileName} has one line and nothing below it: a list needs headings and rows.`]
        : []),
    ],
  };
}

function quoteRemarks({ strayQuotes, unquotedFrom }: CsvRows): readonly string[] {
  const open = strayQuotes.filter(({ isNeverClosed }) => isNeverClosed);
  const inside = strayQuotes.filter(({ isNeverClosed }) => !isNeverClosed);
  return [
    ...(open.length > 0
      ? [
          `${namedLines(open.map(({ line }) => line))} ${open.length === 1 ? "opens" : "open"} a quotation mark that is not closed there: it was read as a letter, and the lines below as rows of their own.`,
        ]
      : []),
    ...(inside.length > 0
      ? [
          `${namedLines(inside.map(({ line }) => line))} ${inside.length === 1 ? "has" : "have"} a quotation mark within a quoted value: check the values there.`,
        ]
      : []),
    ...(unquotedFrom === null
      ? []
      : [
          `So many quotation marks are not closed that from line ${unquotedFrom} on all were read as letters.`,
        ]),
  ];
}

function letterRemarks(text: string, rows: readonly (readonly string[])[]): readonly string[] {
  if (brokenLetters(text) === null) return [];
  for (const [row, fields] of rows.entries()) {
    const column = fields.findIndex((field) => brokenLetters(field) !== null);
    if (column < 0) continue;
    const shown = `'${(fields[column] ?? "").slice(0, 40)}' in ${cellName({ row, column })}`;
    return [
      brokenLetters(fields[column] ?? "") === "lost"
        ? `Letters were lost before the file came here, as in ${shown}. Export the list again as "CSV UTF-8".`
        : `Letters were garbled before the file came here, as in ${shown}: names will not match those of other lists. Export the list again as "CSV UTF-8".`,
    ];
  }
  return [];
}

const mostNamed = 3;

function numberRemarks(
  rows: readonly (readonly string[])[],
  conventions: readonly NumberConvention[],
  isCommaFree: boolean,
): readonly string[] {
  const remarks: string[] = [];
  if (conventions.includes("comma")) {
    remarks.push("Numbers were read with comma as decimal sign and point between thousands.");
  }
  const open: { readonly cell: string; readonly text: string; readonly read: number | null }[] = [];
  for (const [row, fields] of rows.entries()) {
    fields.forEach((field, column) => {
      const text = field.trim();
      const convention = conventions[column] ?? "unclear";
      if (convention === "comma" || convention === "point" || !isAmbiguousNumber(text)) return;
      // In a file that commas part, 85.400 is as any program writes it.
      if (!isCommaFree && convention === "unclear" && text.includes(".")) return;
      const cell = cellName({ row, column });
      open.push({ cell, text, read: numberIn(text, convention, isCommaFree) });
    });
  }
  const read = open.find((one) => one.read !== null);
  if (read) {
    const whole = read.text.replace(/[.,]/, "");
    remarks.push(
      `${read.text} in ${read.cell} was read as ${read.read}; if it means ${whole}, save the file without signs between thousands and open it again.`,
    );
  }
  const left = open.filter((one) => one.read === null);
  const [first] = left;
  if (first) {
    const cells = left.slice(0, mostNamed).map(({ cell }) => cell);
    const others = left.length > mostNamed ? ` and ${left.length - mostNamed} more` : "";
    const [decimals, whole] = [first.text.replace(",", "."), first.text.replace(/[.,]/, "")];
    remarks.push(
      `${first.text} may be ${decimals} or ${whole}, and the file writes numbers in both ways: ${cells.join(", ")}${others} ${left.length === 1 ? "was" : "were"} left as text. Save the file without signs between thousands and open it again.`,
    );
  }
  return remarks;
}

const isoDate =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})([.,]\d{1,9})?)?\s?(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** Numbers, logical values and ISO dates; dates in other spellings, codes and formulas stay text. */
function typed(
  field: string,
  convention: NumberConvention,
  isCommaFree: boolean,
): CsvCells["rows"][number][number] {
  const text = field.trim();
  if (text === "") return field === "" ? null : field;
  const number = numberIn(text, convention, isCommaFree);
  if (number !== null) return number;
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const serial = isoSerial(text);
  return serial === null ? field : { date: serial };
}

/** The day is as written: the zone of a time is left aside. */
function isoSerial(text: string): number | null {
  const found = isoDate.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (year < 1901 || hour > 23 || minute > 59 || second > 59) return null;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() + 1 !== month || midnight.getUTCDate() !== day) return null;
  const seconds = hour * 3600 + minute * 60 + second;
  const fraction = Number(`0${(found[7] ?? "").replace(",", ".")}`);
  return midnight.getTime() / 86_400_000 + 25_569 + (seconds + fraction) / 86_400;
}

/** The file's name, made legal for a sheet. */
function sheetNameOf(fileName: string): string {
  const plain = fileName
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/^'+|'+$/g, "")
    .slice(0, 31)
    .trim();
  return plain === "" || plain.toLowerCase() === "history" ? "Sheet1" : plain;
}
