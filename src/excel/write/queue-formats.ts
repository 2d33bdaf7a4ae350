import type { CellStyle, ColumnWidth, RangeFormat, SheetPlan } from "../../sheets/sheet-plan";
import { pointsFromCharacters } from "../../sheets/column-points";
import { columnLetters } from "../cells/address";
import { sliceRows } from "./row-slices";

/** Excel's names of its own styles, which hold in every language of Excel. */
const builtInStyles: Readonly<Record<CellStyle, string>> = {
  Title: "Title",
  "Heading 1": "Heading1",
  "Heading 2": "Heading2",
  "Heading 3": "Heading3",
  "Heading 4": "Heading4",
  Input: "Input",
  Calculation: "Calculation",
  "Explanatory Text": "ExplanatoryText",
  Note: "Note",
  Good: "Good",
  Neutral: "Neutral",
  Bad: "Bad",
  Total: "Total",
};

function queueFont(font: Excel.RangeFont, format: RangeFormat): void {
  if (format.bold !== undefined) {
    font.bold = format.bold;
  }
  if (format.italic !== undefined) {
    font.italic = format.italic;
  }
  if (format.fontColor !== undefined) {
    font.color = format.fontColor;
  }
  if (format.fontSize !== undefined) {
    font.size = format.fontSize;
  }
  if (format.fontName !== undefined) {
    font.name = format.fontName;
  }
  if (format.underline === true) {
    font.underline = "Single";
  }
  if (format.strikethrough === true) {
    font.strikethrough = true;
  }
}

function queueAlignment(target: Excel.RangeFormat, format: RangeFormat): void {
  if (format.horizontal !== undefined) {
    target.horizontalAlignment = format.horizontal;
  }
  if (format.vertical !== undefined) {
    target.verticalAlignment = format.vertical;
  }
  if (format.wrap !== undefined) {
    target.wrapText = format.wrap;
  }
  if (format.indent !== undefined) {
    target.indentLevel = format.indent;
  }
}

const outerSides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const innerSides = ["InsideHorizontal", "InsideVertical"] as const;

type Side = (typeof outerSides)[number] | (typeof innerSides)[number];

/** Thin lines on some sides; "none" takes away those of the cell style. */
function queueBorders(
  borders: Excel.RangeBorderCollection,
  sides: readonly Side[],
  color: string,
): void {
  for (const side of sides) {
    const line = borders.getItem(side);
    if (color === "none") {
      line.style = "None";
    } else {
      line.style = "Continuous";
      line.color = color;
    }
  }
}

/** Each line as it is told, between the cells as well as around them. */
function queueLines(
  borders: Excel.RangeBorderCollection,
  lines: NonNullable<RangeFormat["lines"]>,
) {
  for (const [side, { style, weight, color }] of Object.entries(lines)) {
    const line = borders.getItem(side as keyof typeof lines);
    line.style = style;
    line.weight = weight;
    line.color = color;
  }
}

/** One cell, or cells that are one, have no lines between them to ask for. */
function sidesOf({ range, merge }: RangeFormat): readonly Side[] {
  return merge === true || !range.includes(":") ? outerSides : [...outerSides, ...innerSides];
}

export function queueFormat(range: Excel.Range, format: RangeFormat): void {
  if (format.merge === true) {
    range.merge(false);
  }
  // The style comes first: it brings a number format, font and fill of its own.
  if (format.style !== undefined) {
    range.style = builtInStyles[format.style];
  }
  if (format.numberFormat !== undefined) {
    // One value for the whole range, which Excel accepts though its types ask for a matrix.
    range.numberFormat = format.numberFormat as unknown as string[][];
  }
  queueAlignment(range.format, format);
  queueFont(range.format.font, format);
  if (format.fill !== undefined) {
    range.format.fill.color = format.fill;
  }
  if (format.borders !== undefined) {
    queueBorders(range.format.borders, sidesOf(format), format.borders);
  }
  if (format.lines !== undefined) {
    queueLines(range.format.borders, format.lines);
  }
  if (format.rowLines !== undefined) {
    queueBorders(range.format.borders, ["InsideHorizontal", "EdgeBottom"], format.rowLines);
  }
  if (format.borderBottom !== undefined) {
    queueBorders(range.format.borders, ["EdgeBottom"], format.borderBottom);
  }
  range.untrack();
}

export function queueWidths(sheet: Excel.Worksheet, widths: readonly ColumnWidth[]): void {
  for (const { column, characters } of widths) {
    const letters = columnLetters(column);
    const range = sheet.getRange(`${letters}:${letters}`);
    range.format.columnWidth = pointsFromCharacters(characters);
    range.untrack();
  }
}

/** Widths, heights and formats that did not come with the cells; the caller syncs. */
export function queueFormats(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { widths, formats } = sliceRows(plan);
  queueWidths(sheet, widths);
  for (const { row, points } of plan.rowHeights ?? []) {
    const range = sheet.getRange(`${row + 1}:${row + 1}`);
    range.format.rowHeight = points;
    range.untrack();
  }
  for (const format of formats) {
    queueFormat(sheet.getRange(format.range), format);
  }
}
