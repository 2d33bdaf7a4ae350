import { fixedCell, fixedRange } from "../address";
import type { SheetContent } from "./content";
import { listColumns, listRows } from "./list-rows";
import type { Section, SheetTemplate } from "./template";

/** Where a section begins, and the address that each `{section.key}` stands for. */
export interface Places {
  readonly firstRow: Readonly<Record<string, number>>;
  readonly addresses: Readonly<Record<string, string>>;
  /** How many columns headings and prose take. */
  readonly columns: number;
}

/** Rows that a section's heading and note take. */
export function headingRows(section: Section): number {
  const heading = "heading" in section && section.heading !== null ? 1 : 0;
  return heading + ("note" in section && section.note !== undefined ? 1 : 0);
}

/** How many rows a section takes, without the empty row after it. */
function rowsOf(section: Section, content: SheetContent): number {
  switch (section.kind) {
    case "title":
      return 2;
    case "cards":
      return 2;
    case "fields":
      return headingRows(section) + Math.ceil(section.fields.length / section.grid.length);
    case "list":
      return headingRows(section) + 1 + listRows(section, content).length;
    case "lines":
      return headingRows(section) + section.lines.length;
    case "chart":
      // A chart without data takes no room, not even the empty row after it.
      return (content.lists[section.list]?.length ?? 0) === 0 ? -1 : section.rows;
  }
}

function addressesOf(
  section: Section,
  firstRow: number,
  content: SheetContent,
): readonly (readonly [string, string])[] {
  const body = firstRow + headingRows(section);
  switch (section.kind) {
    case "title":
      return [[`${section.key}.account`, fixedCell(firstRow, 0)]];
    case "cards":
      return section.fields.map((field, index) => [
        `${section.key}.${field.key}`,
        fixedCell(firstRow + 1, section.columns[index] ?? 0),
      ]);
    case "fields":
      return section.fields.map((field, index) => {
        const place = section.grid[index % section.grid.length];
        const row = body + Math.floor(index / section.grid.length);
        return [`${section.key}.${field.key}`, fixedCell(row, place?.value ?? 1)];
      });
    case "list": {
      const rows = listRows(section, content).length;
      return listColumns(section, content).map((column, index) => [
        `${section.key}.${column.key}`,
        fixedRange({ row: body + 1, column: index, rows, columns: 1 }),
      ]);
    }
    case "lines":
      return [
        [
          `${section.key}.all`,
          fixedRange({ row: body, column: 0, rows: section.lines.length, columns: 1 }),
        ],
      ];
    case "chart":
      return [];
  }
}

/** Sections stand under each other with one empty row between them. */
export function findPlaces(template: SheetTemplate, content: SheetContent): Places {
  const firstRow: Record<string, number> = {};
  const addresses: Record<string, string> = {};
  let row = 0;
  for (const section of template.sections) {
    firstRow[section.key] = row;
    Object.assign(addresses, Object.fromEntries(addressesOf(section, row, content)));
    row += rowsOf(section, content) + 1;
  }
  return { firstRow, addresses, columns: template.lastColumn + 1 };
}
