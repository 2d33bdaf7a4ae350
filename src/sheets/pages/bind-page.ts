import type { ClosedCells, ClosedValue } from "../closed-cells";
import { rowFormat } from "../archive/closed-review-sheet";
import type { ListRow, SheetContent } from "../template/content";
import type { Field, ListSection, SheetTemplate } from "../template/template";
import { reviewTemplate } from "../templates/review-template";

/** What may be shown of a review: places of fields and lines, and columns of lists. */
export type Bindable = ReadonlySet<string>;

/** Everything a review says: `section.field`, `section.1` for its lines, `section.column`. */
export function everythingOf(template: SheetTemplate = reviewTemplate): Bindable {
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
          return section.lines.map((_, index) => `${section.key}.${index + 1}`);
        default:
          return [];
      }
    }),
  );
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
    const { list, needs } = section.rowsOf;
    return [
      ...section.columns.flatMap(({ key, shows }) =>
        shows === undefined ? [] : [{ at: `${section.key}.${key}`, place: `${list}.${shows}` }],
      ),
      ...(needs === undefined ? [] : [{ at: section.key, place: `${list}.${needs}` }]),
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

/** All that a page shows and may not, or that no review says. */
export function bindingFaults(template: SheetTemplate, allowed: Bindable): readonly string[] {
  const all = everythingOf();
  return [
    ...bindingsOf(template).flatMap(({ at, place }) => {
      if (allowed.has(place)) return [];
      return [
        all.has(place)
          ? `${at}: shows ${place}, which this page may not show.`
          : `${at}: shows ${place}, which no review says.`,
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

/** The rows of a list of the review by its column keys. */
function rowsOf(said: ClosedCells, list: string): readonly ListRow["cells"][] {
  const section = reviewTemplate.sections.find(({ key }) => key === list);
  const closed = said.lists[list];
  if (section?.kind !== "list" || closed === undefined) return [];
  const places = section.columns.map(
    ({ key, label }) => [key, closed.headings.indexOf(label)] as const,
  );
  return closed.rows
    .map((row) => Object.fromEntries(places.map(([key, at]) => [key, row[at] ?? null] as const)))
    .filter((row) => row[section.columns[0]?.key ?? ""] !== null);
}

function shownRows(section: ListSection, said: ClosedCells): readonly ListRow[] {
  const { rowsOf: from, columns } = section;
  if (from === undefined) return [];
  const source = reviewTemplate.sections.find(({ key }) => key === from.list);
  const wanted = rowsOf(said, from.list).filter(
    (row) => from.needs === undefined || (row[from.needs] ?? null) !== null,
  );
  return wanted.slice(0, from.most ?? wanted.length).map((row) => ({
    cells: Object.fromEntries(
      columns.flatMap(({ key, shows }) =>
        shows === undefined ? [] : [[key, row[shows] ?? null] as const],
      ),
    ),
    ...(source?.kind === "list" && columns.some(({ format }) => format === "row")
      ? { format: rowFormat(source, source.columns, row) }
      : {}),
  }));
}

/** What a page shows of what a review said. */
export function boundContent(
  template: SheetTemplate,
  said: ClosedCells,
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
          ? [[section.key, shownRows(section, said)] as const]
          : [],
      ),
    ),
  };
}
