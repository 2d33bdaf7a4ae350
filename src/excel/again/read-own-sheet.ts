import type { CellContent } from "../../sheets/sheet-plan";
import type { Area, StandingSheet } from "../../sheets/merge/standing-sheet";
import { parseAddress, rectangleOf, type CellArea } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import type { SurveyedSheet, WorkbookSurvey } from "../lists/survey-workbook";
import { supportsExcelApi } from "../requirement-set";
import {
  isOfNewerVersion,
  recordIn,
  recordOfMark,
  recordNamespace,
  type SheetRecord,
} from "../store/sheet-record";

/** A sheet of ours as it stands, with what is kept of it. */
export interface OwnSheetNow {
  readonly sheet: SurveyedSheet;
  readonly standing: StandingSheet;
  /** What its cells show, from A1 on. */
  readonly values: readonly (readonly CellValue[])[];
  /** What is kept of it; null when nothing is, or it tells of another state of the sheet. */
  readonly record: SheetRecord | null;
  /** Another sheet is the original of the two that carry one mark. */
  readonly isCopy: boolean;
  readonly charts: readonly string[];
  readonly isProtected: boolean;
  /** A newer version of the add-in wrote it: this one knows not what it would harm. */
  readonly isNewer: boolean;
  /** The parts that are kept of its mark, whatever they hold, and the text of the last. */
  readonly partIds: readonly string[];
  readonly partText: string | null;
}

/** So many cells stay well below the 5 MB that Excel on the web answers at most. */
const mostCellsAtOnce = 60_000;
/** Sheets of so many cells are read together: a few plans, so that Cancel is heard in between. */
const cellsOfGroup = 20_000;

/** The contents of a range from A1 on; a text that begins with "=" is told from a formula. */
export function contentsFrom(
  row: number,
  column: number,
  formulas: readonly (readonly CellValue[])[],
  values: readonly (readonly CellValue[])[],
): readonly (readonly CellContent[])[] {
  const above: CellContent[][] = Array.from({ length: row }, () => []);
  const cells = formulas.map((contents, down) => [
    ...Array.from({ length: column }, (): CellContent => null),
    ...contents.map((content, across): CellContent => {
      if (content === "") return null;
      const isFormula = typeof content === "string" && content.startsWith("=");
      return isFormula && values[down]?.[across] !== content ? { formula: content } : content;
    }),
  ]);
  return [...above, ...cells];
}

interface SheetCells {
  readonly cells: StandingSheet["cells"];
  readonly values: OwnSheetNow["values"];
}

/** The contents of a range from A1 on, and what they show. */
function contentsAt(
  row: number,
  column: number,
  formulas: readonly (readonly CellValue[])[],
  values: readonly (readonly CellValue[])[],
): SheetCells {
  const above: CellValue[][] = Array.from({ length: row }, () => []);
  const before: CellValue[] = Array.from({ length: column }, () => "");
  return {
    cells: contentsFrom(row, column, formulas, values),
    values: [...above, ...values.map((cells) => [...before, ...cells])],
  };
}

/** The first rows and columns of a sheet. */
interface Corner {
  readonly rows: number;
  readonly columns: number;
}

/** Queues reading what a sheet's cells hold and show; what it answers is called after the sync. */
function queueContents(sheet: Excel.Worksheet, corner: Corner | null = null): () => SheetCells {
  const range =
    corner === null ? sheet : sheet.getRangeByIndexes(0, 0, corner.rows, corner.columns).untrack();
  const used = range
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,columnIndex,formulas,values")
    .untrack();
  return () => {
    if (used.isNullObject) return { cells: [], values: [] };
    const { rowIndex, columnIndex } = used;
    const [formulas, values] = [used.formulas as CellValue[][], used.values as CellValue[][]];
    return contentsAt(rowIndex, columnIndex, formulas, values);
  };
}

/** Queues reading what a sheet's cells hold; what it answers is called after the sync. */
export function queueCells(
  sheet: Excel.Worksheet,
  corner: Corner | null = null,
): () => StandingSheet["cells"] {
  const contents = queueContents(sheet, corner);
  return () => contents().cells;
}

/** So many rows of so many columns are read at once. */
function rowsAtOnce(columns: number): number {
  return Math.max(1, Math.floor(mostCellsAtOnce / Math.max(1, columns)));
}

/** How many rows of a sheet with so many columns one answer can hold. */
export function readableRows(rows: number, columns: number): number {
  return Math.min(rows, rowsAtOnce(columns));
}

/** Whether one answer cannot hold the cells of a sheet. */
export function isLarge(used: CellArea | null): boolean {
  return used !== null && used.rowCount > rowsAtOnce(used.columnCount);
}

/** What the cells of a large sheet hold and show, some rows a sync. */
async function readLarge(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<SheetCells> {
  const used = sheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount").untrack();
  await context.sync();
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const cells: (readonly CellContent[])[] = [];
  const values: (readonly CellValue[])[] = [];
  const step = rowsAtOnce(columnCount);
  for (let row = 0; row < rowCount; row += step) {
    const part = sheet
      .getRangeByIndexes(rowIndex + row, columnIndex, Math.min(step, rowCount - row), columnCount)
      .load("formulas,values")
      .untrack();
    // One answer holds so many rows and no more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const read = contentsAt(
      row === 0 ? rowIndex : 0,
      columnIndex,
      part.formulas as CellValue[][],
      part.values as CellValue[][],
    );
    cells.push(...read.cells);
    values.push(...read.values);
  }
  return { cells, values };
}

/** What the cells of a large sheet hold, some rows a sync. */
export async function readLargeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<StandingSheet["cells"]> {
  return (await readLarge(context, sheet)).cells;
}

