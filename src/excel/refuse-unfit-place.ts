import { areaAddress, parseAddress, readableCell, type CellArea } from "./cells/address";
import type { CellValue } from "./cells/cell-value";
import { Refusal } from "./refusal";
import { supportsExcelApi } from "./requirement-set";

/** Where Excel's sheets end. */
const rowsOfASheet = 1_048_576;
const columnsOfASheet = 16_384;

/**
 * Refuses a place at which a formula would show #SPILL!, change a table or take the place of
 * something: each with a sentence that says where it would fit.
 */
export async function refuseUnfitPlace(
  context: Excel.RequestContext,
  place: CellArea,
): Promise<void> {
  refuseBeyondTheSheet(place);
  const sheet = context.workbook.worksheets.getItem(place.sheetName);
  const area = sheet.getRange(areaAddress(place)).load("formulas,values");
  const tables = sheet.tables.load("items/name");
  await context.sync();
  const ranges = tables.items.map((table) => ({
    name: table.name,
    range: table.getRange().load("address"),
  }));
  await context.sync();
  refuseInTable(
    place,
    ranges.map(({ name, range }) => ({ name, area: parseAddress(range.address) })),
  );
  const taken = firstTaken(area.formulas as CellValue[][], area.values as CellValue[][]);
  if (taken) {
    await refuseTaken(context, place, taken);
  }
}

function refuseBeyondTheSheet(place: CellArea): void {
  const isTooLow = place.row + place.rowCount > rowsOfASheet;
  const isTooFarRight = place.column + place.columnCount > columnsOfASheet;
  if (!isTooLow && !isTooFarRight) return;
  throw new Refusal(
    "badInput",
    `The result fills ${counted(place)} and would reach beyond the ` +
      `${isTooLow ? "last row" : "last column"} of the sheet: select a cell further ` +
      `${isTooLow ? "up" : "to the left"} and insert again.`,
    cellOf(place),
  );
}

function refuseInTable(
  place: CellArea,
  tables: readonly { readonly name: string; readonly area: CellArea | null }[],
): void {
  for (const { name, area } of tables) {
    const shared = area && firstShared(place, area);
    if (!shared) continue;
    const cell = readableCell(place.sheetName, shared.row, shared.column);
    throw new Refusal(
      "badInput",
      isSingle(place)
        ? `${cell} lies in table ${name}, where Excel may copy a formula into the whole column: ` +
            `select an empty cell outside the table and insert again.`
        : `The result fills ${areaAddress(place)}, and ${cell} lies in table ${name}, where Excel ` +
            `shows #SPILL! for a result of several cells: select an empty cell outside the table, ` +
            `or use the form for one row that the function's help page shows.`,
      cell,
    );
  }
}

async function refuseTaken(
  context: Excel.RequestContext,
  place: CellArea,
  taken: { readonly down: number; readonly across: number },
): Promise<never> {
  const row = place.row + taken.down;
  const column = place.column + taken.across;
  const cell = readableCell(place.sheetName, row, column);
  const origin = await spillOrigin(context, { ...place, row, column });
  const isOwnParent = origin?.row === row && origin.column === column;
  const why =
    origin && !isOwnParent
      ? `${cell} belongs to the result of the formula in ${readableCell(place.sheetName, origin.row, origin.column)}`
      : `Cell ${cell} is not empty`;
  throw new Refusal(
    "badInput",
    isSingle(place)
      ? `${why}: select an empty cell and insert again.`
      : `${why}, and the result fills ${areaAddress(place)}: select a cell with enough empty ` +
          `cells below and to the right, and insert again.`,
    cell,
  );
}

/** The cell whose result reaches to this one; an Excel without spills has none. */
async function spillOrigin(
  context: Excel.RequestContext,
  { sheetName, row, column }: CellArea,
): Promise<CellArea | null> {
  if (!supportsExcelApi("1.12")) return null;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const parent = sheet.getCell(row, column).getSpillParentOrNullObject().load("address");
  await context.sync();
  return parent.isNullObject ? null : parseAddress(parent.address);
}

/** The first cell that holds or shows something; a spilled one has a value and no formula. */
function firstTaken(
  formulas: readonly (readonly CellValue[])[],
  values: readonly (readonly CellValue[])[],
): { readonly down: number; readonly across: number } | null {
  for (const [down, row] of formulas.entries()) {
    const across = row.findIndex(
      (formula, index) => formula !== "" || (values[down]?.[index] ?? "") !== "",
    );
    if (across >= 0) return { down, across };
  }
  return null;
}

function firstShared(place: CellArea, area: CellArea): { row: number; column: number } | null {
  const row = Math.max(place.row, area.row);
  const column = Math.max(place.column, area.column);
  const isShared =
    row < Math.min(place.row + place.rowCount, area.row + area.rowCount) &&
    column < Math.min(place.column + place.columnCount, area.column + area.columnCount);
  return isShared ? { row, column } : null;
}

function isSingle({ rowCount, columnCount }: CellArea): boolean {
  return rowCount * columnCount === 1;
}

function counted({ rowCount, columnCount }: CellArea): string {
  return `${rowCount} row${rowCount === 1 ? "" : "s"} and ${columnCount} column${columnCount === 1 ? "" : "s"}`;
}

function cellOf({ sheetName, row, column }: CellArea): string {
  return readableCell(sheetName, row, column);
}
