import { cellPlace } from "../cell-place";
import type { Remark, SheetGrid } from "../sheet-grid";
import { isBlank, type CellValue } from "../values/cell-value";
import { findHeaderRow } from "./find-header-row";
import { listHeadings } from "./list-headings";
import { nameColumns } from "./name-columns";
import type { RawList } from "./raw-list";
import { rowsCalledTotal } from "./rows-called-total";

type Row = readonly CellValue[];

function filledCells(row: Row): number {
  let filled = 0;
  for (const value of row) if (!isBlank(value)) filled += 1;
  return filled;
}

/** Lines of text below a list: after a blank row, each with a single cell. */
function endOfList(rows: readonly Row[], columns: number): number {
  if (columns < 3) return rows.length;
  for (let index = 1; index < rows.length; index += 1) {
    const isAfterBlank = filledCells(rows[index - 1] ?? []) === 0;
    if (!isAfterBlank || filledCells(rows[index] ?? []) === 0) continue;
    if (rows.slice(index).every((row) => filledCells(row) <= 1)) return index;
  }
  return rows.length;
}

function aboutNotes(grid: SheetGrid, count: number, row: number): Remark {
  const cell = cellPlace(grid.sheet, row, grid.column);
  const what = count === 1 ? "The line" : `The ${count} lines`;
  return {
    severity: "info",
    sentence: `${what} of text from ${cell} on ${count === 1 ? "is" : "are"} no row of the list and left out.`,
    cell,
  };
}

function aboutTotals(grid: SheetGrid, rows: readonly number[]): Remark {
  const cells = rows.slice(0, 3).map((row) => cellPlace(grid.sheet, row, grid.column));
  const more = rows.length > 3 ? ` and ${rows.length - 3} more` : "";
  return {
    severity: "info",
    sentence:
      rows.length === 1
        ? `${cells[0]} is a total of other rows: it is left out.`
        : `${cells.join(", ")}${more} are totals of other rows: they are left out.`,
    cell: cells[0] ?? null,
  };
}

/** Called a total, but no sum of the rows above: it may be an account's name, or a slip. */
function aboutOthers(grid: SheetGrid, rows: readonly number[]): Remark {
  const cells = rows.slice(0, 3).map((row) => cellPlace(grid.sheet, row, grid.column));
  const more = rows.length > 3 ? ` and ${rows.length - 3} more` : "";
  return {
    severity: "warning",
    sentence: `${cells.join(", ")}${more} ${rows.length === 1 ? "is called a total but does" : "are called totals but do"} not add up the rows above: ${rows.length === 1 ? "it stays a row" : "they stay rows"} of the list; delete what is a total.`,
    cell: cells[0] ?? null,
  };
}

/** Rows at the end with nothing but a first cell: accounts without numbers, or notes. */
function aboutBareRows(grid: SheetGrid, body: readonly Row[], firstRow: number): readonly Remark[] {
  const filled = body.map(filledCells);
  let from = filled.length;
  while (from > 0 && (filled[from - 1] ?? 0) <= 1) from -= 1;
  const bare = filled.slice(from).filter((count) => count === 1).length;
  const isUsual =
    from === 0 || filled.slice(0, from).filter((count) => count > 2).length * 2 < from;
  if (bare === 0 || isUsual) return [];
  const cell = cellPlace(grid.sheet, firstRow + from, grid.column);
  return [
    {
      severity: "info",
      sentence: `The last ${bare === 1 ? "row" : `${bare} rows`} from ${cell} on ${bare === 1 ? "has" : "have"} one cell each and ${bare === 1 ? "counts" : "count"} as ${bare === 1 ? "a row" : "rows"} of the list: part notes from it by a blank row.`,
      cell,
    },
  ];
}

/** "Account,Revenue,Fit" in one cell: the columns of a text file were never parted. */
function aboutUnparted(grid: SheetGrid, headings: Row): Remark | null {
  const named = headings.filter((heading) => !isBlank(heading));
  const only = String(named[0] ?? "");
  const mark = [",", ";", "\t", "|"].find((one) => only.split(one).length >= 3);
  if (named.length !== 1 || mark === undefined) return null;
  const cell = cellPlace(grid.sheet, grid.row, grid.column);
  return {
    severity: "warning",
    sentence: `The columns of ${grid.sheet} stand in one cell each (${cell}), parted by "${mark === "\t" ? "tabs" : mark}": select the column and choose Data > Text to Columns, or open the .csv file itself.`,
    cell,
  };
}

/** The list on a sheet or in a table; null where there is none. */
export function findList(grid: SheetGrid): RawList | null {
  const header = grid.table === null ? headerOf(grid) : 0;
  const headingCells = grid.cells[header];
  if (header < 0 || headingCells === undefined) return null;
  const written = listHeadings(
    headingCells,
    grid.table === null ? grid.cells[header - 1] : undefined,
  );
  const below = grid.cells.slice(header + 1);
  const end = endOfList(below, written.filter((heading) => heading !== "").length);
  const body = below.slice(0, end);
  const { headings, remarks } = nameColumns(grid, grid.row + header, written, (column) =>
    body.some((row) => !isBlank(row[column] ?? "")),
  );
  const { sums, others } = rowsCalledTotal(body);
  const left = new Set(sums);
  const kept: number[] = [];
  body.forEach((row, index) => {
    if (!left.has(index) && filledCells(row) > 0) kept.push(index);
  });
  const firstRow = grid.row + header + 1;
  const notes = below.slice(end).filter((row) => filledCells(row) > 0).length;
  const unparted = aboutUnparted(grid, headingCells);
  return {
    name: grid.table ?? grid.sheet,
    sheet: grid.sheet,
    table: grid.table,
    headings,
    columns: headings.map((_, column) => kept.map((index) => body[index]?.[column] ?? "")),
    isShownAsDate: headings.map((_, column) => grid.isShownAsDate[column] ?? false),
    sheetRows: kept.map((index) => firstRow + index),
    firstColumn: grid.column,
    headingRow: grid.row + header,
    parts: [],
    remarks: [
      ...(unparted ? [unparted] : []),
      ...remarks,
      ...(sums.length > 0
        ? [
            aboutTotals(
              grid,
              sums.map((index) => firstRow + index),
            ),
          ]
        : []),
      ...(others.length > 0
        ? [
            aboutOthers(
              grid,
              others.map((index) => firstRow + index),
            ),
          ]
        : []),
      ...(headings.length > 2 ? aboutBareRows(grid, body, firstRow) : []),
      ...(notes > 0 ? [aboutNotes(grid, notes, firstRow + end)] : []),
    ],
  };
}

/** A sheet with one filled column heads its list with its first filled row. */
function headerOf(grid: SheetGrid): number {
  const found = findHeaderRow(grid.cells);
  if (found >= 0 || grid.cells.length < 2) return found;
  const first = grid.cells.findIndex((row) => filledCells(row) > 0);
  const isOneColumn = grid.cells.every((row) => filledCells(row) <= 1);
  return isOneColumn && typeof grid.cells[first]?.[0] === "string" ? first : -1;
}
