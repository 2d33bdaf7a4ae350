import type { ClosedCells, ClosedValue } from "../closed-cells";
import { formatForNumbers } from "../format-for-numbers";
import { findLayout, isFiller } from "../merge/find-layout";
import { ourSheet, type OurSheet } from "../merge/our-sheet";
import type { SheetLayout } from "../merge/sheet-layout";
import type { StandingSheet } from "../merge/standing-sheet";
import { parseRange } from "../address";
import { plainWhenClosed } from "../record-look";
import type { CellContent, SheetPlan } from "../sheet-plan";
import type { ListRow, SheetContent } from "../template/content";
import { layOutSheet } from "../template/lay-out-sheet";
import type { Field, ListColumn, ListSection, Section, SheetTemplate } from "../template/template";
import { reviewTemplate } from "../templates/review-template";
import { placeOfAnchor } from "./anchors";
import type { ArchivedReview } from "./archived-review";

/** What a closed review shows, laid out anew, and where its places are. */
export interface ClosedReviewSheet {
  readonly plan: SheetPlan;
  readonly our: OurSheet;
  readonly layout: SheetLayout;
  /** Its cells from A1 on. */
  readonly cells: readonly (readonly CellContent[])[];
}

function withoutFormula({ formula, start, ...field }: Field): Field {
  const isComputed = formula !== undefined || typeof start === "number";
  return isComputed ? { ...field, isPlain: true } : field;
}

function plainColumn({ startRows = [] }: ListSection, { formula, ...column }: ListColumn) {
  const isComputed =
    formula !== undefined ||
    startRows.some(({ cells }) => String(cells[column.key] ?? "").startsWith("="));
  return isComputed ? { ...column, isPlain: true } : column;
}

/** The section without what computes and without what it begins with: all that it says is given. */
function closedSection(section: Section): Section {
  switch (section.kind) {
    case "cards":
    case "fields":
      return { ...section, fields: section.fields.map(withoutFormula) };
    case "list":
      return { ...section, startRows: [], spareRows: 0, minimumRows: 1 };
    case "lines":
      // Their words are given too: what they followed may be gone from the sheet.
      return { ...section, lines: section.lines.map(() => '=""') };
    default:
      return section;
  }
}

/** The columns of a list as they stood, those of people among them; without what only fills it up. */
function columnsOf(section: ListSection, headings: readonly string[]): readonly ListColumn[] {
  const last = headings.reduce((end, heading, at) => (isFiller(heading) ? end : at), -1);
  return headings.slice(0, last + 1).map((heading, at): ListColumn => {
    const known = section.columns.find(({ label }) => label === heading);
    return known ? plainColumn(section, known) : { key: `own${at}`, label: heading, isPlain: true };
  });
}

/** A line of the template has its own format; of other lines the numbers tell it. */
export function rowFormat(
  section: ListSection,
  columns: readonly ListColumn[],
  row: ListRow["cells"],
) {
  const name = String(row[columns[0]?.key ?? ""] ?? "");
  const own = section.startRows?.find(
    ({ cells }) => cells[section.columns[0]?.key ?? ""] === name,
  )?.format;
  if (own !== undefined) return own;
  const numbers = columns
    .filter(({ format }) => format === "row")
    .map(({ key }) => row[key])
    .filter((value): value is number => typeof value === "number");
  return formatForNumbers(String(row["measure"] ?? name), numbers);
}

function rowsOf(
  section: ListSection,
  columns: readonly ListColumn[],
  rows: readonly (readonly ClosedValue[])[],
): readonly ListRow[] {
  const hasRowFormat = columns.some(({ format }) => format === "row");
  return rows.map((values, at): ListRow => {
    const cells = Object.fromEntries(columns.map(({ key }, index) => [key, values[index] ?? null]));
    return {
      key: `row ${at + 1}`,
      cells,
      ...(hasRowFormat ? { format: rowFormat(section, columns, cells) } : {}),
    };
  });
}

function contentOf(
  template: SheetTemplate,
  { fields, lists }: ClosedCells,
  sheetName: string,
): SheetContent {
  const known = template.sections.flatMap((section) => {
    const list = lists[section.key];
    if (section.kind !== "list" || list === undefined) return [];
    const columns = columnsOf(section, list.headings);
    return [{ key: section.key, columns, rows: rowsOf(section, columns, list.rows) }];
  });
  return {
    sheetName,
    title: String(fields["title.account"] ?? ""),
    subtitle: String(fields["about.period"] ?? ""),
    fields,
    lists: Object.fromEntries(known.map(({ key, rows }) => [key, rows])),
    columns: Object.fromEntries(known.map(({ key, columns }) => [key, columns])),
  };
}

/** The cells of a plan from A1 on. */
function cellsOf({ blocks }: SheetPlan): CellContent[][] {
  const cells: CellContent[][] = [];
  for (const { row, column, cells: block } of blocks) {
    block.forEach((contents, down) => {
      contents.forEach((content, across) => {
        put(cells, row + down, column + across, content);
      });
    });
  }
  return cells;
}

function put(cells: CellContent[][], row: number, column: number, content: CellContent): void {
  while (cells.length <= row) cells.push([]);
  const target = cells[row] as CellContent[];
  while (target.length <= column) target.push(null);
  target[column] = content;
}

/** A formula would compute again what was closed: the words of it stand in its place. */
function withLines(cells: CellContent[][], layout: SheetLayout, lines: ClosedCells["lines"]): void {
  for (const [place, area] of Object.entries(layout.lines)) {
    for (let index = 0; index < area.rows; index += 1) {
      put(cells, area.row + index, area.column, lines[place]?.[index] ?? null);
    }
  }
}

function asBlock(cells: readonly (readonly CellContent[])[]): SheetPlan["blocks"] {
  const width = Math.max(1, ...cells.map((row) => row.length));
  return [
    {
      row: 0,
      column: 0,
      cells: cells.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]),
    },
  ];
}

/** A closed review as a sheet of values, laid out by its template. */
export function closedReviewSheet(
  { cells: closed, sheetName, besides }: Pick<ArchivedReview, "cells" | "sheetName" | "besides">,
  template: SheetTemplate = reviewTemplate,
): ClosedReviewSheet {
  const values = { ...template, sections: template.sections.map(closedSection) };
  const content = contentOf(template, closed, sheetName);
  const plan = plainWhenClosed(layOutSheet(values, content));
  const our = ourSheet(values, content);
  const cells = cellsOf(plan);
  const standing: StandingSheet = {
    cells,
    names: new Map(plan.names.map(({ name, range }) => [name, parseRange(range)])),
    tables: plan.tables.map(({ name, range }) => ({ name, ...parseRange(range) })),
    merges: [],
  };
  const layout = findLayout(our, standing);
  withLines(cells, layout, closed.lines);
  for (const cell of besides) {
    const { row, column } = placeOfAnchor(layout, cell);
    put(cells, row, column, cell.content);
  }
  return { plan: { ...plan, blocks: asBlock(cells) }, our, layout, cells };
}
