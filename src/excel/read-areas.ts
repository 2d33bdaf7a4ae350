import { areaAddress, type CellArea } from "./cells/address";
import type { CellValue } from "./cells/cell-value";

/** So many cells stay well below the 5 MB that Excel on the web answers at most. */
const mostCellsAtOnce = 200_000;

/** Puts areas into groups that one answer can hold, with so much read of each cell. */
function groupsOf(
  areas: readonly CellArea[],
  ofEachCell: number,
): readonly (readonly CellArea[])[] {
  const groups: CellArea[][] = [];
  let room = 0;
  for (const area of areas) {
    const cells = area.rowCount * area.columnCount * ofEachCell;
    if (groups.length === 0 || cells > room) {
      groups.push([]);
      room = mostCellsAtOnce;
    }
    groups.at(-1)?.push(area);
    room -= cells;
  }
  return groups;
}

type Content = "values" | "formulas";

async function readGroup(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
  contents: readonly Content[],
): Promise<readonly Excel.Range[]> {
  const ranges = areas.map((area) =>
    context.workbook.worksheets
      .getItem(area.sheetName)
      .getRange(areaAddress(area))
      .load(contents.join())
      .untrack(),
  );
  await context.sync();
  return ranges;
}

/** The values (or formulas) of several areas, in their order: one sync unless they are too large together. */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
  content: Content = "values",
): Promise<readonly CellValue[][][]> {
  const ranges: Excel.Range[] = [];
  for (const group of groupsOf(areas, 1)) {
    ranges.push(...(await readGroup(context, group, [content])));
  }
  return ranges.map((range) => range[content] as CellValue[][]);
}

/** What several areas show and what was entered in them, read together. */
export async function readValuesAndFormulas(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
): Promise<Readonly<Record<Content, readonly CellValue[][][]>>> {
  const ranges: Excel.Range[] = [];
  for (const group of groupsOf(areas, 2)) {
    ranges.push(...(await readGroup(context, group, ["values", "formulas"])));
  }
  return {
    values: ranges.map((range) => range.values as CellValue[][]),
    formulas: ranges.map((range) => range.formulas as CellValue[][]),
  };
}
