import type { Style, WorkbookData } from "../engine";
import {
  cellName,
  lastColumn,
  lastRow,
  parseRange,
  rangeName,
  type CellRange,
} from "../formulas/cell-address";
import type { FormulaContext } from "../formulas/formula-context";
import { readConditionalFormats } from "./conditional-formats-read";
import { engineChart } from "./engine-chart";
import { engineShape } from "./engine-shape";
import {
  pixelsOfPoints,
  pixelsOfWidth,
  standardWidth,
  type SheetFeatures,
} from "./sheet-features-read";
import { fits, isInside, smallestGrid, type Grid } from "./near-grid";
import type { FileTable } from "./tables-read";
import { isTrue } from "./xml-tree";
import type { CellLook } from "./styles-read";
import type { OriginSheet, WorkbookOrigin } from "./workbook-origin";
import { readValidations } from "./validations-read";

type SheetData = WorkbookData["sheets"][number];

/** Looks numbered as the engine's data wants them; number 0 is "none". */
export interface LookTables {
  readonly styles: Record<number, Style>;
  readonly formats: Record<number, string>;
  readonly borders: Record<number, object>;
}

const mostMergedPlaces = 200_000;

/** A sheet of the file as the engine's data. */
export function sheetToEngine(
  sheet: OriginSheet,
  origin: Pick<WorkbookOrigin, "styles">,
  contextAt: (row: number, column: number) => FormulaContext,
): SheetData {
  const { features, entry } = sheet;
  const size = gridSize(sheet);
  const cols = columnData(features, size.columns);
  const rows = rowData(sheet, size.rows, origin.styles.looks);
  const isShown = ({ shape }: FileTable): boolean => fits(sheet.grid, shape.range);
  const atAddress = (address: string): FormulaContext => {
    const range = parseRange(address.split(" ")[0] ?? "A1");
    return contextAt(range.top, range.left);
  };
  return {
    id: entry.id,
    name: entry.name,
    colNumber: size.columns,
    rowNumber: size.rows,
    ...cellData(sheet, origin.styles.looks, size),
    merges: shownMerges(sheet).map(rangeName),
    cols,
    rows,
    conditionalFormats: readConditionalFormats({
      pieces: features.conditionalFormats,
      differences: origin.styles.differences,
      theme: origin.styles.theme,
      contextAt: atAddress,
    }),
    dataValidationRules: readValidations(features.validations, entry.id, atAddress).map(
      ({ rule }) => rule,
    ),
    tables: sheet.tables.filter(isShown).map((table) => ({
      range: table.range,
      type: "static" as const,
      config: {
        hasFilters: table.hasFilter,
        totalRow: table.shape.totalsRows > 0,
        firstColumn: table.style.firstColumn,
        lastColumn: table.style.lastColumn,
        numberOfHeaders: table.shape.headerRows,
        bandedRows: table.style.bandedRows,
        bandedColumns: table.style.bandedColumns,
        styleId: table.style.name,
      },
    })),
    figures: [
      ...sheet.charts
        .filter(({ from }) => isInside(size, from))
        .map((chart) => engineChart(chart, entry, features)),
      ...sheet.shapes
        .filter(({ from }) => isInside(size, from))
        .map((shape) => engineShape(shape, cols, rows)),
    ],
    areGridLinesVisible: features.showsGridlines,
    isVisible: entry.state === "visible",
    ...(features.frozen.rows + features.frozen.columns > 0
      ? { panes: { xSplit: features.frozen.columns, ySplit: features.frozen.rows } }
      : {}),
    ...(features.tabColor === undefined ? {} : { color: features.tabColor }),
    isLocked: features.isProtected,
  };
}

/** One spare row and column below and beside what is used, and never a tiny grid. */
function gridSize({ grid, features }: OriginSheet): Grid {
  const columns = features.columns
    .filter(({ first, last }) => last - first < 200)
    .map(({ last }) => Math.min(last, 400) + 2);
  return {
    rows: Math.min(Math.max(grid.rows + 1, smallestGrid.rows), lastRow + 1),
    columns: Math.min(Math.max(grid.columns + 1, smallestGrid.columns, ...columns), lastColumn + 1),
  };
}

