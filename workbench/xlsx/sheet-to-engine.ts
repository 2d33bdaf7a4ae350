import type { Style, WorkbookData } from "../engine";
import { cellName, parseRange, rangeName } from "../formulas/cell-address";
import type { FormulaContext } from "../formulas/formula-context";
import { readConditionalFormats } from "./conditional-formats-read";
import { engineChart } from "./engine-chart";
import {
  pixelsOfPoints,
  pixelsOfWidth,
  standardWidth,
  type SheetFeatures,
} from "./sheet-features-read";
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

const smallestGrid = { rows: 100, columns: 26 };

/** A sheet of the file as the engine's data. */
export function sheetToEngine(
  sheet: OriginSheet,
  origin: Pick<WorkbookOrigin, "styles">,
  contextAt: (row: number, column: number) => FormulaContext,
): SheetData {
  const { features, entry } = sheet;
  const size = gridSize(sheet);
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
    merges: features.merges.map(rangeName),
    cols: columnData(features, size.columns),
    rows: rowData(sheet),
    conditionalFormats: readConditionalFormats({
      pieces: features.conditionalFormats,
      differences: origin.styles.differences,
      theme: origin.styles.theme,
      contextAt: atAddress,
    }),
    dataValidationRules: readValidations(features.validations, entry.id, atAddress).map(
      ({ rule }) => rule,
    ),
    tables: sheet.tables.map((table) => ({
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
    figures: sheet.charts.map((chart) => engineChart(chart, entry, features)),
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
function gridSize(sheet: OriginSheet): { readonly rows: number; readonly columns: number } {
  let rows = smallestGrid.rows;
  let columns = smallestGrid.columns;
  const include = (row: number, column: number): void => {
    rows = Math.max(rows, row + 2);
    columns = Math.max(columns, column + 2);
  };
  for (const { cell } of sheet.cells.values()) include(cell.row, cell.column);
  for (const merge of sheet.features.merges) include(merge.bottom, merge.right);
  for (const table of sheet.tables) include(table.shape.range.bottom, table.shape.range.right);
  for (const chart of sheet.charts)
    include(chart.to?.row ?? chart.from.row, chart.to?.column ?? chart.from.column);
  for (const span of sheet.features.columns) {
    if (span.last - span.first < 200) include(0, Math.min(span.last, 400));
  }
  return { rows: Math.min(rows, 1_048_576), columns: Math.min(columns, 16_384) };
}

function cellData(
  sheet: OriginSheet,
  looks: readonly CellLook[],
  size: { readonly rows: number; readonly columns: number },
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

function rowData(sheet: OriginSheet): SheetData["rows"] {
  const rows: SheetData["rows"] = {};
  for (const row of sheet.rows) {
    const { ht, hidden, customHeight } = row.properties;
    if (ht === undefined && !isTrue(hidden)) continue;
    rows[row.row] = {
      ...(ht !== undefined && (isTrue(customHeight) || Number(ht) > 18)
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
