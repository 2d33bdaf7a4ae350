import type { CellBlock, ColumnWidth, RangeFormat, SheetPlan } from "../../sheets/sheet-plan";
import { areaAddress, parseAddress } from "../cells/address";

/** So many rows are written in well under a second: the grid takes keys and Cancel in between. */
const usualRows = 250;

export interface RowSlice {
  readonly blocks: readonly CellBlock[];
  readonly formats: readonly RangeFormat[];
  readonly rows: number;
}

export interface SlicedPlan {
  /** The long lists of the sheet, a few hundred rows at a time, each with its formats. */
  readonly slices: readonly RowSlice[];
  /** Of a sheet with long lists, set before them: each row would be measured again afterwards. */
  readonly widthsBefore: readonly ColumnWidth[];
  /** What goes to the sheet after them: formulas, which are then calculated once, and all else. */
  readonly blocks: readonly CellBlock[];
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

function isLongList({ cells }: CellBlock): boolean {
  return (
    cells.length > usualRows &&
    cells.every((row) => row.every((cell) => cell === null || typeof cell !== "object"))
  );
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

/** Cuts the long lists of a sheet; a format that is no plain range, or merges, is left whole. */
export function sliceRows({ blocks, formats, columnWidths }: SheetPlan): SlicedPlan {
  const lists = blocks.filter(isLongList);
  if (lists.length === 0) {
    const none = { slices: [], widthsBefore: [], formatsOfBlocks: [] };
    return { ...none, blocks, formats, widths: columnWidths };
  }
  const first = Math.min(...lists.map(({ row }) => row));
  const end = Math.max(...lists.map(({ row, cells }) => row + cells.length));
  const isWhole = (format: RangeFormat) =>
    format.merge === true || parseAddress(format.range) === null;
  const within = (rows: Rows) =>
    formats.flatMap((format) => (isWhole(format) ? [] : formatWithin(format, rows)));
  const count = Math.max(1, Math.round((end - first) / usualRows));
  const length = Math.ceil((end - first) / count);
  const slices = Array.from({ length: count }, (_, index) => {
    const rows = {
      first: first + index * length,
      end: Math.min(end, first + (index + 1) * length),
    };
    return {
      blocks: lists.flatMap((list) => blockWithin(list, rows)),
      formats: within(rows),
      rows: rows.end - rows.first,
    };
  });
  const outside = [
    { first: 0, end: first },
    { first: end, end: Infinity },
  ];
  const others = blocks.filter((block) => !isLongList(block));
  const elsewhere = formats.flatMap((format) =>
    isWhole(format) ? [format] : outside.flatMap((rows) => formatWithin(format, rows)),
  );
  return {
    slices,
    widthsBefore: columnWidths,
    widths: [],
    blocks: others,
    ...(others.length > 0
      ? { formatsOfBlocks: elsewhere, formats: [] }
      : { formatsOfBlocks: [], formats: elsewhere }),
  };
}