/** Queues reading where cells are merged, where Excel tells that. */
export function queueMerges(sheet: Excel.Worksheet): () => readonly Area[] {
  if (!supportsExcelApi("1.13")) return () => [];
  const merged = sheet.getRange().getMergedAreasOrNullObject().load("address").untrack();
  return () =>
    merged.isNullObject
      ? []
      : merged.address.split(",").flatMap((address) => {
          const area = parseAddress(address.trim());
          return area ? [rectangleOf(area)] : [];
        });
}

/** Sheets of ours in groups that one answer can hold. */
export function groupsOf<Sheet extends Pick<SurveyedSheet, "used">>(
  sheets: readonly Sheet[],
): readonly (readonly Sheet[])[] {
  const groups: Sheet[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const cells = (sheet.used?.rowCount ?? 0) * (sheet.used?.columnCount ?? 0);
    if (groups.length === 0 || cells > room) {
      groups.push([]);
      room = cellsOfGroup;
    }
    groups.at(-1)?.push(sheet);
    room -= cells;
  }
  return groups;
}

interface ReadSheet {
  readonly sheet: SurveyedSheet;
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly contents: SheetCells;
  readonly merges: readonly Area[];
  readonly charts: readonly string[];
  readonly isProtected: boolean;
}

async function readGroup(
  context: Excel.RequestContext,
  group: readonly SurveyedSheet[],
): Promise<readonly ReadSheet[]> {
  const queued = group.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const protection = worksheet.protection.load("protected");
    const charts = worksheet.charts.load("items/name");
    const parts = sheet.mark
      ? context.workbook.customXmlParts
          .getByNamespace(recordNamespace(sheet.mark.id))
          .load("items/id")
      : null;
    const isRead = !isLarge(sheet.used);
    const contents = isRead ? queueContents(worksheet) : () => ({ cells: [], values: [] });
    const merges = queueMerges(worksheet);
    return (): ReadSheet => ({
      sheet,
      parts: parts?.items ?? [],
      contents: contents(),
      merges: merges(),
      charts: charts.items.map(({ name }) => name),
      isProtected: protection.protected,
    });
  });
  await context.sync();
  const read = queued.map((finish) => finish());
  const whole: ReadSheet[] = [];
  for (const one of read) {
    const { id, used } = one.sheet;
    whole.push(
      isLarge(used)
        ? {
            ...one,
            contents: await readLarge(context, context.workbook.worksheets.getItem(id)),
          }
        : one,
    );
  }
  return whole;
}

/** What is kept of sheets, as it stands in their parts; null of a sheet that has none. */
async function readTexts(
  context: Excel.RequestContext,
  sheets: readonly ReadSheet[],
): Promise<readonly (string | null)[]> {
  const texts = sheets.map(({ parts }) => parts.at(-1)?.getXml() ?? null);
  if (texts.some((text) => text !== null)) await context.sync();
  return texts.map((text) => text?.value ?? null);
}

/** Of several sheets with one mark, the one that its record names is the original, else the first. */
function originals(
  sheets: readonly SurveyedSheet[],
  records: ReadonlyMap<string, SheetRecord | null>,
): ReadonlySet<string> {
  const byMark = new Map<string, SurveyedSheet[]>();
  for (const sheet of sheets) {
    if (sheet.mark === null) continue;
    byMark.set(sheet.mark.id, [...(byMark.get(sheet.mark.id) ?? []), sheet]);
  }
  return new Set(
    [...byMark].map(([id, alike]) => {
      const named = alike.find(({ name }) => name === records.get(id)?.sheetName);
      return (named ?? alike[0])?.id ?? "";
    }),
  );
}

/** Reads sheets of ours as they stand, in two syncs for a few of them. */
export async function readOwnSheetsNow(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  wanted: readonly SurveyedSheet[],
): Promise<readonly OwnSheetNow[]> {
  const read: ReadSheet[] = [];
  const texts = new Map<string, string>();
  const records = new Map<string, SheetRecord | null>();
  for (const group of groupsOf(wanted)) {
    const sheets = await readGroup(context, group);
    const found = await readTexts(context, sheets);
    sheets.forEach(({ sheet: { mark } }, index) => {
      const text = found[index];
      if (mark === null || typeof text !== "string") return;
      texts.set(mark.id, text);
      // Records of a hundred plans take a while to be read: others have their turns in between.
      records.set(mark.id, recordIn(mark.id, text));
    });
    read.push(...sheets);
  }
  const own = survey.sheets.filter(({ ownKind }) => ownKind !== null);
  const first = originals(own, records);
  return read.map(({ sheet, contents, merges, charts, isProtected, parts }) => {
    const { mark } = sheet;
    const record = mark === null ? null : (records.get(mark.id) ?? null);
    return {
      sheet,
      values: contents.values,
      standing: {
        cells: contents.cells,
        merges,
        names: new Map(
          sheet.names.flatMap(({ name, area }) =>
            area ? [[name, rectangleOf(area)] as const] : [],
          ),
        ),
        tables: survey.tables
          .filter(({ area }) => area.sheetName === sheet.name)
          .map(({ name, area }) => ({ name, ...rectangleOf(area) })),
      },
      record: recordOfMark(mark, record),
      isCopy: mark !== null && !first.has(sheet.id),
      charts,
      isProtected,
      isNewer: mark !== null && isOfNewerVersion(mark.id, texts.get(mark.id) ?? ""),
      partIds: parts.map(({ id }) => id),
      partText: texts.get(mark?.id ?? "") ?? null,
    };
  });
}
