import type { Question, Remark } from "../sheet-grid";
import { isBlank, type CellValue } from "../values/cell-value";
import { isoDay } from "../measures/days";
import { readColumn, type ColumnHints, type ColumnReading } from "../values/read-column";
import { matchHeading } from "../vocabulary/match-heading";
import { placeInList } from "./place-in-list";
import type { RawList } from "./raw-list";
import { repeatedRows } from "./repeated-rows";
import { keyText, type ListColumn } from "./understood-list";

/** Different values, equal cells looked at once. */
function countDistinct(cells: readonly CellValue[]): number {
  const found = new Set<string>();
  for (const cell of new Set(cells)) {
    const key = keyText(cell);
    if (key !== "") found.add(key);
  }
  return found.size;
}

const reasons = {
  error: "an error",
  "text among numbers": "text among numbers",
  "no date": "no date",
  ambiguous: "a number that can be read in two ways",
} as const;

function remarksAbout(list: RawList, column: ListColumn): readonly Remark[] {
  const { reading, heading } = column;
  const place = (row: number): string => placeInList(list, column, row);
  const misfits = Object.entries(reasons).flatMap(([why, words]): readonly Remark[] => {
    const rows = reading.misfits.filter((misfit) => misfit.why === why).map(({ row }) => row);
    const [first] = rows;
    if (first === undefined) return [];
    const cells = rows.slice(0, 3).map(place).join(", ");
    const more = rows.length > 3 ? ` and ${rows.length - 3} more` : "";
    return [
      {
        severity: "warning",
        sentence: `'${heading}' of ${list.name} holds ${words} in ${cells}${more}: ${rows.length === 1 ? "it counts" : "they count"} as missing until mended.`,
        cell: place(first),
      },
    ];
  });
  const readAs: readonly Remark[] =
    reading.readAs === null
      ? []
      : [
          {
            severity: "info",
            sentence: `'${heading}' of ${list.name}: ${reading.readAs}.`,
            cell: place(0),
          },
        ];
  const texts =
    reading.kind === "number" && column.cells.some((cell) => typeof cell === "number")
      ? column.cells.flatMap((cell, row) =>
          typeof cell === "string" && reading.values[row] !== null ? [row] : [],
        )
      : [];
  const asText: readonly Remark[] =
    texts.length === 0
      ? []
      : [
          {
            severity: "info",
            sentence: `'${heading}' of ${list.name} holds ${texts.length === 1 ? "a number" : `${texts.length.toLocaleString("en")} numbers`} as text in ${texts.slice(0, 3).map(place).join(", ")}${texts.length > 3 ? ` and ${texts.length - 3} more` : ""}: ${texts.length === 1 ? "it counts" : "they count"} here, but formulas of Excel leave ${texts.length === 1 ? "it" : "them"} out.`,
            cell: place(texts[0] ?? 0),
          },
        ];
  const currencies: readonly Remark[] =
    reading.currencies.length < 2 || reading.kind === "text"
      ? []
      : [
          {
            severity: "warning",
            sentence: `'${heading}' of ${list.name} mixes ${reading.currencies.join(", ")}: amounts of different currencies are not added.`,
            cell: place(0),
          },
        ];
  return [...misfits, ...readAs, ...asText, ...currencies];
}

/** What is to be known of the columns that were taken for something. */
export function columnRemarks(list: RawList, columns: readonly ListColumn[]): readonly Remark[] {
  return columns
    .filter(({ field }) => field !== null)
    .flatMap((column) => remarksAbout(list, column));
}

/** Dates that only the user can read. */
export function dateQuestions(list: RawList, columns: readonly ListColumn[]): readonly Question[] {
  return columns
    .filter(({ reading, field }) => reading.isDateOrderOpen && field !== null)
    .map(({ heading }) => ({
      list: list.name,
      sentence: `'${heading}' of ${list.name} can be read with the day or with the month first: say which.`,
      choices: (["day first", "month first"] as const).map((order) => ({
        label: order,
        correction: { list: list.name, dateOrder: { [heading]: order } },
      })),
    }));
}

/** From 1990 to 2079 in Excel's numbers of days. */
const usualDays = { first: 32_874, last: 65_745 };

/** Days that were pasted as bare numbers: the heading says days, and every number may be one. */
function areUnformattedDays(heading: string, { kind, values, unit }: ColumnReading): boolean {
  return (
    kind === "number" &&
    unit === null &&
    values.every(
      (value) =>
        value === null ||
        (typeof value === "number" && value >= usualDays.first && value <= usualDays.last),
    ) &&
    matchHeading(heading).some(({ shape, strength }) => shape === "date" && strength >= 0.6)
  );
}

function daysInWords({ values }: ColumnReading): string {
  const day = values.find((value) => typeof value === "number") ?? 0;
  return `numbers such as ${day} read as ${isoDay(Math.floor(day))}`;
}

/** Reads every column of a list by the whole of it; `hints` are what the user has decided. */
export function readColumns(
  list: RawList,
  hints: (heading: string) => ColumnHints,
): readonly ListColumn[] {
  const columns = list.columns.map((cells, index): ListColumn => {
    const heading = list.headings[index] ?? "";
    const isShownAsDate = list.isShownAsDate[index] ?? false;
    const plain = readColumn(cells, { isShownAsDate, ...hints(heading) });
    const reading = areUnformattedDays(heading, plain)
      ? { ...readColumn(cells, { isShownAsDate: true }), readAs: daysInWords(plain) }
      : plain;
    const distinct = countDistinct(cells);
    return { heading, index, cells, reading, distinct, repeated: 0, field: null };
  });
  const repeated = repeatedRows(columns);
  return repeated.length === 0
    ? columns
    : columns.map((column) => ({
        ...column,
        repeated: repeated.filter(({ row }) => !isBlank(column.cells[row] ?? "")).length,
      }));
}
