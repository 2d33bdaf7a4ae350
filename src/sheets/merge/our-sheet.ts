import type { NumberFormatName } from "../look";
import type { CellContent } from "../sheet-plan";
import { toldApart } from "../told-apart";
import type { ListRow, SheetContent } from "../template/content";
import { fieldContent } from "../template/field-content";
import { hiddenName } from "../template/hidden-name";
import { filledRows, listColumns } from "../template/list-rows";
import type {
  CardsSection,
  FieldsSection,
  ListColumn,
  ListSection,
  Section,
  SheetTemplate,
  SpillsSection,
} from "../template/template";

/**
 * What we would write on a sheet now, without saying where: formulas keep their places
 * (`{section.key}`), because the sheet that is there may have been moved about since it was made.
 */
export interface OurSheet {
  readonly fields: readonly OurField[];
  readonly lists: readonly OurList[];
  readonly lines: readonly OurLines[];
  readonly charts: readonly OurChart[];
  /** How many columns headings and prose take. */
  readonly pageColumns: number;
  /** Rows by their name that are shown or hidden, where the sheet has such. */
  readonly shownRows?: readonly { readonly name: string; readonly isShown: boolean }[];
}

export interface OurField {
  /** `section.key`. */
  readonly place: string;
  readonly label: string;
  /** The heading under which the field stands, where its section has one. */
  readonly heading: string | null;
  /** The name of the value's cell. */
  readonly name: string;
  /** How far the value stands from its label. */
  readonly offset: { readonly rows: number; readonly columns: number };
  readonly content: CellContent;
  /** Of a formula that fills the cells below it: how many columns it fills. */
  readonly columns?: number;
  /** A value to begin with: what people put in its place is no difference to be told. */
  readonly isDefault: boolean;
}

export interface OurList {
  readonly key: string;
  /** The name of the range with its headings. */
  readonly name: string;
  readonly heading: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly OurRow[];
  /** Empty rows that are left at its end for typing. */
  readonly spareRows: number;
  /** The list of the workbook that fills it, in words; null where people alone do. */
  readonly fedBy: string | null;
  /** What a row that people add gets: the computed columns. */
  readonly emptyRow: Readonly<Record<string, CellContent>>;
  /** Rows that look as somebody drew them, and not as we do; its columns are known by their names. */
  readonly record?: OurRecord;
}

/** What one item of such a list takes. */
export interface OurRecord {
  /** How many rows of the sheet; the keys of these end with `|1`, `|2` where there are several. */
  readonly lines: number;
  /** What stands in each item from the beginning, by column. */
  readonly constants: Readonly<Record<string, CellContent>>;
}

export interface OurRow {
  /** What the row is known by, whatever its cells say: a person, a deal, a line of the template. */
  readonly key: string;
  readonly cells: Readonly<Record<string, CellContent>>;
  readonly format?: NumberFormatName;
  /** Its values were copied from a list. */
  readonly isCopied?: boolean;
  /** A line of the template, whose constants are values to begin with. */
  readonly isOfTemplate: boolean;
  /** Kept up to date where it stands, and not added where it does not. */
  readonly isOptional: boolean;
}

export interface OurLines {
  /** `section.all`. */
  readonly place: string;
  readonly name: string;
  readonly heading: string;
  readonly lines: readonly CellContent[];
}

export interface OurChart {
  readonly name: string;
  readonly list: string;
  readonly category: string;
  readonly series: readonly string[];
  /** Its rows are those of a list, which may get more. */
  readonly isOfList: boolean;
}

function formulaOf(text: string): CellContent {
  return { formula: text };
}

function fieldsOf(section: FieldsSection | CardsSection, content: SheetContent) {
  return section.fields.map((field, index): OurField => {
    const given = fieldContent(section.key, field, content);
    const grid = section.kind === "fields" ? section.grid[index % section.grid.length] : undefined;
    return {
      place: `${section.key}.${field.key}`,
      label: field.label,
      heading: section.kind === "fields" ? section.heading : null,
      name: field.name ?? hiddenName(`${section.key}.${field.key}`),
      offset: grid ? { rows: 0, columns: grid.value - grid.label } : { rows: 1, columns: 0 },
      content: given.content,
      isDefault: given.from === "start",
    };
  });
}

