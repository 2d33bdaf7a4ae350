import { fixedRange, rangeAddress } from "../../sheets/address";
import type { CellEdit, SheetMerge } from "../../sheets/merge/sheet-merge";
import type { OurList, OurRecord, OurSheet } from "../../sheets/merge/our-sheet";
import type { ListPlace } from "../../sheets/merge/sheet-layout";
import { isInserted, rowBefore } from "../../sheets/merge/rows-before";
import { contentAt, type Area } from "../../sheets/merge/standing-sheet";
import { listLook } from "../../sheets/template/list-look";
import { areaAddress, quotedSheetName } from "../cells/address";
import { typedContent } from "../cells/typed-content";
import { supportsExcelApi } from "../requirement-set";
import type { SheetImage } from "../store/journal";
import { markFormula, markName, newSheetId, type SheetMark } from "../store/sheet-mark";
import { queueFormat } from "../write/queue-formats";
import type { DrawingChange } from "../write/queue-drawing";
import { queueValidation } from "../write/queue-rules";
import type { OwnSheetNow } from "./read-own-sheet";
import { queueRedrawing, type StandingDrawing } from "./redraw";

/** A sheet of ours and what is to be done to it. */
export interface SheetChange {
  readonly own: OwnSheetNow;
  readonly our: OurSheet;
  readonly merge: SheetMerge;
  /**
   * What it is marked with when it is done: the next number, of a copy with an id of its own. Null
   * where it is written on as people do, who leave the record as it is.
   */
  readonly mark: SheetMark | null;
  /** It is protected when it is done, so that a change is one on purpose. */
  readonly isClosing?: boolean;
  /** What is drawn on it becomes something else. */
  readonly drawing?: DrawingChange & StandingDrawing;
}

export function nextMark({ sheet, isCopy }: OwnSheetNow): SheetMark {
  const { mark } = sheet;
  return mark === null || isCopy
    ? { id: newSheetId(), write: 1 }
    : { id: mark.id, write: mark.write + 1 };
}

/** Rows that were put in keep a name until the sheet is made again, for taking them out. */
const rowsStart = "_KAM.rows.";

function rowsName(mark: SheetMark | null, index: number): string {
  return `${rowsStart}${mark?.write ?? 0}.${index + 1}`;
}

/** The rows of the time before, which cannot be taken out any more once all is done. */
function formerRows({ own, mark }: SheetChange): readonly { name: string; range: string }[] {
  if (mark === null) return [];
  const ours = `${rowsStart}${mark.write}.`;
  return own.sheet.names.flatMap(({ name, area }) =>
    name.startsWith(rowsStart) && !name.startsWith(ours)
      ? [{ name, range: area === null ? "" : areaAddress(area) }]
      : [],
  );
}

export function queueForgettingRows(worksheet: Excel.Worksheet, change: SheetChange): void {
  for (const { name } of formerRows(change)) worksheet.names.getItem(name).delete();
}

/** What the sheet is before the change, as far as the change touches it. */
export function imageOf(change: SheetChange): SheetImage {
  const { own, merge, mark, isClosing, drawing } = change;
  const { sheet, standing } = own;
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    mark: sheet.mark === null ? null : markFormula(sheet.mark),
    ...(isClosing === true ? { isProtected: false } : {}),
    ...(drawing === undefined ? {} : { drawing: { before: drawing.before, after: drawing.after } }),
    forgets: formerRows(change).filter(({ range }) => range !== ""),
    rows: merge.inserts.map(({ row, count }, index) => ({
      name: rowsName(mark, index),
      count,
      words: merge.edits
        .filter((edit) => edit.row >= row && edit.row < row + count)
        .map(({ content }) => typedContent(content)),
    })),
    cells: merge.edits
      .filter(({ row }) => !isInserted(merge, row))
      .map(({ row, column, content }) => {
        const at = rowBefore(merge, row);
        return {
          row: at,
          column,
          before: typedContent(contentAt(standing, at, column)),
          after: typedContent(content),
        };
      }),
  };
}

