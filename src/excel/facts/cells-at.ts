import { areaAddress, type CellArea } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import { readAreas } from "../read-areas";

/** The values of the cells of an area, wherever they are known from. */
export type CellsAt = (area: CellArea) => readonly (readonly CellValue[])[];

/**
 * Reads, in one sync, the areas that a reader asks for: it is asked once to say which, with nothing in
 * them, and once more with what was read.
 */
export async function readAreasAsAsked<T>(
  context: Excel.RequestContext,
  reader: (cellsAt: CellsAt) => T,
): Promise<T> {
  const asked = new Map<string, CellArea>();
  reader((area) => {
    asked.set(keyOf(area), area);
    return [];
  });
  const read = await readAreas(context, [...asked.values()]);
  const found = new Map([...asked.keys()].map((key, index) => [key, read[index] ?? []]));
  return reader((area) => found.get(keyOf(area)) ?? []);
}

function keyOf(area: CellArea): string {
  return `${area.sheetName}!${areaAddress(area)}`;
}

/** What a sheet shows from A1 on, as cells of its areas. */
export function cellsShown(values: readonly (readonly CellValue[])[]): CellsAt {
  return ({ row, column, rowCount, columnCount }) =>
    Array.from({ length: rowCount }, (_, down) =>
      Array.from(
        { length: columnCount },
        (__, across) => values[row + down]?.[column + across] ?? "",
      ),
    );
}
