import { parseAddress, quotedSheetName, readableCell, type CellArea } from "../cells/address";
import { readAreas } from "../read-areas";

/** The spellings under which a formula can refer to a sheet or a table on it. */
function spellings(sheetName: string, tableNames: readonly string[]): readonly string[] {
  return [
    `${quotedSheetName(sheetName)}!`,
    `${sheetName}!`,
    ...tableNames.map((name) => `${name}[`),
  ];
}

/** The first cell of another sheet whose formula reads from this sheet, as people write it. */
export async function findReader(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<string | null> {
  const { worksheets } = context.workbook;
  const read = worksheets.getItem(sheetId).load("name");
  const tables = worksheets.getItem(sheetId).tables.load("items/name");
  const all = worksheets.load("items/id");
  await context.sync();
  const used = all.items
    .filter(({ id }) => id !== sheetId)
    .map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
  await context.sync();
  const areas = used.flatMap((range): readonly CellArea[] => {
    const area = range.isNullObject ? null : parseAddress(range.address);
    return area ? [area] : [];
  });
  const wanted = spellings(
    read.name,
    tables.items.map(({ name }) => name),
  ).map((spelling) => spelling.toLowerCase());
  const formulas = await readAreas(context, areas, "formulas");
  for (const [index, area] of areas.entries()) {
    for (const [row, cells] of (formulas[index] ?? []).entries()) {
      const column = cells.findIndex((cell) => {
        const formula = typeof cell === "string" && cell.startsWith("=") ? cell.toLowerCase() : "";
        return wanted.some((spelling) => formula.includes(spelling));
      });
      if (column >= 0) {
        return readableCell(area.sheetName, area.row + row, area.column + column);
      }
    }
  }
  return null;
}