/** The merges that the engine is given: it keeps every cell of each, so large ones stay in the file. */
export function shownMerges({ features, grid }: OriginSheet): readonly CellRange[] {
  let places = mostMergedPlaces;
  return features.merges.filter((merge) => {
    const size = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (!fits(grid, merge) || size > places) return false;
    places -= size;
    return true;
  });
}

function cellData(
  sheet: OriginSheet,
  looks: readonly CellLook[],
  size: Grid,
): Pick<SheetData, "cells" | "styles" | "formats" | "borders"> {
  const cells: Record<string, string> = {};
  const styles: Record<string, number> = {};
  const formats: Record<string, number> = {};
  const borders: Record<string, number> = {};
  const dress = (zone: string, format: number): void => {
    const look = looks[format];
    if (look?.style) styles[zone] = format + 1;
    if (look?.format !== undefined) formats[zone] = format + 1;
    if (look?.border) borders[zone] = format + 1;
  };
  const dressed = new Set(sheet.cells.keys());
  for (const span of sheet.features.columns) {
    if (span.format === 0) continue;
    for (let column = span.first; column <= span.last && column < size.columns; column += 1) {
      dressColumn(column, span.format, size.rows, dressed, dress);
    }
  }
  for (const [address, { cell, content }] of sheet.cells) {
    if (!isInside(sheet.grid, cell)) continue;
    if (content !== "") cells[address] = content;
    dress(address, cell.format);
  }
  return { cells, styles, formats, borders };
}

/** The column's own format, on the stretches between cells that have one of their own. */
function dressColumn(
  column: number,
  format: number,
  rows: number,
  dressed: ReadonlySet<string>,
  dress: (zone: string, format: number) => void,
): void {
  // Each dressed cell costs memory in the engine; far below the data nobody looks.
  const last = Math.min(rows, 1000);
  let start = 0;
  for (let row = 0; row <= last; row += 1) {
    if (row < last && !dressed.has(cellName({ row, column }))) continue;
    if (row > start)
      dress(rangeName({ top: start, bottom: row - 1, left: column, right: column }), format);
    start = row + 1;
  }
}

function columnData(features: SheetFeatures, count: number): SheetData["cols"] {
  const usual = pixelsOfWidth(features.defaultColumnWidth ?? standardWidth);
  const columns: SheetData["cols"] = {};
  for (let column = 0; column < count; column += 1) columns[column] = { size: usual };
  for (const span of features.columns) {
    for (let column = span.first; column <= Math.min(span.last, count - 1); column += 1) {
      columns[column] = {
        size: span.width === null ? usual : Math.max(pixelsOfWidth(span.width), 1),
        ...(span.isHidden ? { isHidden: true } : {}),
      };
    }
  }
  return columns;
}

/** A height that nobody set is the file's word for what stood there: words that wrap are fitted anew. */
function rowData(sheet: OriginSheet, count: number, looks: readonly CellLook[]): SheetData["rows"] {
  const rows: SheetData["rows"] = {};
  const wraps = ({ format }: { readonly format: number }): boolean =>
    looks[format]?.style?.wrapping === "wrap";
  for (const row of sheet.rows) {
    const { ht, hidden, customHeight } = row.properties;
    if (row.row >= count || (ht === undefined && !isTrue(hidden))) continue;
    rows[row.row] = {
      ...(ht !== undefined && (isTrue(customHeight) || (Number(ht) > 18 && !row.cells.some(wraps)))
        ? { size: Math.max(pixelsOfPoints(Number(ht)), 1) }
        : {}),
      ...(isTrue(hidden) ? { isHidden: true } : {}),
    };
  }
  return rows;
}

export function lookTables(looks: readonly CellLook[]): LookTables {
  const tables: LookTables = { styles: {}, formats: {}, borders: {} };
  looks.forEach((look, index) => {
    if (look.style) tables.styles[index + 1] = look.style;
    if (look.format !== undefined) tables.formats[index + 1] = look.format;
    if (look.border) tables.borders[index + 1] = look.border;
  });
  return tables;
}
