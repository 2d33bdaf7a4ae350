import Papa from "papaparse";
import { cellName } from "../formulas/cell-address";
import {
  isAmbiguousNumber,
  type NumberConvention,
  numberConvention,
  numberIn,
} from "./csv-numbers";
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
  const { text, isGuessed } = decoded(bytes);
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
  if (parsed.data.length === 0) {
    throw new WorkbookFileError(
      `${fileName} holds no values. Choose a file with at least one line.`,
    );
  }
  const isCommaFree = parsed.meta.delimiter === ";" || parsed.meta.delimiter === "\t";
  const convention = numberConvention(parsed.data, isCommaFree);
  const rows = parsed.data.map((row) => row.map((field) => typed(field, convention, isCommaFree)));
  if (rows.length > 1_048_576 || rows.some(({ length }) => length > 16_384)) {
    throw new WorkbookFileError(
      `${fileName} has more rows or columns than a sheet holds (1,048,576 by 16,384). Split it into smaller files.`,
    );
  }
  return {
    cells: { sheetName: sheetNameOf(fileName), rows },
    remarks: [
      ...(isGuessed
        ? [
            `${fileName} is not in UTF-8 and was read as Windows Western European. If letters look wrong, save it as "CSV UTF-8".`,
          ]
        : []),
      ...numberRemarks(parsed.data, convention, isCommaFree),
    ],
  };
}

function numberRemarks(
  rows: readonly (readonly string[])[],
  convention: NumberConvention,
  isCommaFree: boolean,
): readonly string[] {
  if (convention === "comma") {
    return ["Numbers were read with comma as decimal sign and point between thousands."];
  }
  if (convention === "point" || !isCommaFree) return [];
  for (const [row, fields] of rows.entries()) {
    const column = fields.findIndex((field) => isAmbiguousNumber(field.trim()));
    if (column < 0) continue;
    const text = (fields[column] ?? "").trim();
    const whole = text.replace(/[.,]/, "");
    return [
      `${text} in ${cellName({ row, column })} was read as ${numberIn(text, convention, isCommaFree)}; if it means ${whole}, save the file without signs between thousands and open it again.`,
    ];
  }
  return [];
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly isGuessed: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder("utf-16le").decode(bytes), isGuessed: false };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), isGuessed: true };
  }
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** Numbers, logical values and ISO dates; dates in other spellings, codes and formulas stay text. */
function typed(
  field: string,
  convention: NumberConvention,
  isCommaFree: boolean,
): string | number | boolean | { readonly date: number } | null {
  const text = field.trim();
  if (text === "") return field === "" ? null : field;
  const number = numberIn(text, convention, isCommaFree);
  if (number !== null) return number;
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const date = isoDate.exec(text);
  if (date) {
    const [year, month, day, hour, minute, second] = date.slice(1).map((part) => Number(part ?? 0));
    const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
    const isReal =
      new Date(time).getUTCMonth() + 1 === month && new Date(time).getUTCDate() === day;
    if (isReal && (year ?? 0) >= 1901) return { date: time / 86_400_000 + 25_569 };
  }
  return field;
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
