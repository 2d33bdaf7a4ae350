import type { SheetGrid } from "../../understanding/sheet-grid";
import { areaAddress, covers, type CellArea } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import { isDateFormat } from "../cells/date-format";
import { Refusal } from "../refusal";
import type { WorkbookSurvey } from "./survey-workbook";

/** So many cells stay well below the 5 MB that Excel on the web answers at most. */
const mostCellsAtOnce = 200_000;
/** Beyond that no pane has the memory, and nobody the patience. */
const mostCells = 10_000_000;
const rowsWithFormats = 60;

export interface ListPlace {
  readonly table: string | null;
  readonly area: CellArea;
}

/** Where lists stand: the tables, and the used cells of sheets without one; never on our sheets. */
export function listPlaces(survey: WorkbookSurvey): readonly ListPlace[] {
  const sheets = survey.sheets.filter(({ ownKind, used }) => ownKind === null && used !== null);
  const isUsers = ({ sheetName }: CellArea): boolean =>
    sheets.some(({ name }) => name === sheetName);
  const tables = survey.tables
    .filter(({ area }) => isUsers(area))
    .map(({ name, area }): ListPlace => ({ table: name, area }));
  return [
    ...tables,
    ...sheets.flatMap(({ name, used }): readonly ListPlace[] => {
      const area = used && { ...used, sheetName: name };
      return area && !tables.some((table) => table.area.sheetName === name)
        ? [{ table: null, area }]
        : [];
    }),
  ];
}

function refuseTooMuch(places: readonly ListPlace[]): void {
  const cells = places.reduce((sum, { area }) => sum + area.rowCount * area.columnCount, 0);
  if (cells <= mostCells) return;
  const [largest] = [...places].sort((a, b) => b.area.rowCount - a.area.rowCount);
  throw new Refusal(
    "badInput",
    `The lists of this workbook have ${cells.toLocaleString("en")} cells, more than the ${mostCells.toLocaleString("en")} that can be read: ` +
      `add up ${largest?.table ?? largest?.area.sheetName} by account first, or take lists out of the workbook.`,
  );
}

/** Some rows of a place. */
interface Block {
  readonly place: ListPlace;
  readonly area: CellArea;
}

/** The rows of all places in blocks, put into groups that one answer can hold. */
function blocksOf(places: readonly ListPlace[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let room = 0;
  for (const place of places) {
    const { area } = place;
    const step = Math.max(1, Math.floor(mostCellsAtOnce / Math.max(1, area.columnCount)));
    for (let from = 0; from < area.rowCount; from += step) {
      const rowCount = Math.min(step, area.rowCount - from);
      const cells = rowCount * area.columnCount;
      if (groups.length === 0 || cells > room) {
        groups.push([]);
        room = mostCellsAtOnce;
      }
      groups.at(-1)?.push({ place, area: { ...area, row: area.row + from, rowCount } });
      room -= cells;
    }
  }
  return groups;
}

function rangeOf(context: Excel.RequestContext, area: CellArea): Excel.Range {
  return context.workbook.worksheets.getItem(area.sheetName).getRange(areaAddress(area));
}

/** Whether the numbers of a column are shown as dates, by its first rows. */
function shownAsDates(
  values: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
  columns: number,
): readonly boolean[] {
  return Array.from({ length: columns }, (_, column) => {
    let [numbers, dates] = [0, 0];
    formats.forEach((row, index) => {
      if (typeof values[index]?.[column] !== "number") return;
      numbers += 1;
      if (isDateFormat(row[column] ?? "General")) dates += 1;
    });
    return dates * 2 > numbers;
  });
}

export interface ReadGrids {
  readonly lists: readonly SheetGrid[];
  /** The cells that were wanted besides; null where a list holds them, or none were. */
  readonly besides: SheetGrid | null;
}

/** How many of how many rows are read. */
export type RowsRead = (read: number, rows: number) => void;

export interface GridsToRead {
  /** Cells that are read with the lists, such as a selection beside a table. */
  readonly besides?: CellArea | null;
  readonly onRows?: RowsRead | undefined;
}

/** The cells of every list of the user's, with which columns are shown as dates. */
export async function readGrids(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  { besides = null, onRows = () => undefined }: GridsToRead = {},
): Promise<ReadGrids> {
  const lists = listPlaces(survey);
  const isRead = besides === null || lists.some(({ area }) => covers(area, besides));
  const places = isRead ? lists : [...lists, { table: null, area: besides }];
  refuseTooMuch(places);
  const formatted = places.map(({ area }) =>
    rangeOf(context, { ...area, rowCount: Math.min(area.rowCount, rowsWithFormats) })
      .load("numberFormat")
      .untrack(),
  );
  const cells = new Map<ListPlace, CellValue[][]>(places.map((place) => [place, []]));
  const groups = blocksOf(places);
  // Others wait for this sync too, also where there is nothing to read.
  if (groups.length === 0) await context.sync();
  const rows = places.reduce((sum, { area }) => sum + area.rowCount, 0);
  let read = 0;
  for (const group of groups) {
    onRows(read, rows);
    read += group.reduce((sum, { area }) => sum + area.rowCount, 0);
    const ranges = group.map(({ area }) => rangeOf(context, area).load("values").untrack());
    // One after the other: all at once would be more than one answer holds.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    group.forEach(({ place }, index) => {
      const rows = cells.get(place);
      for (const row of (ranges[index]?.values ?? []) as CellValue[][]) rows?.push(row);
    });
  }
  const grids = places.map((place, index): SheetGrid => {
    const values = cells.get(place) ?? [];
    const formats = (formatted[index]?.numberFormat ?? []) as string[][];
    return {
      sheet: place.area.sheetName,
      table: place.table,
      row: place.area.row,
      column: place.area.column,
      cells: values,
      isShownAsDate: shownAsDates(values, formats, place.area.columnCount),
    };
  });
  return { lists: grids.slice(0, lists.length), besides: grids[lists.length] ?? null };
}
