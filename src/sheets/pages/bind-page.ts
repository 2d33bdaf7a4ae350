import type { ClosedCells, ClosedValue } from "../closed-cells";
import { cutTo } from "../sheet-name";
import type { CellContent } from "../sheet-plan";
import { rowFormat } from "../archive/closed-review-sheet";
import type { ListRow, SheetContent } from "../template/content";
import type { Field, ListSection, SheetTemplate } from "../template/template";

/** What may be shown of a sheet: places of fields and lines, and columns of lists. */
export type Bindable = ReadonlySet<string>;

/** Lines as the rows of a list have this one column. */
const lineColumn = "line";

/**
 * Everything a sheet says: `section.field`, `section.1` and `section.line` for its lines,
 * `section.column`.
 */
export function everythingOf(template: SheetTemplate): Bindable {
  return new Set(
    template.sections.flatMap((section): readonly string[] => {
      switch (section.kind) {
        case "title":
          return [`${section.key}.account`];
        case "cards":
        case "fields":
          return section.fields.map(({ key }) => `${section.key}.${key}`);
        case "list":
          return section.columns.map(({ key }) => `${section.key}.${key}`);
        case "lines":
          return [
            `${section.key}.${lineColumn}`,
            ...section.lines.map((_, index) => `${section.key}.${index + 1}`),
          ];
        default:
          return [];
      }
    }),
  );
}

/** The kind of sheet that a page is made from. */
export interface PageSource {
  readonly kind: "review" | "plan";
  readonly template: SheetTemplate;
}

interface Binding {
  /** Where on the page it stands. */
  readonly at: string;
  readonly place: string;
}

function bindingsOf(template: SheetTemplate): readonly Binding[] {
  return template.sections.flatMap((section): readonly Binding[] => {
    if (section.kind === "cards" || section.kind === "fields") {
      return section.fields.flatMap(({ key, shows }) =>
        shows === undefined ? [] : [{ at: `${section.key}.${key}`, place: shows }],
      );
    }
    if (section.kind !== "list" || section.rowsOf === undefined) return [];
    const { list, needs, openBy } = section.rowsOf;
    return [
      ...section.columns.flatMap(({ key, shows }) =>
        shows === undefined ? [] : [{ at: `${section.key}.${key}`, place: `${list}.${shows}` }],
      ),
      ...[needs, openBy].flatMap((column) =>
        column === undefined ? [] : [{ at: section.key, place: `${list}.${column}` }],
      ),
    ];
  });
}