/** A formula that fills the cells below it is a field: what it fills is nobody's own. */
function spillsOf(section: SpillsSection): readonly OurField[] {
  const { key, liveHeading, heading } = section;
  const field = (place: string, label: string, content: CellContent): OurField => ({
    place,
    label,
    heading,
    name: hiddenName(place),
    offset: { rows: 1, columns: 0 },
    content,
    isDefault: false,
  });
  return [
    ...(liveHeading === undefined
      ? []
      : [field(`${key}.heading`, heading ?? key, formulaOf(liveHeading))]),
    ...section.columns.map((column) => ({
      ...field(`${key}.${column.key}`, column.label, formulaOf(column.formula)),
      columns: column.columns ?? 1,
    })),
  ];
}

/** What stands over the headings of a list, by the column over which it stands. */
function aboveOf(section: ListSection, content: SheetContent): readonly OurField[] {
  const columns = listColumns(section, content);
  return (section.above ?? []).flatMap(({ key, label, cells }) =>
    columns.flatMap((column): readonly OurField[] => {
      const text = cells[column.key];
      if (text === undefined) return [];
      const place = `${section.key}.${key}_${column.key}`;
      return [
        {
          place,
          label: `${label} of ${column.label}`,
          heading: section.heading,
          name: hiddenName(place),
          offset: { rows: 0, columns: 0 },
          content: text.startsWith("=") ? formulaOf(text) : text,
          isDefault: false,
        },
      ];
    }),
  );
}

function cellsOf(columns: readonly ListColumn[], row: ListRow): OurRow["cells"] {
  return Object.fromEntries(
    columns.map(({ key, formula }) => {
      const given = row.cells[key] ?? null;
      return [key, given === null && formula !== undefined ? formulaOf(formula) : given];
    }),
  );
}

/** Rows that say the same in their first column are told apart by their order. */
function keyed(rows: readonly OurRow[]): readonly OurRow[] {
  const keys = toldApart(rows.map(({ key }) => key));
  return rows.map((row, at) => ({ ...row, key: keys[at] ?? row.key }));
}

function listOf(section: ListSection, prefix: string, content: SheetContent): OurList {
  const columns = listColumns(section, content);
  const first = columns[0]?.key ?? "";
  const ofTemplate = section.startRows?.length ?? 0;
  const rows = filledRows(section, content).map((row, index): OurRow => {
    const isOfTemplate = index < ofTemplate;
    const label = String(row.cells[first] ?? "");
    return {
      key: isOfTemplate ? `template:${label}` : (row.key ?? label),
      cells: cellsOf(columns, row),
      ...(row.format === undefined ? {} : { format: row.format }),
      isOfTemplate,
      isOptional: row.isOptional ?? false,
      ...(row.isCopied === true ? { isCopied: true } : {}),
    };
  });
  return {
    key: section.key,
    name: `${prefix}${section.name}`,
    heading: section.heading ?? section.name,
    columns,
    rows: keyed(rows),
    spareRows: section.spareRows,
    fedBy: content.fedBy?.[section.key] ?? null,
    emptyRow: cellsOf(columns, { cells: {} }),
  };
}

function ofSection(section: Section, prefix: string, content: SheetContent): Partial<OurSheet> {
  switch (section.kind) {
    case "title":
      return {
        fields: [
          {
            place: `${section.key}.account`,
            label: content.title,
            heading: null,
            name: section.name ?? "Account",
            offset: { rows: 0, columns: 0 },
            content: content.title,
            isDefault: false,
          },
        ],
      };
    case "cards":
    case "fields":
      return { fields: fieldsOf(section, content) };
    case "list":
      return { lists: [listOf(section, prefix, content)], fields: aboveOf(section, content) };
    case "spills":
      return { fields: spillsOf(section) };
    case "lines":
      return {
        lines: [
          {
            place: `${section.key}.all`,
            name: section.name === undefined ? hiddenName(section.key) : prefix + section.name,
            heading: section.heading ?? section.key,
            lines: section.lines.map(formulaOf),
          },
        ],
      };
    case "drawing":
      return {};
    case "chart":
      return {
        charts: [
          {
            name: section.key,
            list: section.list,
            category: section.category,
            series: section.series,
            isOfList: section.shownRows === undefined,
          },
        ],
      };
  }
}

export function ourSheet(template: SheetTemplate, content: SheetContent): OurSheet {
  const parts = template.sections.map((section) => ofSection(section, template.prefix, content));
  return {
    fields: parts.flatMap((part) => part.fields ?? []),
    lists: parts.flatMap((part) => part.lists ?? []),
    lines: parts.flatMap((part) => part.lines ?? []),
    charts: parts.flatMap((part) => part.charts ?? []),
    pageColumns: template.lastColumn + 1,
  };
}
