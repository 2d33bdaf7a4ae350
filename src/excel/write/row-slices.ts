import type { CellBlock, ColumnWidth, RangeFormat, SheetPlan } from "../../sheets/sheet-plan";
import { areaAddress, parseAddress } from "../cells/address";
import { splitLists, usualRows } from "./split-lists";

/** So many formulas are entered in well under a second: the grid takes keys and Cancel in between. */
const usualFormulas = 4_000;

export interface RowSlice {
  readonly blocks: readonly CellBlock[];
  readonly formats: readonly RangeFormat[];
  readonly rows: number;
}

/** What is written after what it reads. */
export interface SlicedRound {
  readonly blocks: readonly CellBlock[];
  /** Long columns of formulas, a few rows at a time. */
  readonly slices: readonly (readonly CellBlock[])[];
}

export interface SlicedPlan {
  /** The long lists of the sheet, a few hundred rows at a time, each with its formats. */
  readonly slices: readonly RowSlice[];
  /** Of a sheet with long lists, set before them: each row would be measured again afterwards. */
  readonly widthsBefore: readonly ColumnWidth[];
  /** What goes to the sheet after them: formulas, which are then calculated once, and all else. */
  readonly rounds: readonly SlicedRound[];
  /** Set with the last of these cells: a number format has Excel calculate what hangs on it. */
  readonly formatsOfBlocks: readonly RangeFormat[];
  readonly formats: readonly RangeFormat[];
  readonly widths: readonly ColumnWidth[];
}

interface Rows {
  readonly first: number;
  /** The row behind the last one. */
  readonly end: number;
}

function blockWithin(block: CellBlock, { first, end }: Rows): readonly CellBlock[] {
  const from = Math.max(first, block.row);
  const cells = block.cells.slice(from - block.row, Math.max(0, end - block.row));
  return cells.length === 0 ? [] : [{ ...block, row: from, cells }];
}

/** The part of a format that lies in these rows; a line below all of it stays below the last row. */
function formatWithin(format: RangeFormat, { first, end }: Rows): readonly RangeFormat[] {
  const area = parseAddress(format.range);
  if (area === null) return [];
  const last = area.row + area.rowCount;
  const row = Math.max(first, area.row);
  const rowCount = Math.min(end, last) - row;
  if (rowCount <= 0) return [];
  const { borderBottom, ...others } = format;
  const hasLastRow = last <= end && borderBottom !== undefined;
  return [
    {
      ...others,
      ...(hasLastRow ? { borderBottom } : {}),
      range: areaAddress({ ...area, row, rowCount }),
    },
  ];
}

/** So many rows from the first to the last, in parts of nearly the same size. */
function parts({ first, end }: Rows, mostRows: number): readonly Rows[] {
  const count = Math.max(1, Math.round((end - first) / mostRows));
  const length = Math.ceil((end - first) / count);
  return Array.from({ length: count }, (_, index) => ({
    first: first + index * length,
    end: Math.min(end, first + (index + 1) * length),
  }));
}

function rowsOf(blocks: readonly CellBlock[]): Rows {
  return {
    first: Math.min(...blocks.map(({ row }) => row)),
    end: Math.max(...blocks.map(({ row, cells }) => row + cells.length)),
  };
}

function cutFormulas(blocks: readonly CellBlock[]): SlicedRound["slices"] {
  if (blocks.length === 0) return [];
  const columns = blocks.reduce((sum, { cells }) => sum + (cells[0]?.length ?? 0), 0);
  const mostRows = Math.max(20, Math.floor(usualFormulas / columns));
  return parts(rowsOf(blocks), mostRows).map((rows) =>
    blocks.flatMap((block) => blockWithin(block, rows)),
  );
}

/** Cuts the long lists of a sheet; a format that is no plain range, or merges, is left whole. */
export function sliceRows({ blocks, formats, columnWidths }: SheetPlan): SlicedPlan {
  const { constants, rounds } = splitLists(blocks);
  const lists = [...constants, ...rounds.flatMap(({ columns }) => columns)];
  if (lists.length === 0) {
    return {
      slices: [],
      widthsBefore: [],
      rounds: [{ blocks, slices: [] }],
      formatsOfBlocks: [],
      formats,
      widths: columnWidths,
    };
  }
  const all = rowsOf(lists);
  const isWhole = (format: RangeFormat) =>
    format.merge === true || parseAddress(format.range) === null;
  const within = (rows: Rows) =>
    formats.flatMap((format) => (isWhole(format) ? [] : formatWithin(format, rows)));
  const slices = parts(all, usualRows).map((rows) => ({
    blocks: constants.flatMap((list) => blockWithin(list, rows)),
    formats: within(rows),
    rows: rows.end - rows.first,
  }));
  const outside = [
    { first: 0, end: all.first },
    { first: all.end, end: Infinity },
  ];
  const elsewhere = formats.flatMap((format) =>
    isWhole(format) ? [format] : outside.flatMap((rows) => formatWithin(format, rows)),
  );
  return {
    slices,
    widthsBefore: columnWidths,
    widths: [],
    rounds: rounds.map(({ blocks: cells, columns }) => ({
      blocks: cells,
      slices: cutFormulas(columns),
    })),
    ...(rounds.length > 0
      ? { formatsOfBlocks: elsewhere, formats: [] }
      : { formatsOfBlocks: [], formats: elsewhere }),
  };
}
