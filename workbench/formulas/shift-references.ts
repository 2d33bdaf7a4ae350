import {
  fixedPart,
  type CellRange,
  lastColumn,
  lastRow,
  columnLetters,
  parseRange,
} from "./cell-address";
import { formulaTokens } from "./formula-tokens";

/** Cells that are inserted or taken out, and what lies behind them on the sheet moves. */
export interface CellShift {
  readonly sheetName: string;
  readonly zone: CellRange;
  /** "ROW": what lies below moves, in these columns only; "COL": what lies to the right. */
  readonly dimension: "ROW" | "COL";
  readonly isInsertion: boolean;
}

/**
 * Where a range lies after the shift; null when all of it was taken out. A range of which only a part
 * lies in the columns (or rows) that move stays where it is, as in Excel.
 */
export function shiftedZone(zone: CellRange, shift: CellShift): CellRange | null {
  if (shift.dimension === "COL") {
    const moved = shiftedZone(transposed(zone), {
      ...shift,
      dimension: "ROW",
      zone: transposed(shift.zone),
    });
    return moved && transposed(moved);
  }
  const { top, bottom, left, right } = shift.zone;
  if (zone.left < left || zone.right > right) return zone;
  if (zone.top === 0 && zone.bottom >= Math.min(lastRow, lastColumn)) return zone;
  const count = bottom - top + 1;
  if (shift.isInsertion) {
    return {
      ...zone,
      top: zone.top >= top ? zone.top + count : zone.top,
      bottom: zone.bottom >= top ? zone.bottom + count : zone.bottom,
    };
  }
  if (zone.top >= top && zone.bottom <= bottom) return null;
  return {
    ...zone,
    top: zone.top > bottom ? zone.top - count : Math.min(zone.top, top),
    bottom: zone.bottom > bottom ? zone.bottom - count : zone.bottom < top ? zone.bottom : top - 1,
  };
}

/** The formula (without "=") with its references moved; what was taken out is #REF!. */
export function shiftedFormula(formula: string, ownSheet: string, shift: CellShift): string {
  return withMovedRanges(formula, ownSheet, shift.sheetName, (zone) => shiftedZone(zone, shift));
}

/** The formula with its references to one sheet somewhere else; null stands for #REF!. */
export function withMovedRanges(
  formula: string,
  ownSheet: string,
  sheetName: string,
  move: (zone: CellRange) => CellRange | null,
): string {
  return formulaTokens(formula)
    .map(({ kind, text }) =>
      kind === "reference" ? movedReference(text, ownSheet, sheetName, move) : text,
    )
    .join("");
}

function movedReference(
  text: string,
  ownSheet: string,
  sheetName: string,
  move: (zone: CellRange) => CellRange | null,
): string {
  const split = text.lastIndexOf("!") + 1;
  const prefix = text.slice(0, split);
  const sheet =
    prefix === ""
      ? ownSheet
      : prefix
          .slice(0, -1)
          .replace(/^'(.*)'$/, "$1")
          .replaceAll("''", "'");
  if (sheet.toLowerCase() !== sheetName.toLowerCase()) return text;
  const place = text.slice(split);
  const zone = parseRange(place);
  const moved = move(zone);
  if (moved === zone) return text;
  if (moved === null) return `${prefix}#REF!`;
  const [from = "", to] = place.split(":");
  const start = respelled(from, moved.top, moved.left);
  return (
    prefix + (to === undefined ? start : `${start}:${respelled(to, moved.bottom, moved.right)}`)
  );
}

/** The cell with its "$" marks at another place. */
function respelled(cell: string, row: number, column: number): string {
  const { hasColumn, hasRow, columnMark, rowMark } = fixedPart(cell);
  return (
    (hasColumn ? columnMark + columnLetters(column) : "") + (hasRow ? `${rowMark}${row + 1}` : "")
  );
}

function transposed({ top, left, bottom, right }: CellRange): CellRange {
  return { top: left, left: top, bottom: right, right: bottom };
}
