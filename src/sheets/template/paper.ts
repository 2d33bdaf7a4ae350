import { pointsFromCharacters } from "../column-points";
import type { PrintPlan, SheetPlan } from "../sheet-plan";
import { headingRows, type Places } from "./places";
import type { DrawingSection, Section, SheetTemplate } from "./template";

/** Points between the margins on the smaller of A4 and Letter, in each direction. */
const page = {
  Portrait: { width: 595 - 36, height: 792 - 90 },
  Landscape: { width: 792 - 36, height: 595 - 90 },
} as const;

/** Fonts and printers differ, so that not all of a page is counted on. */
const reckoned = { width: 0.94, height: 0.95 };

const usualRowPoints = 15;

/** How many lines words take in cells that wrap. */
function linesIn(
  { blocks, columnWidths }: Pick<SheetPlan, "blocks" | "columnWidths">,
  first: number,
  last: number,
): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { row, column, cells } of blocks) {
    if (row < first || row > last) continue;
    cells.forEach((contents, down) =>
      contents.forEach((content, across) => {
        if (typeof content !== "string") return;
        const width = columnWidths[column + across]?.characters ?? 10;
        const taken = Math.ceil(content.length / Math.max(1, width - 1));
        lines.set(row + down, Math.max(lines.get(row + down) ?? 1, taken));
      }),
    );
  }
  return lines;
}

type Parts = Pick<SheetPlan, "blocks" | "columnWidths" | "rowHeights" | "hiddenRows">;

/** The points from one row of the sheet to another; what is said over the width of the page does not wrap. */
function heightOf(parts: Parts, section: Section, first: number, next: number): number {
  const given = new Map((parts.rowHeights ?? []).map(({ row, points }) => [row, points]));
  const lines = section.kind === "list" ? linesIn(parts, first + 2, next) : new Map();
  const isHidden = (row: number): boolean =>
    (parts.hiddenRows ?? []).some(({ row: from, count }) => row >= from && row < from + count);
  let height = 0;
  for (let row = first; row < next; row += 1) {
    if (isHidden(row)) continue;
    height += given.get(row) ?? usualRowPoints * (Number(lines.get(row)) || 1);
  }
  return height;
}

/** What stays together with the section before it: what has neither a heading nor a title of its own. */
function isContinued(section: Section): boolean {
  return section.kind !== "chart" && (!("heading" in section) || section.heading === null);
}

interface Stretch {
  readonly row: number;
  readonly height: number;
}

/** A drawing may end between two rows of boxes, each two rows high. */
function rowsOfDrawing(section: DrawingSection, row: number, next: number, parts: Parts) {
  const first = row + headingRows(section) + 3;
  const begins = [row, ...Array.from({ length: next }, (_, index) => first + 2 * index)];
  return begins
    .filter((begin) => begin < next)
    .map((begin, index, all) => ({
      row: begin,
      height: heightOf(parts, section, begin, all[index + 1] ?? next),
    }));
}

function stretches(template: SheetTemplate, parts: Parts, places: Places): readonly Stretch[] {
  // What stands beside the page is not on it.
  const sections = template.sections.filter(({ stack }) => stack === undefined);
  const begins = sections.map(({ key }) => places.firstRow[key] ?? 0);
  const end = Math.max(...parts.blocks.map(({ row, cells }) => row + cells.length));
  const found: { row: number; height: number }[] = [];
  sections.forEach((section, index) => {
    const row = begins[index] ?? 0;
    const next = begins[index + 1] ?? end;
    const height = heightOf(parts, section, row, next);
    const before = found.at(-1);
    if (section.kind === "drawing") {
      found.push(...rowsOfDrawing(section, row, next, parts));
    } else if (before && isContinued(section)) before.height += height;
    else found.push({ row, height });
  });
  return found;
}

/**
 * How large a sheet is printed, and where its pages begin: as large as its columns let it be, and each
 * section whole where a page can hold it, so that none is torn off its heading.
 */
export function paperOf(
  template: SheetTemplate,
  parts: Parts,
  places: Places,
): Pick<PrintPlan, "scale" | "pagesBegin"> {
  const { width, height } = page[template.orientation];
  const printed = parts.columnWidths.slice(0, template.printedColumns ?? parts.columnWidths.length);
  const wide = printed.reduce((sum, { characters }) => sum + pointsFromCharacters(characters), 0);
  const scale = Math.min(100, Math.floor((100 * width * reckoned.width) / wide));
  const room = (height * reckoned.height * 100) / scale;
  const pagesBegin: number[] = [];
  let used = 0;
  for (const { row, height: needed } of stretches(template, parts, places)) {
    if (used > 0 && used + needed > room) {
      pagesBegin.push(row);
      used = 0;
    }
    used = (used + needed) % room;
  }
  return { scale, pagesBegin };
}
