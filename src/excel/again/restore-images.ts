import type { Area } from "../../sheets/merge/standing-sheet";
import type { CellContent } from "../../sheets/sheet-plan";
import { parseAddress, rectangleOf } from "../cells/address";
import { typedContent } from "../cells/typed-content";
import type { SheetImage } from "../store/journal";
import { markFrom, markName } from "../store/sheet-mark";
import { queueCells } from "./read-own-sheet";
import { queueDrawingBack, queueReadingDrawing, type StandingDrawing } from "./redraw";

type Typed = string | number | boolean;

export interface Restored {
  /** Cells that somebody typed into since: they stay. */
  readonly keptCells: number;
  /** Sheets that are gone. */
  readonly gone: readonly string[];
}

interface NewRows {
  readonly name: Excel.NamedItem;
  readonly area: Area;
  readonly words: readonly Typed[];
}

interface FoundSheet {
  readonly image: SheetImage;
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.NamedItem | null;
  readonly rows: readonly NewRows[];
  /** Names of rows of the time before that are gone. */
  readonly forgotten: NonNullable<SheetImage["forgets"]>;
  readonly cells: readonly (readonly CellContent[])[];
  readonly isProtected: boolean;
  readonly drawn: StandingDrawing | null;
}

/** The sheet of an image: by its mark, which moves with it, else by its id and name. */
async function findSheets(
  context: Excel.RequestContext,
  images: readonly SheetImage[],
): Promise<readonly FoundSheet[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const marks = sheets.items.map((sheet) =>
    sheet.names.getItemOrNullObject(markName).load("formula"),
  );
  await context.sync();
  const markAt = (index: number): Excel.NamedItem | null => {
    const mark = marks[index];
    return mark && !mark.isNullObject ? mark : null;
  };
  const queued = images.flatMap((image) => {
    const wanted = markFrom(image.mark)?.id;
    const indexes = [...sheets.items.keys()];
    const isKnown = (index: number): boolean =>
      sheets.items[index]?.id === image.sheetId && sheets.items[index]?.name === image.sheetName;
    const isMarked = (index: number): boolean =>
      wanted !== undefined && markFrom(markAt(index)?.formula)?.id === wanted;
    const at = indexes.find(isKnown) ?? indexes.find(isMarked) ?? -1;
    const sheet = sheets.items[at];
    if (sheet === undefined) return [];
    const names = image.rows.map(({ name }) =>
      sheet.names.getItemOrNullObject(name).load("formula"),
    );
    const { forgets = [] } = image;
    const former = forgets.map(({ name }) => sheet.names.getItemOrNullObject(name).load("name"));
    const cells = queueCells(sheet);
    const protection = sheet.protection.load("protected");
    const drawn = image.drawing === undefined ? () => null : queueReadingDrawing(sheet);
    return [
      (): FoundSheet => ({
        image,
        sheet,
        mark: markAt(at),
        cells: cells(),
        isProtected: protection.protected,
        drawn: drawn(),
        rows: image.rows.flatMap(({ words }, index) => newRows(names[index], words)),
        forgotten: forgets.filter((_, index) => former[index]?.isNullObject === true),
      }),
    ];
  });
  await context.sync();
  return queued.map((finish) => finish());
}

function newRows(name: Excel.NamedItem | undefined, words: readonly Typed[]): readonly NewRows[] {
  if (name === undefined || name.isNullObject) return [];
  const area = parseAddress(String(name.formula).replace(/^=/u, ""));
  return area === null ? [] : [{ name, words, area: rectangleOf(area) }];
}

function typedAt({ cells }: FoundSheet, row: number, column: number): Typed {
  return typedContent(cells[row]?.[column] ?? null);
}

function isFormula(typed: Typed): boolean {
  return typeof typed === "string" && typed.startsWith("=");
}

/** Excel spells formulas in its own way; else a cell is ours as long as it holds what we wrote. */
function holds(now: Typed, written: Typed): boolean {
  return now === written || (isFormula(now) && isFormula(written));
}

/** Where a cell of before stands as long as the rows that were put in are there. */
function withRows(row: number, areas: readonly Area[]): number {
  return [...areas]
    .sort((one, other) => one.row - other.row)
    .reduce((at, area) => (area.row <= at ? at + area.rows : at), row);
}

/** Whether somebody typed into rows that were put in: then they stay. */
function areTypedIn({ cells }: FoundSheet, { area, words }: NewRows): boolean {
  return cells
    .slice(area.row, area.row + area.rows)
    .flat()
    .map((content) => typedContent(content))
    .some((now) => now !== "" && !isFormula(now) && !words.includes(now));
}

/** Queues putting one sheet back; answers how many cells stay because somebody typed there. */
function queueRestoring(found: FoundSheet): number {
  const { image, sheet, mark } = found;
  const areas = found.rows.map(({ area }) => area);
  const staying = found.rows.filter((rows) => areTypedIn(found, rows));
  let kept = staying.length;
  const writes = image.cells.flatMap(({ row, column, before, after }) => {
    const now = typedAt(found, withRows(row, areas), column);
    if (!holds(now, after)) {
      if (!holds(now, before)) kept += 1;
      return [];
    }
    // What a formula took in before it cannot be told any more among rows that stay.
    return staying.length > 0 && isFormula(before) ? [] : [{ row, column, before }];
  });
  if (found.isProtected && image.isProtected === false) sheet.protection.unprotect();
  const fromBelow = [...found.rows].sort((a, b) => b.area.row - a.area.row);
  for (const rows of fromBelow) {
    const { name, area } = rows;
    const address = `${area.row + 1}:${area.row + area.rows}`;
    if (!staying.includes(rows)) sheet.getRange(address).untrack().delete("Up");
    name.delete();
  }
  const left = staying.map(({ area }) => area);
  for (const { row, column, before } of writes) {
    const range = sheet.getRangeByIndexes(withRows(row, left), column, 1, 1).untrack();
    range.formulas = [[before]];
  }
  for (const { name, range } of found.forgotten) {
    sheet.names.add(name, sheet.getRange(range)).visible = false;
  }
  if (image.drawing !== undefined && found.drawn !== null) {
    queueDrawingBack(sheet, image.drawing, found.drawn);
  }
  if (mark !== null && image.mark === null) mark.delete();
  else if (mark !== null) mark.formula = image.mark ?? "";
  return kept;
}

/** Makes sheets what they were before they were changed in place, in one request. */
export async function restoreImages(
  context: Excel.RequestContext,
  images: readonly SheetImage[],
  last: () => void,
  first: () => void = () => undefined,
): Promise<Restored> {
  const found = await findSheets(context, images);
  first();
  const keptCells = found.reduce((sum, one) => sum + queueRestoring(one), 0);
  last();
  await context.sync();
  const there = new Set(found.map(({ image }) => image));
  return {
    keptCells,
    gone: images.filter((image) => !there.has(image)).map(({ sheetName }) => sheetName),
  };
}
