import { areaAddress, type CellArea } from "./cells/address";
import type { CellValue } from "./cells/cell-value";

/** So many cells stay well below the 5 MB that Excel on the web answers at most. */
const mostCellsAtOnce = 200_000;

/** Puts areas into groups that one answer can hold. */
function groupsOf(areas: readonly CellArea[]): readonly (readonly CellArea[])[] {
  const groups: CellArea[][] = [];
  let room = 0;
  for (const area of areas) {
    const cells = area.rowCount * area.columnCount;
    if (groups.length === 0 || cells > room) {
      groups.push([]);
      room = mostCellsAtOnce;
    }
    groups.at(-1)?.push(area);
    room -= cells;
  }
  return groups;
}

async function readGroup(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
  what: "values" | "formulas",
): Promise<readonly CellValue[][][]> {
  const ranges = areas.map((area) =>
    context.workbook.worksheets
      .getItem(area.sheetName)
      .getRange(areaAddress(area))
      .load(what)
      .untrack(),
  );
  await context.sync();
  return ranges.map((range) => range[what] as CellValue[][]);
}

/** The values (or formulas) of several areas, in their order: one sync unless they are too large together. */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
  what: "values" | "formulas" = "values",
): Promise<readonly CellValue[][][]> {
  const values: CellValue[][][] = [];
  for (const group of groupsOf(areas)) {
    values.push(...(await readGroup(context, group, what)));
  }
  return values;
}
