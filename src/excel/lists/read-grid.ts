import { parseAddress, type CellArea } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import { Refusal } from "../refusal";
import type { CellGrid } from "./cell-grid";

/** So many cells stay well below the 5 MB that Excel on the web answers at most. */
const mostCellsAtOnce = 200_000;
const rowsWithFormats = 12;

/** Where a list stands when it is read; a table may have moved or grown since it was found. */
type RangeFinder = (context: Excel.RequestContext) => Excel.Range;

function rowsAtOnce(columnCount: number): number {
  return Math.max(1, Math.min(20_000, Math.floor(mostCellsAtOnce / Math.max(1, columnCount))));
}

async function valuesOfRows(
  context: Excel.RequestContext,
  area: CellArea,
  from: number,
  count: number,
): Promise<CellValue[][]> {
  const block = context.workbook.worksheets
    .getItem(area.sheetName)
    .getRangeByIndexes(area.row + from, area.column, count, area.columnCount)
    .load("values")
    .untrack();
  await context.sync();
  if ((block.values as unknown) === null) {
    throw new Refusal(
      "badInput",
      "Excel did not give the cells of this list because it is too large: choose fewer rows.",
    );
  }
  return block.values as CellValue[][];
}

async function valuesInBlocks(
  context: Excel.RequestContext,
  area: CellArea,
): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  const step = rowsAtOnce(area.columnCount);
  while (rows.length < area.rowCount) {
    const count = Math.min(step, area.rowCount - rows.length);
    rows.push(...(await valuesOfRows(context, area, rows.length, count)));
  }
  return rows;
}

/**
 * The values of a range and the number formats of its first rows: one sync for what is expected to
 * fit one answer, else blocks of rows.
 */
export async function readGrid(
  context: Excel.RequestContext,
  find: RangeFinder,
  expected: CellArea,
): Promise<CellGrid> {
  const range = find(context).load("address");
  const fitsAtOnce = expected.rowCount * expected.columnCount <= mostCellsAtOnce;
  if (fitsAtOnce) {
    range.load("values");
  }
  const formatted = range
    .getRow(0)
    .untrack()
    .getResizedRange(Math.min(rowsWithFormats, expected.rowCount) - 1, 0)
    .load("numberFormat")
    .untrack();
  range.untrack();
  await context.sync();
  const area = parseAddress(range.address);
  if (!area) {
    throw new Refusal(
      "badInput",
      `${range.address} is not one rectangle of cells: select the list with its headings.`,
    );
  }
  return {
    sheetName: area.sheetName,
    row: area.row,
    column: area.column,
    values: fitsAtOnce ? (range.values as CellValue[][]) : await valuesInBlocks(context, area),
    numberFormats: formatted.numberFormat as string[][],
  };
}
