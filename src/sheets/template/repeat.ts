import type { AboveRow, ListColumn, Section, SheetTemplate, SpillColumn } from "./template";

/** How many things of each name there are: columns are repeated for each of them. */
export type Counts = Readonly<Record<string, number>>;

const joined = /\[\[(\w+)\|([^|]*)\|(.*?)\]\]/gu;

function numbered(text: string, number: number): string {
  return text.replaceAll("@", String(number));
}

/** `[[criteria|,|{rating@}]]` becomes `{rating1},{rating2}` where there are two criteria. */
export function repeatText(text: string, counts: Counts): string {
  return text.replace(joined, (_, name: string, separator: string, each: string) =>
    Array.from({ length: counts[name] ?? 0 }, (__, index) => numbered(each, index + 1)).join(
      separator,
    ),
  );
}

/** A column for each thing of its name, or the column itself; `@` in its texts is the number. */
export function repeatColumns<Column extends ListColumn | SpillColumn>(
  columns: readonly Column[],
  counts: Counts,
): readonly Column[] {
  const written = (column: Column, number: number | null): Column => {
    // What names all of them is written out first: there `@` is each one's number, not this one's.
    const text = (value: string): string => {
      const all = repeatText(value, counts);
      return number === null ? all : numbered(all, number);
    };
    const texts = Object.entries(column).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" && (number !== null || key !== "label") ? text(value) : value,
    ]);
    return Object.fromEntries(texts) as unknown as Column;
  };
  return columns.flatMap((column) =>
    column.forEach === undefined
      ? [written(column, null)]
      : Array.from({ length: counts[column.forEach] ?? 0 }, (_, index) =>
          written(column, index + 1),
        ),
  );
}

/** Cells over a column that is repeated stand over each of them. */
function repeatedAbove(
  { cells, ...row }: AboveRow,
  columns: readonly ListColumn[],
  counts: Counts,
): AboveRow {
  const each = Object.entries(cells).flatMap(([key, formula]) => {
    const forEach = columns.find((column) => column.key === key)?.forEach;
    return forEach === undefined
      ? [[key, repeatText(formula, counts)] as const]
      : Array.from(
          { length: counts[forEach] ?? 0 },
          (_, index) =>
            [numbered(key, index + 1), numbered(repeatText(formula, counts), index + 1)] as const,
        );
  });
  return { ...row, cells: Object.fromEntries(each) };
}

function repeatSection(section: Section, counts: Counts): Section {
  switch (section.kind) {
    case "list":
      return {
        ...section,
        columns: repeatColumns(section.columns, counts),
        ...(section.above === undefined
          ? {}
          : { above: section.above.map((row) => repeatedAbove(row, section.columns, counts)) }),
      };
    case "spills":
      return { ...section, columns: repeatColumns(section.columns, counts) };
    case "fields":
    case "cards":
      return {
        ...section,
        fields: section.fields.map((field) =>
          field.formula === undefined
            ? field
            : { ...field, formula: repeatText(field.formula, counts) },
        ),
      };
    case "lines":
      return { ...section, lines: section.lines.map((line) => repeatText(line, counts)) };
    case "chart":
      return {
        ...section,
        series: section.series.flatMap((key) =>
          key.includes("@")
            ? Array.from({ length: counts[section.forEach ?? ""] ?? 0 }, (_, index) =>
                numbered(key, index + 1),
              )
            : [key],
        ),
      };
    case "title":
    case "drawing":
      return section;
  }
}

/** The template with a column, a cell, a series for each of the things that it repeats for. */
export function repeatTemplate(template: SheetTemplate, counts: Counts): SheetTemplate {
  return {
    ...template,
    sections: template.sections.map((section) => repeatSection(section, counts)),
  };
}
