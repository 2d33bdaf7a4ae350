import { isoDayOf } from "../domain/plan/calendar-day";
import type { CellContent, RangeFormat, SheetPlan } from "./sheet-plan";

/** How a cell looks, as far as a drawing of the sheet tells it. */
export type PreviewLook =
  "title" | "heading" | "columnHeading" | "input" | "copied" | "computed" | "plain";

export interface PreviewCell {
  readonly column: number;
  /** How many columns it takes. */
  readonly columns: number;
  /** Null where a formula gives it once the sheet is there. */
  readonly text: string | null;
  readonly look: PreviewLook;
}

export interface PreviewRow {
  /** From 0. */
  readonly row: number;
  readonly cells: readonly PreviewCell[];
}

/** A sheet that is not there yet, to be looked at: the cells of its first rows. */
export interface SheetPreview {
  readonly sheetName: string;
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly PreviewRow[];
  /** How many rows stand below those. */
  readonly moreRows: number;
}

interface Corners {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cornersOf(range: string): Corners | null {
  const found = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/u.exec(range);
  if (!found) return null;
  const [, left = "", top = "", right = left, bottom = top] = found;
  return {
    left: columnNumber(left),
    top: Number(top) - 1,
    right: columnNumber(right),
    bottom: Number(bottom) - 1,
  };
}

/** What is known of a cell after all formats that take it in. */
interface CellFormat {
  style?: string;
  numberFormat?: string;
  lastColumn?: number;
}

function shownNumber(value: number, format: string): string {
  if (format.includes("yyyy")) return isoDayOf(value);
  const decimals = (/0\.(0+)/u.exec(format)?.[1] ?? "").length;
  return format.includes("%")
    ? `${(value * 100).toFixed(decimals)} %`
    : value.toLocaleString("en", {
        minimumFractionDigits: decimals,
        maximumFractionDigits: format === "General" ? 2 : decimals,
      });
}

function shown(content: CellContent, format = "General"): string | null {
  if (content === null) return "";
  if (typeof content === "object") return null;
  return typeof content === "number" ? shownNumber(content, format) : String(content);
}

function lookOf({ style }: CellFormat, isColumnHeading: boolean): PreviewLook {
  if (style === "Title") return "title";
  if (style?.startsWith("Heading") === true) return "heading";
  if (isColumnHeading) return "columnHeading";
  if (style === "Input") return "input";
  if (style === "Note") return "copied";
  return style === "Calculation" ? "computed" : "plain";
}

function formatsOf(formats: readonly RangeFormat[], rows: number): Map<string, CellFormat> {
  const found = new Map<string, CellFormat>();
  for (const { range, style, numberFormat, merge } of formats) {
    const corners = cornersOf(range);
    if (corners === null) continue;
    const { top, left, bottom, right } = corners;
    for (let row = top; row <= Math.min(bottom, rows - 1); row += 1) {
      for (let column = left; column <= right; column += 1) {
        const before = found.get(`${row},${column}`) ?? {};
        found.set(`${row},${column}`, {
          ...before,
          ...(style === undefined ? {} : { style }),
          ...(numberFormat === undefined ? {} : { numberFormat }),
          ...(merge === true && column === left ? { lastColumn: right } : {}),
        });
      }
    }
  }
  return found;
}

/** The first rows of a sheet as they will look, drawn from the very plan that is written. */
export function previewOf(plan: SheetPlan, mostRows = 80): SheetPreview {
  const formats = formatsOf(plan.formats, mostRows);
  const headings = plan.tables.flatMap(({ range }) => cornersOf(range) ?? []);
  const rows = new Map<number, PreviewCell[]>();
  let last = -1;
  for (const block of plan.blocks) {
    last = Math.max(last, block.row + block.cells.length - 1);
    block.cells.slice(0, Math.max(0, mostRows - block.row)).forEach((contents, down) => {
      const row = block.row + down;
      contents.forEach((content, across) => {
        const column = block.column + across;
        const format = formats.get(`${row},${column}`) ?? {};
        const isHeading = headings.some(
          ({ top, left, right }) => top === row && left <= column && column <= right,
        );
        const look = lookOf(format, isHeading);
        const text = shown(content, format.numberFormat);
        if (text === "" && (look === "plain" || look === "columnHeading")) return;
        const cells = rows.get(row) ?? [];
        rows.set(row, cells);
        cells.push({ column, columns: (format.lastColumn ?? column) - column + 1, text, look });
      });
    });
  }
  return {
    sheetName: plan.sheetName,
    columnWidths: plan.columnWidths.map(({ characters }) => characters),
    rows: [...rows]
      .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }))
      .sort((a, b) => a.row - b.row),
    moreRows: Math.max(0, last + 1 - mostRows),
  };
}
