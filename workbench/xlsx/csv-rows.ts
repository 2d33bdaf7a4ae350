import Papa from "papaparse";

export interface CsvRow {
  /** Of the file, from 1: where the row begins. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface CsvRows {
  readonly delimiter: string;
  /** Those that hold something. */
  readonly rows: readonly CsvRow[];
  /** Lines whose quotation mark is never closed, or closed and followed by more. */
  readonly strayQuotes: readonly { readonly line: number; readonly isNeverClosed: boolean }[];
  /** Where there are so many of them that quotation marks are letters from this line on. */
  readonly unquotedFrom: number | null;
}

/** Commas last: where two part a file alike, the commas belong to numbers and names. */
const candidates = [";", "\t", "|", ","] as const;
const sampledRows = 50;

/** Splits a text into rows and fields, and mends what stray quotation marks would swallow. */
export function csvRows(text: string): CsvRows {
  // One kind of line end: files put together from several have both.
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const [, named] = /^sep=([,;|\t])\n/i.exec(plain) ?? [];
  const body = named === undefined ? plain : plain.slice(plain.indexOf("\n") + 1);
  const delimiter = named ?? delimiterOf(body);
  return { delimiter, ...split(body, delimiter, named === undefined ? 1 : 2) };
}

/** The sign that parts most of the first rows into the same number of fields. */
function delimiterOf(text: string): string {
  let best = { delimiter: ",", share: 0, fields: 1 };
  for (const delimiter of candidates) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      newline: "\n",
      preview: sampledRows,
      skipEmptyLines: true,
    });
    const counts = new Map<number, number>();
    for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
    for (const [fields, rows] of counts) {
      const share = rows / data.length;
      if (fields < 2 || share < best.share) continue;
      if (share > best.share || fields > best.fields) best = { delimiter, share, fields };
    }
  }
  return best.delimiter;
}

/** After so many stray marks a file does not quote its fields at all. */
const mostStrayQuotes = 10;

function split(text: string, delimiter: string, firstLine: number): Omit<CsvRows, "delimiter"> {
  const rows: CsvRow[] = [];
  const strayQuotes: { line: number; isNeverClosed: boolean }[] = [];
  let rest = text;
  let line = firstLine;
  let unquotedFrom: number | null = null;
  while (rest !== "") {
    const hasQuotes = strayQuotes.length < mostStrayQuotes;
    if (!hasQuotes) unquotedFrom = line;
    const { data, errors } = Papa.parse<string[]>(rest, options(delimiter, hasQuotes));
    const broken = errors.find((error) => swallowsLines(error, data));
    const whole = broken?.row === undefined ? data : data.slice(0, broken.row);
    const malformed = new Set(
      errors.flatMap(({ type, row }) => (type === "Quotes" && row !== undefined ? [row] : [])),
    );
    whole.forEach((fields, index) => {
      if (malformed.has(index)) strayQuotes.push({ line, isNeverClosed: false });
      line = addRow(rows, fields, line);
    });
    if (broken?.row === undefined) break;
    rest = afterLines(rest, line - lineBefore(line, whole));
    const end = rest.indexOf("\n");
    const alone = end < 0 ? rest : rest.slice(0, end);
    strayQuotes.push({ line, isNeverClosed: true });
    const [fields = []] = Papa.parse<string[]>(alone, options(delimiter, false)).data;
    line = addRow(rows, fields, line);
    rest = end < 0 ? "" : rest.slice(end + 1);
  }
  return { rows, strayQuotes, unquotedFrom };
}

function options(delimiter: string, hasQuotes: boolean): Papa.ParseConfig {
  // A sign that no text holds, so that quotation marks are letters like others.
  return { delimiter, newline: "\n", ...(hasQuotes ? {} : { quoteChar: "\u0000" }) };
}

function swallowsLines(error: Papa.ParseError, data: readonly (readonly string[])[]): boolean {
  if (error.type !== "Quotes" || error.row === undefined) return false;
  if (error.code === "MissingQuotes") return true;
  return (data[error.row] ?? []).some((field) => field.includes("\n"));
}

/** Adds a row unless it is blank; the answer is the line where the next one begins. */
function addRow(rows: CsvRow[], fields: readonly string[], line: number): number {
  if (fields.some((field) => field.trim() !== "")) rows.push({ line, fields });
  return line + linesOf(fields);
}

function linesOf(fields: readonly string[]): number {
  let lines = 1;
  for (const field of fields) {
    if (!field.includes("\n")) continue;
    lines += field.split("\n").length - 1;
  }
  return lines;
}

function lineBefore(line: number, whole: readonly (readonly string[])[]): number {
  return line - whole.reduce((sum, fields) => sum + linesOf(fields), 0);
}

function afterLines(text: string, count: number): string {
  let start = 0;
  for (let passed = 0; passed < count; passed += 1) start = text.indexOf("\n", start) + 1;
  return text.slice(start);
}