/** Cells side by side are written together. */
function runsOf(edits: readonly CellEdit[]): readonly (readonly CellEdit[])[] {
  const sorted = [...edits].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: CellEdit[][] = [];
  for (const edit of sorted) {
    const last = runs.at(-1)?.at(-1);
    if (last?.row === edit.row && last.column + 1 === edit.column) runs.at(-1)?.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

function areaOf({ row, column, rows, width }: ListPlace): Area {
  return { row, column, rows: rows + 1, columns: width };
}

/** The list is longer: its table and its name take the new rows in. */
function queueLonger(
  worksheet: Excel.Worksheet,
  sheetName: string,
  list: OurList,
  place: ListPlace,
) {
  const area = areaOf(place);
  // Without it the new row stands below the table, and the list's name takes it in all the same.
  if (place.table !== null && supportsExcelApi("1.13")) {
    worksheet.tables.getItem(place.table).resize(worksheet.getRange(rangeAddress(area)).untrack());
  }
  const pointAt = (name: string, to: Area): void => {
    worksheet.names.getItem(name).formula = `=${quotedSheetName(sheetName)}!${fixedRange(to)}`;
  };
  pointAt(list.name, area);
  for (const { key, name } of list.columns) {
    const column = place.columns[key];
    if (name === undefined || column === undefined) continue;
    pointAt(name, { row: area.row + 1, column, rows: area.rows - 1, columns: 1 });
  }
}

/** Rows that somebody drew come as copies of the item above them, without what is typed there. */
function queueRecords(
  worksheet: Excel.Worksheet,
  list: OurList,
  { lines }: OurRecord,
  place: ListPlace,
  { inserts }: SheetMerge,
): void {
  for (const { row, count } of inserts.filter((one) => one.list === list.key)) {
    if (row - lines <= place.row) continue;
    const rows = (from: number, all: number) =>
      worksheet.getRange(`${from + 1}:${from + all}`).untrack();
    rows(row, count).copyFrom(rows(row - lines, lines));
    for (let at = row; at < row + count; at += 1) {
      const line = `l${((at - row) % lines) + 1}`;
      for (const { key } of list.columns) {
        const column = place.columns[key];
        if (column === undefined || !isOfLine(key, line)) continue;
        worksheet.getRangeByIndexes(at, column, 1, 1).untrack().clear("Contents");
      }
    }
  }
}

/** `l1D` is column D of the first row of an item, `l11D` that of the eleventh. */
function isOfLine(key: string, line: string): boolean {
  return key.replace(/[A-Z]+$/u, "") === line;
}

/** Rows that are to be seen only where their conditions hold. */
function queueShownRows(worksheet: Excel.Worksheet, { own, our, merge }: SheetChange): void {
  for (const { name, isShown } of our.shownRows ?? []) {
    const area = own.standing.names.get(name);
    if (area === undefined) continue;
    const row = merge.inserts.reduce(
      (at, insert) => (insert.row <= at ? at + insert.count : at),
      area.row,
    );
    worksheet.getRange(`${row + 1}:${row + area.rows}`).untrack().rowHidden = !isShown;
  }
}

/** New rows and columns look like those beside them. */
function queueLooks(worksheet: Excel.Worksheet, { our, merge }: SheetChange): void {
  const look = (list: OurList, place: ListPlace, row: number, rows: number, keys: Set<string>) => {
    const looked = listLook(
      list.columns.filter(({ key }) => keys.has(key)),
      Array.from({ length: rows }, (_, index) => {
        const key = merge.rows[list.key]?.[row + index - place.row - 1]?.key;
        return list.rows.find((one) => one.key === key) ?? { cells: list.emptyRow };
      }),
      { row, columnOf: (key) => place.columns[key], pageColumns: our.pageColumns },
    );
    looked.formats.forEach((format) => queueFormat(worksheet.getRange(format.range), format));
    looked.validations.forEach((validation) => queueValidation(worksheet, validation));
  };
  for (const list of our.lists) {
    const place = merge.layout.lists[list.key];
    if (place === undefined) continue;
    if (list.record !== undefined) {
      queueRecords(worksheet, list, list.record, place, merge);
      continue;
    }
    const all = new Set(list.columns.map(({ key }) => key));
    for (const { row, count } of merge.inserts.filter((one) => one.list === list.key)) {
      look(list, place, row, count, all);
    }
    const fresh = Object.keys(merge.newColumns[list.key] ?? {});
    if (fresh.length > 0) look(list, place, place.row + 1, place.rows, new Set(fresh));
  }
}

/** Charts show the rows that came to their lists. */
function queueCharts(worksheet: Excel.Worksheet, { own, our, merge }: SheetChange): void {
  for (const chart of our.charts) {
    const place = merge.layout.lists[chart.list];
    const isLonger = merge.inserts.some(({ list }) => list === chart.list);
    if (!isLonger || !chart.isOfList || place === undefined) continue;
    if (!own.charts.includes(chart.name)) continue;
    const filled = (merge.rows[chart.list] ?? []).filter(({ key }) => key !== null).length;
    const range = (key: string): Excel.Range | null => {
      const column = place.columns[key];
      return column === undefined
        ? null
        : worksheet.getRangeByIndexes(place.row + 1, column, filled, 1).untrack();
    };
    chart.series.forEach((key, index) => {
      const series = worksheet.charts.getItem(chart.name).series.getItemAt(index);
      const [values, categories] = [range(key), range(chart.category)];
      if (values) series.setValues(values);
      if (categories) series.setXAxisValues(categories);
    });
  }
}

/** Queues all that a merge does to its sheet; the caller syncs. */
export function queueMerge(worksheet: Excel.Worksheet, change: SheetChange): void {
  const { own, our, merge, mark } = change;
  const { sheet } = own;
  merge.inserts.forEach(({ row, count }, index) => {
    worksheet
      .getRange(`${row + 1}:${row + count}`)
      .untrack()
      .insert("Down");
    const rows = worksheet.getRangeByIndexes(row, 0, count, 1).untrack();
    worksheet.names.add(rowsName(mark, index), rows).visible = false;
  });
  for (const { list, isAtEnd } of merge.inserts) {
    const place = merge.layout.lists[list];
    const ours = our.lists.find(({ key }) => key === list);
    if (isAtEnd && place && ours) queueLonger(worksheet, sheet.name, ours, place);
  }
  queueLooks(worksheet, change);
  for (const run of runsOf(merge.edits)) {
    const [first] = run;
    if (first === undefined) continue;
    const range = worksheet.getRangeByIndexes(first.row, first.column, 1, run.length).untrack();
    range.formulas = [run.map(({ content }) => typedContent(content))];
  }
  queueCharts(worksheet, change);
  queueShownRows(worksheet, change);
  if (change.drawing !== undefined) queueRedrawing(worksheet, change.drawing);
  if (mark === null) return;
  if (sheet.mark === null) worksheet.names.add(markName, markFormula(mark)).visible = false;
  else worksheet.names.getItem(markName).formula = markFormula(mark);
}
