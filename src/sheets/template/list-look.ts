import { cellAddress, rangeAddress } from "../address";
import { computedLook, copiedLook, inputLook, numberFormats, plainLook, runOnLook } from "../look";
import type { RangeFormat, ValidationPlan } from "../sheet-plan";
import type { ListRow } from "./content";
import { inputValidation } from "./input-validation";
import type { ListColumn } from "./template";

/** Some rows of a list below each other: where they begin, and where each of its columns stands. */
export interface RowsPlace {
  readonly row: number;
  readonly columnOf: (key: string) => number | undefined;
  /** How many columns headings and prose take. */
  readonly pageColumns: number;
}

type LookedAt = Pick<ListRow, "cells" | "format" | "isCopied">;

function isText(column: ListColumn): boolean {
  return column.format === undefined && column.input?.kind !== "number";
}

/** What people write in their own words: it is text whatever it begins with. */
function isProse(column: ListColumn): boolean {
  const isTyped = column.formula === undefined && column.isPlain !== true;
  return isTyped && isText(column) && column.input === undefined;
}

/** Words and dates stand left, numbers right; the indent keeps a word off the number before it. */
export function alignment(column: ListColumn, at: number): Partial<RangeFormat> {
  if (column.alignment !== undefined) return { horizontal: column.alignment };
  return isText(column) || column.format === "date"
    ? { horizontal: "Left", indent: at === 0 ? 0 : 1 }
    : { horizontal: "Right" };
}

function appearance(column: ListColumn): Partial<RangeFormat> {
  if (column.runsOn === true) {
    return {};
  }
  const typedOrComputed = column.formula === undefined ? inputLook : computedLook;
  return column.isPlain === true ? plainLook : typedOrComputed;
}

function columnFormat(column: ListColumn, at: number, range: string): RangeFormat {
  return {
    range,
    ...appearance(column),
    vertical: "Top",
    wrap: isText(column) && column.runsOn !== true && column.isOneLine !== true,
    ...alignment(column, at),
    ...(column.isBold === true ? { bold: true } : {}),
    ...(isProse(column) ? { numberFormat: numberFormats.text } : {}),
    ...(column.format === undefined || column.format === "row"
      ? {}
      : { numberFormat: numberFormats[column.format] }),
  };
}

/** Beyond so many stretches of copied cells, a column of them is one. */
const mostStretches = 8;

/** Where cells that people may type in hold what was copied: rows below each other, from and to. */
function copiedStretches(
  column: ListColumn,
  rows: readonly LookedAt[],
): readonly (readonly [number, number])[] {
  const isTyped = column.formula === undefined && column.isPlain !== true && column.runsOn !== true;
  if (!isTyped) return [];
  const stretches: [number, number][] = [];
  rows.forEach(({ cells, isCopied }, index) => {
    const given = cells[column.key] ?? null;
    if (isCopied !== true || given === null || typeof given === "object") return;
    const last = stretches.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else stretches.push([index, index]);
  });
  const [first, last] = [stretches[0], stretches.at(-1)];
  return stretches.length > mostStretches && first && last ? [[first[0], last[1]]] : stretches;
}

/** Formats that single cells have against their column: a formula among inputs, a row's own format. */
function cellFormats(
  columns: readonly ListColumn[],
  rows: readonly LookedAt[],
  { row: body, columnOf }: RowsPlace,
): readonly RangeFormat[] {
  return rows.flatMap((row, index) =>
    columns.flatMap((column): readonly RangeFormat[] => {
      const at = columnOf(column.key);
      const given = row.cells[column.key];
      const isComputed =
        column.formula === undefined && typeof given === "object" && given !== null;
      const format = column.format === "row" ? row.format : undefined;
      if (at === undefined || (!isComputed && format === undefined)) {
        return [];
      }
      return [
        {
          range: cellAddress(body + index, at),
          ...(isComputed ? { ...computedLook } : {}),
          // A formula entered where all is text would be text.
          ...(isComputed && isProse(column) ? { numberFormat: numberFormats.general } : {}),
          ...(format === undefined ? {} : { numberFormat: numberFormats[format] }),
        },
      ];
    }),
  );
}

/** Where prose runs on beyond the table, the page beside it is one field with the cell typed in. */
function runOnFormats(
  columns: readonly ListColumn[],
  rows: number,
  { row: body, columnOf, pageColumns }: RowsPlace,
): readonly RangeFormat[] {
  const column = columns.at(-1);
  const last = columnOf(column?.key ?? "");
  if (column?.runsOn !== true || last === undefined) {
    return [];
  }
  const width = Math.max(1, pageColumns - (columns.length - 1));
  return [
    {
      range: rangeAddress({ row: body, column: last, rows, columns: width }),
      ...(column.isPlain === true ? { fill: plainLook.fill } : runOnLook),
      rowLines: column.isPlain === true ? plainLook.borders : inputLook.borders,
    },
  ];
}

/** How rows of a list look, and what their cells take. */
export function listLook(
  columns: readonly ListColumn[],
  rows: readonly LookedAt[],
  place: RowsPlace,
): { readonly formats: readonly RangeFormat[]; readonly validations: readonly ValidationPlan[] } {
  const placed = columns.flatMap((column, index) => {
    const at = place.columnOf(column.key);
    const range = (from: number): string =>
      rangeAddress({ row: place.row, column: from, rows: rows.length, columns: 1 });
    return at === undefined ? [] : [{ column, index, at, range: range(at) }];
  });
  return {
    formats: [
      ...placed.map(({ column, index, range }) => columnFormat(column, index, range)),
      ...placed.flatMap(({ column, index, at }) =>
        copiedStretches(column, rows).map(([from, to]) => ({
          ...columnFormat(
            column,
            index,
            rangeAddress({ row: place.row + from, column: at, rows: to - from + 1, columns: 1 }),
          ),
          ...copiedLook,
        })),
      ),
      ...cellFormats(columns, rows, place),
      ...runOnFormats(columns, rows.length, place),
    ],
    validations: placed.flatMap(({ column, range }) =>
      column.input === undefined ? [] : [inputValidation(range, column.label, column.input)],
    ),
  };
}
