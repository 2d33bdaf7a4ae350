import { parseAddress } from "../cells/address";
import { supportsExcelApi } from "../requirement-set";

/** A note on a cell, with what it says. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What people put on the cells of a sheet rather than into them. */
export interface SheetRemarks {
  readonly notes: readonly CellNote[];
  /** Threaded comments, which nobody can write again in another's name. */
  readonly comments: number;
}

/** Whether this Excel lets add-ins read and write notes; an older office.js has no word for them. */
export function knowsNotes(): boolean {
  return supportsExcelApi("1.18") && "notes" in Excel.Worksheet.prototype;
}

/** Loads the notes of sheets; the answer queues taking them off, nothing where Excel tells of none. */
export function prepareNotesRemoval(sheets: readonly Excel.Worksheet[]): () => void {
  const notes = knowsNotes() ? sheets.map((sheet) => sheet.notes.load("items/content")) : [];
  return () => notes.flatMap(({ items }) => items).forEach((note) => note.delete());
}

/** Reads notes and counts comments, in one sync for all sheets, and another where there are notes. */
export async function readRemarks(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<readonly SheetRemarks[]> {
  const queued = sheetIds.map((id) => {
    const sheet = context.workbook.worksheets.getItem(id);
    return {
      comments: sheet.comments.getCount(),
      notes: knowsNotes() ? sheet.notes.load("items/content") : null,
    };
  });
  await context.sync();
  const placed = queued.map(({ comments, notes }) => ({
    comments: comments.value,
    notes: (notes?.items ?? []).map((note) => ({
      text: note.content,
      place: note.getLocation().load("address"),
    })),
  }));
  if (placed.some(({ notes }) => notes.length > 0)) await context.sync();
  return placed.map(({ comments, notes }) => ({
    comments,
    notes: notes.map(({ text, place }): CellNote => {
      const { row = 0, column = 0 } = parseAddress(place.address) ?? {};
      return { row, column, text };
    }),
  }));
}

/** Queues putting notes on the cells of a sheet that has none yet. */
export function queueNotes(sheet: Excel.Worksheet, notes: readonly CellNote[]): void {
  for (const { row, column, text } of notes) sheet.notes.add(sheet.getCell(row, column), text);
}
