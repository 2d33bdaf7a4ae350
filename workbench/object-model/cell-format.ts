import type { CellPosition } from "../engine";
import type { Json } from "../protocol/rich-api-request";
import type { Argument } from "../protocol/server-class";
import type { ExcelStyle } from "../xlsx/kept";
import { engineNumberFormat } from "./number-format";
import { checkNumberFormat } from "./check-number-format";
import { change } from "./change";
import { matrixFor, refuseUnbounded } from "./range-cells";
import { setFormatting } from "./set-formatting";
import {
  columnCount,
  rangePlace,
  rowCount,
  zoneInSheet,
  zoneWithRoom,
  type RangePlace,
} from "./range-place";
import { RichApiError } from "../protocol/rich-api-error";
import type { WorkbookSession } from "./workbook-session";

/** The style that the cell itself has, without what tables and conditions add. */
export function styleAt(session: WorkbookSession, position: CellPosition): ExcelStyle {
  session.formatting?.write();
  return session.getters.getCellStyle(position) as ExcelStyle;
}

/** Adds to the style of every cell of the range. */
export function addStyle(place: RangePlace, style: ExcelStyle): void {
  setFormatting(place.session, place.sheetId, zoneWithRoom(place), { style });
}

/** The common value of a format property, or null where cells differ, as Excel answers it. */
export function commonStyle<V extends Json>(
  place: RangePlace,
  read: (style: ExcelStyle) => V,
): V | null {
  const zone = zoneInSheet(place);
  if (!zone) return read({});
  const isWhole = zone.bottom === place.zone.bottom && zone.right === place.zone.right;
  const found = new Set<V>(isWhole ? [] : [read({})]);
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let col = zone.left; col <= zone.right; col += 1) {
      found.add(read(styleAt(place.session, { sheetId: place.sheetId, row, col })));
      if (found.size > 1) return null;
    }
  }
  return [...found][0] ?? read({});
}

export function numberFormatAt(session: WorkbookSession, position: CellPosition): string {
  const style = styleAt(session, position);
  return style.numberFormat ?? (session.getters.getCell(position)?.format || "General");
}

export function writeNumberFormats(place: RangePlace, value: Argument): void {
  refuseUnbounded(place);
  // One for all is written at once, whatever the size of the range.
  if (typeof value === "string") {
    setNumberFormat(place, value);
    return;
  }
  matrixFor(place, value).forEach((formats, rowOffset) => {
    let start = 0;
    while (start < formats.length) {
      let end = start;
      while (end + 1 < formats.length && formats[end + 1] === formats[start]) end += 1;
      writeNumberFormat(place, rowOffset, start, end, formats[start] ?? null);
      start = end + 1;
    }
  });
}

function writeNumberFormat(
  place: RangePlace,
  rowOffset: number,
  start: number,
  end: number,
  excelFormat: Json,
): void {
  if (excelFormat === null) return;
  if (typeof excelFormat !== "string") {
    throw new RichApiError("InvalidArgument", "A number format is a text such as 0.00.");
  }
  const row = place.zone.top + rowOffset;
  const part = rangePlace(place.session, place.sheetId, {
    top: row,
    bottom: row,
    left: place.zone.left + start,
    right: place.zone.left + end,
  });
  setNumberFormat(part, excelFormat);
}

/** One format for the whole range. */
export function setNumberFormat(place: RangePlace, excelFormat: string): void {
  checkNumberFormat(excelFormat);
  const format = engineNumberFormat(excelFormat);
  const isKept = format === excelFormat || (format === "" && /^(general)?$/i.test(excelFormat));
  setFormatting(place.session, place.sheetId, zoneWithRoom(place), {
    format,
    style: { numberFormat: isKept ? undefined : excelFormat } as ExcelStyle,
  });
  if (format === "@") dropTextMarks(place);
}

/** Where all is text anyway, the engine would take the apostrophe that marks a text for a part of it. */
function dropTextMarks(place: RangePlace): void {
  const { session } = place;
  for (const position of placesIn(place)) {
    const cell = session.getters.getCell(position);
    // What is no formula without the mark, and no text that begins with an apostrophe of its own.
    if (!cell || cell.isFormula || !/^'[^'=]/u.test(cell.content)) continue;
    const content = cell.content.slice(1);
    change(session, { type: "UPDATE_CELL", ...position, content, format: "@" });
  }
}

/** Larger ranges hold few cells, such as whole columns: these are gone through instead. */
const mostPlaces = 100_000;

function placesIn({ session, sheetId, zone }: RangePlace): readonly CellPosition[] {
  const [rows, columns] = [rowCount(zone), columnCount(zone)];
  if (rows * columns <= mostPlaces) {
    return Array.from({ length: rows * columns }, (_, index) => ({
      sheetId,
      row: zone.top + Math.floor(index / columns),
      col: zone.left + (index % columns),
    }));
  }
  return session.getters
    .getCells(sheetId)
    .map(({ id }) => session.getters.getCellPosition(id))
    .filter(
      ({ row, col }) =>
        row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right,
    );
}
