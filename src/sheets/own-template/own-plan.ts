import { cellAddress, columnLetters } from "../address";
import type { OurField, OurList, OurRow, OurSheet } from "../merge/our-sheet";
import { hiddenName } from "../template/hidden-name";
import type { ListColumn } from "../template/template";
import { isShown, itemsOf } from "./chosen-items";
import { contentOf, toldOf, type Told } from "./filled-cell";
import type { OwnTemplate, RepeatedRows, TemplateCell } from "./own-template";
import { columnKey } from "./read-template";
import type { ListItem, TemplateSource } from "./field-list";
import { fieldListNamed } from "./template-fields";

export function fieldPlace({
  row,
  column,
}: {
  readonly row: number;
  readonly column: number;
}): string {
  return `cell.${cellAddress(row, column)}`;
}

export function listName({ key }: RepeatedRows): string {
  return hiddenName(key);
}

export function columnName({ key }: RepeatedRows, column: number): string {
  return hiddenName(`${key}.${columnLetters(column)}`);
}

/** The columns of an item: what is filled before what it begins with. */
export function columnsOf(
  rows: RepeatedRows,
): readonly { readonly column: ListColumn; readonly at: number }[] {
  const column = (cell: { readonly row: number; readonly column: number }, isStart: boolean) => ({
    column: {
      key: columnKey(rows, cell.row, cell.column),
      label: cellAddress(cell.row, cell.column),
      name: columnName(rows, cell.column),
      isStart,
    },
    at: cell.column,
  });
  return [
    ...rows.cells.map((cell) => column(cell, false)),
    ...rows.constants.map((cell) => column(cell, true)),
  ];
}

function rowsOfItem(
  rows: RepeatedRows,
  item: ListItem,
  source: TemplateSource,
  template: OwnTemplate,
): readonly OurRow[] {
  const tell = (field: string): Told => toldOf(field, source, rows, item);
  return Array.from({ length: rows.lines }, (_, line): OurRow => {
    const at = rows.row + line;
    const key = (cell: { readonly row: number; readonly column: number }) =>
      columnKey(rows, cell.row, cell.column);
    return {
      key: rows.lines === 1 ? item.key : `${item.key}|${line + 1}`,
      isOfTemplate: false,
      isOptional: false,
      cells: Object.fromEntries([
        ...rows.cells
          .filter(({ row }) => row === at)
          .map((cell) => [key(cell), contentOf(cell, tell, template)] as const),
        ...rows.constants
          .filter(({ row }) => row === at)
          .map((cell) => [key(cell), cell.content] as const),
      ]),
    };
  });
}

function ourListOf(rows: RepeatedRows, source: TemplateSource, template: OwnTemplate): OurList {
  const list = fieldListNamed(rows.list);
  return {
    key: rows.key,
    name: listName(rows),
    heading: list?.label ?? rows.list,
    columns: columnsOf(rows).map(({ column }) => column),
    rows: itemsOf(rows, source).flatMap((item) => rowsOfItem(rows, item, source, template)),
    spareRows: 0,
    fedBy: list?.label ?? null,
    emptyRow: {},
    record: {
      lines: rows.lines,
      constants: Object.fromEntries(
        rows.constants.map((cell) => [columnKey(rows, cell.row, cell.column), cell.content]),
      ),
    },
  };
}

/** What a plan of these facts says, wherever its cells stand now. */
export function ourOwnPlan(template: OwnTemplate, source: TemplateSource): OurSheet {
  const tell = (field: string): Told => toldOf(field, source, undefined, null);
  return {
    fields: template.cells
      .filter(({ pieces }) => pieces.some(({ kind }) => kind === "field"))
      .map((cell): OurField => {
        const place = fieldPlace(cell);
        return {
          place,
          label: wordsOf(cell),
          heading: null,
          name: hiddenName(place),
          offset: { rows: 0, columns: 0 },
          content: contentOf(cell, tell, template),
          isDefault: false,
        };
      }),
    lists: template.repeated.map((rows) => ourListOf(rows, source, template)),
    lines: [],
    charts: template.charts.map(({ name, rows, categories, values }) => {
      const repeated = template.repeated.find(({ key }) => key === rows);
      const key = (column: number) =>
        repeated === undefined ? "" : columnKey(repeated, repeated.row, column);
      return {
        name,
        list: rows,
        category: key(categories),
        series: values.map(key),
        isOfList: true,
      };
    }),
    pageColumns: 1,
    shownRows: template.conditional.map(({ key, conditions }) => ({
      name: hiddenName(key),
      isShown: isShown(conditions, source),
    })),
  };
}

function wordsOf({ pieces, row, column }: TemplateCell): string {
  const fields = pieces.flatMap((piece) => (piece.kind === "field" ? [piece.field] : []));
  return `${fields.join(", ")} in ${cellAddress(row, column)}`;
}