/** Formulas of a page that is given away speak of the page alone. */
function linksOf(template: SheetTemplate): readonly string[] {
  return template.sections.flatMap((section): readonly string[] => {
    const formulas =
      section.kind === "cards" || section.kind === "fields"
        ? section.fields.map(({ key, formula }) => [key, formula ?? ""] as const)
        : section.kind === "list"
          ? section.columns.map(({ key, formula }) => [key, formula ?? ""] as const)
          : section.kind === "lines"
            ? section.lines.map((line, index) => [`line ${index + 1}`, line] as const)
            : [];
    return formulas.flatMap(([key, formula]) =>
      /[!#[]/u.test(formula) ? [`${section.key}.${key}: its formula reaches another sheet.`] : [],
    );
  });
}

/** All that a page shows and may not, or that the sheet it is made from does not say. */
export function bindingFaults(
  template: SheetTemplate,
  allowed: Bindable,
  source: PageSource,
): readonly string[] {
  const all = everythingOf(source.template);
  return [
    ...bindingsOf(template).flatMap(({ at, place }) => {
      if (allowed.has(place)) return [];
      return [
        all.has(place)
          ? `${at}: shows ${place}, which this page may not show.`
          : `${at}: shows ${place}, which no ${source.kind} says.`,
      ];
    }),
    ...linksOf(template),
  ];
}

function saidAt({ fields, lines }: ClosedCells, place: string): ClosedValue {
  const [section = "", key = ""] = place.split(".");
  const line = /^\d+$/u.test(key) ? lines[`${section}.all`]?.[Number(key) - 1] : undefined;
  return line ?? fields[place] ?? null;
}

/** The rows of a list by its column keys; lines are rows of one column. */
function rowsOf(
  said: ClosedCells,
  list: string,
  source: SheetTemplate,
): readonly ListRow["cells"][] {
  const section = source.sections.find(({ key }) => key === list);
  if (section?.kind === "lines") {
    const lines = said.lines[`${list}.all`] ?? [];
    return lines.filter((line) => line !== null).map((line) => ({ [lineColumn]: line }));
  }
  const closed = said.lists[list];
  if (section?.kind !== "list" || closed === undefined) return [];
  const places = section.columns.map(
    ({ key, label }) => [key, closed.headings.indexOf(label)] as const,
  );
  return closed.rows
    .map((row) => Object.fromEntries(places.map(([key, at]) => [key, row[at] ?? null] as const)))
    .filter((row) => row[section.columns[0]?.key ?? ""] !== null);
}

/** What asks for attention comes first, what is done is left out. */
function openRows(rows: readonly ListRow["cells"][], column: string): typeof rows {
  const begins = (row: ListRow["cells"], sign: string): boolean =>
    String(row[column] ?? "").startsWith(sign);
  const open = rows.filter((row) => !begins(row, "✓"));
  return [...open.filter((row) => begins(row, "▲")), ...open.filter((row) => !begins(row, "▲"))];
}

/** On one page a text of a list has so many lines: a longer one would shrink all of the print. */
const linesOnOnePage = 2;

/**
 * How many characters of a text there is room for in a column of a list; one that runs on over the
 * cells beside it has one line.
 */
function roomIn(
  { isOnePage, columnWidths, lastColumn }: SheetTemplate,
  at: number,
  runsOn: boolean,
) {
  if (isOnePage !== true) return Infinity;
  const widths = columnWidths.slice(at, runsOn ? lastColumn + 1 : at + 1);
  return (runsOn ? 1 : linesOnOnePage) * widths.reduce((sum, width) => sum + width, 0);
}

/** What does not fit stands in full on the sheet that the page is made from. */
function fitted(value: CellContent, room: number): CellContent {
  if (typeof value !== "string" || value.length <= room) return value;
  const words = cutTo(value, room - 1);
  return `${words.slice(0, words.lastIndexOf(" ") + 1 || undefined).trimEnd()}…`;
}

function shownRows(
  section: ListSection,
  said: ClosedCells,
  page: SheetTemplate,
  template: SheetTemplate,
): readonly ListRow[] {
  const { rowsOf: from, columns } = section;
  if (from === undefined) return [];
  const source = template.sections.find(({ key }) => key === from.list);
  const known = rowsOf(said, from.list, template).filter(
    (row) => from.needs === undefined || (row[from.needs] ?? null) !== null,
  );
  const wanted = from.openBy === undefined ? known : openRows(known, from.openBy);
  const shown = wanted.slice(0, from.most ?? wanted.length).map((row) => ({
    cells: Object.fromEntries(
      columns.flatMap(({ key, shows, runsOn = false }, at) =>
        shows === undefined
          ? []
          : [[key, fitted(row[shows] ?? null, roomIn(page, at, runsOn))] as const],
      ),
    ),
    ...(source?.kind === "list" && columns.some(({ format }) => format === "row")
      ? { format: rowFormat(source, source.columns, row) }
      : {}),
  }));
  return from.most === undefined ? shown : inPlaces(shown, from.most, section);
}

/**
 * The first so many of a list are known by their places: made again, the page shows those of now in
 * their order, and what is none of them any more makes room.
 */
function inPlaces(
  shown: readonly ListRow[],
  most: number,
  { columns }: ListSection,
): readonly ListRow[] {
  const blank = Object.fromEntries(
    columns.flatMap(({ key, shows }) => (shows === undefined ? [] : [[key, null] as const])),
  );
  return Array.from({ length: most }, (_, at) => ({
    key: `place ${at + 1}`,
    ...(shown[at] ?? { cells: blank, isOptional: true }),
  }));
}

/** What a page shows of what a sheet said. */
export function boundContent(
  template: SheetTemplate,
  said: ClosedCells,
  source: SheetTemplate,
): Pick<SheetContent, "fields" | "lists"> {
  const shown = (section: string, { key, shows }: Field) =>
    shows === undefined ? [] : [[`${section}.${key}`, saidAt(said, shows)] as const];
  return {
    fields: Object.fromEntries(
      template.sections.flatMap((section) =>
        section.kind === "cards" || section.kind === "fields"
          ? section.fields.flatMap((field) => shown(section.key, field))
          : [],
      ),
    ),
    lists: Object.fromEntries(
      template.sections.flatMap((section) =>
        section.kind === "list" && section.rowsOf !== undefined
          ? [[section.key, shownRows(section, said, template, source)] as const]
          : [],
      ),
    ),
  };
}
