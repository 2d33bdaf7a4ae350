import type { CsvRow } from "./csv-rows";

export interface ShapedCsv {
  /** The rows with the parts of a last field put together again. */
  readonly rows: readonly CsvRow[];
  /** Sentences that name the lines whose values do not stand below their headings. */
  readonly remarks: readonly string[];
}

type Look = "blank" | "number" | "date" | "words";

/** Rows that have not the fields of the headings: mended where that is clear, else told. */
export function shapedCsv(rows: readonly CsvRow[], delimiter: string): ShapedCsv {
  const width = usualWidth(rows);
  const start = rows.findIndex(({ fields }) => fields.length === width);
  if (width < 2 || start < 0) return { rows, remarks: [] };
  const looks = columnLooks(rows, width, start + 1);
  const [joined, long, short, shifted]: number[][] = [[], [], [], []];
  const shaped = rows.map((row, index): CsvRow => {
    if (index <= start) return row;
    const fields = withoutBlankEnd(row.fields, width);
    if (fields.length > width) {
      const mended = withLastJoined(fields, width, looks, delimiter);
      (mended ? joined : long)?.push(row.line);
      return { line: row.line, fields: mended ?? fields };
    }
    if (isShifted(fields, looks)) shifted?.push(row.line);
    else if (fields.length < width) short?.push(row.line);
    return fields === row.fields ? row : { line: row.line, fields };
  });
  return {
    rows: shaped,
    remarks: [
      ...told(
        joined,
        (lines, isOne) =>
          `${lines} ${isOne ? "has" : "have"} more values than there are headings, for the last column holds ${nameOf(delimiter)} without quotation marks: the parts were put together again.`,
      ),
      ...told(
        long,
        (lines, isOne) =>
          `${lines} ${isOne ? "has" : "have"} more values than there are headings, and it is not clear which belong together: they were left as they are, so that cells may stand below the wrong heading. Put values that hold ${nameOf(delimiter)} in quotation marks.`,
      ),
      ...told(
        short,
        (lines, isOne) =>
          `${lines} ${isOne ? "has" : "have"} fewer values than there are headings: the last cells were left blank.`,
      ),
      ...told(shifted, (lines, isOne) =>
        isOne
          ? `${lines} looks shifted by a column: its values fit the headings beside theirs. Mend the file and open it again.`
          : `${lines} look shifted by a column: their values fit the headings beside theirs. Mend the file and open it again.`,
      ),
    ],
  };
}

/** As many as the first row has when it heads what follows, else as most rows have. */
function usualWidth(rows: readonly CsvRow[]): number {
  const first = rows[0]?.fields ?? [];
  const isHeading = first.length > 1 && first.every((field) => field.trim() !== "");
  const notShorter = rows.filter(({ fields }) => fields.length >= first.length).length;
  if (isHeading && notShorter * 10 >= rows.length * 9) return first.length;
  const counts = new Map<number, number>();
  for (const { fields } of rows) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return usual?.[0] ?? 0;
}

const sampledRows = 2000;
const fewestCells = 4;

/** What all cells of a column but a few look like; null where they differ or are few. */
function columnLooks(
  rows: readonly CsvRow[],
  width: number,
  start: number,
): readonly (Look | null)[] {
  const sample = rows
    .slice(start)
    .filter(({ fields }) => fields.length === width)
    .slice(0, sampledRows);
  return Array.from({ length: width }, (_, column) => {
    const counts = { number: 0, date: 0, words: 0 };
    let filled = 0;
    for (const { fields } of sample) {
      const look = lookOf(fields[column] ?? "");
      if (look === "blank") continue;
      counts[look] += 1;
      filled += 1;
    }
    if (filled < fewestCells) return null;
    const usual = (["number", "date", "words"] as const).find(
      (look) => counts[look] * 100 >= filled * 95 || counts[look] === filled - 1,
    );
    return usual ?? null;
  });
}

const dateLike = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/;

function lookOf(field: string): Look {
  const text = field.trim();
  if (text === "") return "blank";
  const first = text.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  if (isDigit && dateLike.test(text)) return "date";
  return /\d/.test(text) && !/\p{L}{2}/u.test(text) && !/^\p{L}/u.test(text) ? "number" : "words";
}

/** How many cells look unlike their columns. */
function misfits(fields: readonly string[], looks: readonly (Look | null)[], shift = 0): number {
  let count = 0;
  looks.forEach((look, column) => {
    const field = fields[column + shift];
    if (look === null || field === undefined) return;
    const found = lookOf(field);
    if (found !== "blank" && found !== look) count += 1;
  });
  return count;
}

/** Two cells or more are unlike their columns, and none is one column further. */
function isShifted(fields: readonly string[], looks: readonly (Look | null)[]): boolean {
  if (misfits(fields, looks) < 2) return false;
  return [-1, 1].some((shift) => misfits(fields, looks, shift) === 0);
}

/** A separator at the end of each line makes no further column. */
function withoutBlankEnd(fields: readonly string[], width: number): readonly string[] {
  let { length } = fields;
  while (length > width && (fields[length - 1] ?? "").trim() === "") length -= 1;
  return length === fields.length ? fields : fields.slice(0, length);
}

/**
 * The fields with those beyond the headings put into the last one; null when they may as well
 * belong to another. It is the last when all cells then look like their columns and would not if
 * another were put together, or when only there a blank follows the separator.
 */
function withLastJoined(
  fields: readonly string[],
  width: number,
  looks: readonly (Look | null)[],
  delimiter: string,
): readonly string[] | null {
  const further = fields.length - width;
  const joinedAt = (column: number): readonly string[] => [
    ...fields.slice(0, column),
    fields.slice(column, column + further + 1).join(delimiter),
    ...fields.slice(column + further + 1),
  ];
  const last = width - 1;
  if (misfits(joinedAt(last), looks) > 0) return null;
  const mayBeOther = looks.some(
    (_, column) => column < last && misfits(joinedAt(column), looks) === 0,
  );
  const isBlankFirst = (field: string): boolean => field.startsWith(" ");
  const isProse =
    fields.slice(width).every(isBlankFirst) && !fields.slice(1, width).some(isBlankFirst);
  return !mayBeOther || isProse ? joinedAt(last) : null;
}

const mostNamed = 5;

function told(
  lines: readonly number[] | undefined,
  sentence: (lines: string, isOne: boolean) => string,
): readonly string[] {
  return lines === undefined || lines.length === 0
    ? []
    : [sentence(namedLines(lines), lines.length === 1)];
}

/** "Line 3", "Lines 3, 4 and 9", "Lines 3, 4, 5, 6, 7 and 12 more". */
export function namedLines(lines: readonly number[]): string {
  const [first] = lines;
  if (lines.length === 1) return `Line ${first}`;
  if (lines.length > mostNamed) {
    return `Lines ${lines.slice(0, mostNamed).join(", ")} and ${lines.length - mostNamed} more`;
  }
  return `Lines ${lines.slice(0, -1).join(", ")} and ${lines[lines.length - 1]}`;
}

function nameOf(delimiter: string): string {
  const names: Readonly<Record<string, string>> = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "vertical bars",
  };
  return names[delimiter] ?? "separators";
}
