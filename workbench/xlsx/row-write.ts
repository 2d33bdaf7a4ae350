import { cellName, parseCell } from "../formulas/cell-address";
import { currentPlaces, type Lines } from "./original-lines";
import type { Grid } from "./near-grid";
import type { FileRow } from "./sheet-cells";
import { pointsOfPixels } from "./sheet-features-read";

/** Where the cells of a sheet stood in the file, and where those of the file stand now. */
export interface KeptSheetLines {
  readonly isMoved: boolean;
  /** Null for a cell in a row or column that was added. */
  originalAddress(address: string): string | null;
  /** Null for a cell whose row or column was removed. */
  currentAddress(original: string): string | null;
  originalRow(row: number): number | null;
  currentRow(original: number): number | null;
}

export function keptSheetLines(lines: Lines | undefined, grid: Grid): KeptSheetLines {
  if (!lines) {
    return {
      isMoved: false,
      originalAddress: (address) => address,
      currentAddress: (address) => address,
      originalRow: (row) => row,
      currentRow: (row) => row,
    };
  }
  // Lines that were added at the end since are beyond the list, and nothing of the file is there.
  const before = (list: readonly number[], line: number): number | null => {
    const original = list[line];
    return original === undefined || original < 0 ? null : original;
  };
  const rowOf = currentPlaceOf(lines.rows, grid.rows);
  const columnOf = currentPlaceOf(lines.columns, grid.columns);
  return {
    isMoved: true,
    originalAddress(address) {
      const place = parseCell(address);
      const row = before(lines.rows, place.row);
      const column = before(lines.columns, place.column);
      return row === null || column === null ? null : cellName({ row, column });
    },
    currentAddress(original) {
      const cell = parseCell(original);
      const row = rowOf(cell.row);
      const column = columnOf(cell.column);
      return row === undefined || column === undefined ? null : cellName({ row, column });
    },
    originalRow: (row) => before(lines.rows, row),
    currentRow: (original) => rowOf(original) ?? null,
  };
}

/** Where a line of the file is now; those beyond the engine's grid move with its edge. */
function currentPlaceOf(
  list: readonly number[],
  edge: number,
): (original: number) => number | undefined {
  const places = currentPlaces(list);
  const added = list.filter((original) => original < 0).length;
  const left = list.filter((original) => original >= 0 && original < edge).length;
  return (original) => (original < edge ? places.get(original) : original + added + left - edge);
}

interface RowSize {
  readonly size?: number;
  readonly isHidden?: boolean;
}

export interface RowsState {
  readonly cells: ReadonlyMap<string, string>;
  readonly fileRows: readonly FileRow[];
  readonly lines: KeptSheetLines;
  readonly before: Readonly<Record<number, RowSize>>;
  readonly now: Readonly<Record<number, RowSize>>;
  /** How high a row is that nobody set a height for, in pixels. */
  readonly fitted: (row: number) => number;
}

/** `<sheetData>`: the cells in rows, each row with what the file said of it. */
export function writeRows(state: RowsState): string {
  const byRow = new Map<number, { readonly column: number; readonly xml: string }[]>();
  for (const [address, xml] of state.cells) {
    const { row, column } = parseCell(address);
    const cells = byRow.get(row);
    if (cells) cells.push({ column, xml });
    else byRow.set(row, [{ column, xml }]);
  }
  const attributesOf = new Map(state.fileRows.map((row) => [row.row, row.attributes]));
  const numbers = new Set(byRow.keys());
  for (const row of Object.keys(state.now)) numbers.add(Number(row));
  for (const { row, attributes } of state.fileRows) {
    const place = state.lines.currentRow(row);
    const isEmpty = /^\s*(?:r="\d+"\s*)?(?:spans="[^"]*"\s*)?$/.test(attributes);
    if (place !== null && !isEmpty) numbers.add(place);
  }
  const rows = [...numbers]
    .sort((first, second) => first - second)
    .map((row) => {
      const original = state.lines.originalRow(row);
      const given = original === null ? "" : (attributesOf.get(original) ?? "");
      const isSame =
        original !== null &&
        JSON.stringify(state.before[original]) === JSON.stringify(state.now[row]);
      const attributes = isSame ? given : withSize(given, state.now[row]);
      const cells = (byRow.get(row) ?? []).sort((first, second) => first.column - second.column);
      const isSet = state.now[row]?.size !== undefined;
      const plain = fittedTo(
        isSet ? null : state.fitted(row),
        attributes.replace(/\s(?:r|spans)="[^"]*"/g, ""),
      );
      const text = cells.map(({ xml }) => xml).join("");
      return text === ""
        ? `<row r="${row + 1}"${plain}/>`
        : `<row r="${row + 1}"${plain}>${text}</row>`;
    });
  return `<sheetData>${rows.join("")}</sheetData>`;
}

/** In pixels: a row of one line, what lines are apart, and what is left around them. */
const usualRow = 23;
const lineDistance = 19.2;
const aroundLines = 2;
/** In points: a line of Excel's usual font. */
const linePoints = 15;

/**
 * Says how high a row is that more than one line made higher, as Excel does; nobody set it, so that
 * it is fitted again when something is typed. Programs that print files of Excel go by it.
 */
function fittedTo(pixels: number | null, attributes: string): string {
  if (pixels === null || pixels <= usualRow || /\s(?:customHeight|hidden)=/.test(attributes)) {
    return attributes;
  }
  const points = (linePoints * (pixels - aroundLines)) / lineDistance;
  const said = Number(/\sht="([^"]*)"/.exec(attributes)?.[1]);
  // What Excel measured itself is better than what is measured here, as long as the lines are as many.
  if (Math.abs(said - points) < linePoints / 2) return attributes;
  const plain = attributes.replace(/\sht="[^"]*"/g, "");
  return `${plain} ht="${Math.round(points / 0.75) * 0.75}"`;
}

function withSize(attributes: string, size: RowSize | undefined): string {
  const plain = attributes.replace(/\s(?:ht|customHeight|hidden)="[^"]*"/g, "");
  const height =
    size?.size === undefined ? "" : ` ht="${pointsOfPixels(size.size)}" customHeight="1"`;
  return plain + height + (size?.isHidden ? ' hidden="1"' : "");
}
