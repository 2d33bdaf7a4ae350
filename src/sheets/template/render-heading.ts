import { cellAddress, rangeAddress } from "../address";
import { look } from "../look";
import type { SheetPart } from "../sheet-part";
import type { CellStyle, RangeFormat, SheetPlan } from "../sheet-plan";

type RowHeight = NonNullable<SheetPlan["rowHeights"]>[number];

/** A heading with a line under it over so many columns. */
export function headingFormat(
  row: number,
  columns: number,
  style: CellStyle,
  column = 0,
): RangeFormat {
  return {
    range: rangeAddress({ row, column, rows: 1, columns }),
    style,
    fontColor: look.accent,
    borderBottom: look.accent,
  };
}

/** Headings are larger than the standard font, for which rows are made. */
export function headingHeight(row: number, style: "Heading 1" | "Heading 2"): RowHeight {
  return { row, points: style === "Heading 1" ? 26 : 22 };
}

/** A section's heading, with its note in the row below. */
export function renderHeading(
  row: number,
  heading: string | null,
  note: string | undefined,
  columns: number,
  column = 0,
): SheetPart {
  const texts = [heading, note].filter((text): text is string => typeof text === "string");
  if (texts.length === 0) {
    return {};
  }
  const noteRow = heading === null ? row : row + 1;
  return {
    blocks: [{ row, column, cells: texts.map((text) => [text]) }],
    rowHeights: heading === null ? [] : [headingHeight(row, "Heading 2")],
    formats: [
      ...(heading === null ? [] : [headingFormat(row, columns, "Heading 2", column)]),
      ...(note === undefined
        ? []
        : [{ range: cellAddress(noteRow, column), style: "Explanatory Text" as const }]),
    ],
  };
}
