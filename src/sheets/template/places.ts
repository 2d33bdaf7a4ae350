import { fixedCell, fixedColumns, fixedRange } from "../address";
import type { SheetContent } from "./content";
import { listColumns, listRows } from "./list-rows";
import type { DrawingSection, Section, SheetTemplate } from "./template";

/** Where a section begins, and the address that each `{section.key}` stands for. */
export interface Places {
  readonly firstRow: Readonly<Record<string, number>>;
  readonly firstColumn: Readonly<Record<string, number>>;
  readonly addresses: Readonly<Record<string, string>>;
  /** How many columns headings and prose of a section take. */
  readonly columnsOf: Readonly<Record<string, number>>;
  /** How many they take on the page. */
  readonly columns: number;
}

/** Rows that a section's heading and note take, and what stands over the headings of a list. */
export function headingRows(section: Section): number {
  const heading = "heading" in section && section.heading !== null ? 1 : 0;
  const above = section.kind === "list" ? (section.above ?? []).length : 0;
  return heading + ("note" in section && section.note !== undefined ? 1 : 0) + above;
}

/** How many rows a drawing stands over. */
export function drawingRows({ rowPoints }: DrawingSection, { drawing }: SheetContent): number {
  return Math.max(1, Math.ceil((drawing?.height ?? 0) / rowPoints));
}

/** How many rows a section takes, without the empty row after it. */
export function rowsOf(section: Section, content: SheetContent): number {
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
    case "spills":
      return headingRows(section) + 1 + section.rows;
    case "chart":
      // A chart without data takes no room, not even the empty row after it.
      return isEmptyChart(section, content) ? -1 : section.rows;
    case "drawing":
      return headingRows(section) + drawingRows(section, content);
  }
}

function isEmptyChart(section: Extract<Section, { kind: "chart" }>, content: SheetContent) {
  return section.shownRows === undefined && (content.lists[section.list]?.length ?? 0) === 0;
}

/** How many columns from its first each of the formulas of a section stands. */
export function spillOffsets({
  columns,
}: Extract<Section, { kind: "spills" }>): Readonly<Record<string, number>> {
  let at = 0;
  return Object.fromEntries(
    columns.map(({ key, columns: width = 1 }) => {
      const offset = at;
      at += width;
      return [key, offset];
    }),
  );
}

function addressesOf(
  section: Section,
  firstRow: number,
  first: number,
  content: SheetContent,
): readonly (readonly [string, string])[] {
  const body = firstRow + headingRows(section);
  switch (section.kind) {
    case "title":
      return [[`${section.key}.account`, fixedCell(firstRow, first)]];
    case "cards":
      return section.fields.map((field, index) => [
        `${section.key}.${field.key}`,
        fixedCell(firstRow + 1, first + (section.columns[index] ?? 0)),
      ]);
    case "fields":
      return section.fields.map((field, index) => {
        const place = section.grid[index % section.grid.length];
        const row = body + Math.floor(index / section.grid.length);
        return [`${section.key}.${field.key}`, fixedCell(row, first + (place?.value ?? 1))];
      });
    case "list": {
      const rows = listRows(section, content).length;
      const columns = listColumns(section, content);
      const above = (section.above ?? []).flatMap(({ key, cells }, index, all) =>
        columns.flatMap((column, at): readonly (readonly [string, string])[] =>
          cells[column.key] === undefined
            ? []
            : [
                [
                  `${section.key}.${key}_${column.key}`,
                  fixedCell(body - all.length + index, first + at),
                ],
              ],
        ),
      );
      return [
        [`${section.key}.headings`, fixedCell(body, first)],
        ...columns.map((column, index): readonly [string, string] => [
          `${section.key}.${column.key}`,
          fixedRange({ row: body + 1, column: first + index, rows, columns: 1 }),
        ]),
        ...above,
      ];
    }
    case "lines":
      return [
        [
          `${section.key}.all`,
          fixedRange({
            row: body,
            column: first + (section.indent ?? 0),
            rows: section.lines.length,
            columns: 1,
          }),
        ],
      ];
    case "spills": {
      const offsets = spillOffsets(section);
      return section.columns.flatMap(({ key, columns = 1 }) => {
        const column = first + (offsets[key] ?? 0);
        const place = `${section.key}.${key}`;
        return [
          [place, fixedCell(body + 1, column)] as const,
          [`${place}_columns`, fixedColumns(column, columns)] as const,
        ];
      });
    }
    case "chart":
    case "drawing":
      return [];
  }
}

/** Sections stand under each other, each stack for itself, with one empty row between them. */
export function findPlaces(template: SheetTemplate, content: SheetContent): Places {
  const firstRow: Record<string, number> = {};
  const firstColumn: Record<string, number> = {};
  const columnsOf: Record<string, number> = {};
  const addresses: Record<string, string> = {};
  const page = { row: 0, column: 0, columns: template.lastColumn + 1 };
  const next: Record<string, number> = {};
  const end: Record<string, number> = {};
  for (const section of template.sections) {
    const { stack = "", after = [], key } = section;
    const { row: start, column, columns } = template.stacks?.[stack] ?? page;
    const row = Math.max(next[stack] ?? start, ...after.map((above) => end[above] ?? 0));
    firstRow[key] = row;
    firstColumn[key] = column;
    columnsOf[key] = columns;
    Object.assign(addresses, Object.fromEntries(addressesOf(section, row, column, content)));
    end[key] = row + rowsOf(section, content) + 1;
    next[stack] = end[key];
  }
  return { firstRow, firstColumn, columnsOf, addresses, columns: page.columns };
}
