import { cellAddress } from "../address";
import type { SheetPart } from "../sheet-part";

/** A section's heading, with its note in the row below. */
export function renderHeading(
  row: number,
  heading: string | null,
  note: string | undefined,
): SheetPart {
  const texts = [heading, note].filter((text): text is string => typeof text === "string");
  if (texts.length === 0) {
    return {};
  }
  const formats = [];
  if (heading !== null) {
    formats.push({ range: cellAddress(row, 0), style: "Heading 2" as const });
  }
  if (note !== undefined) {
    const noteRow = heading === null ? row : row + 1;
    formats.push({ range: cellAddress(noteRow, 0), style: "Explanatory Text" as const });
  }
  return { blocks: [{ row, column: 0, cells: texts.map((text) => [text]) }], formats };
}
