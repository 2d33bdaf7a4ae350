import { cellAddress, rangeAddress } from "../address";
import { layoutAddresses, type SheetLayout } from "../merge/sheet-layout";
import { knownPlaces, resolveContent } from "../merge/resolve-places";
import type { OurList, OurSheet } from "../merge/our-sheet";
import { sheetNameFor } from "../sheet-name";
import type { CellBlock, CellContent, NamePlan, RangeFormat, SheetPlan } from "../sheet-plan";
import { hiddenName } from "../template/hidden-name";
import { itemsOf } from "./chosen-items";
import { contentOf, numberFormatOf, onlyField, toldOf, type Told } from "./filled-cell";
import { columnName, columnsOf, fieldPlace, listName, ourOwnPlan } from "./own-plan";
import type { OwnTemplate, RepeatedRows, TemplateCell } from "./own-template";
import { filledPage } from "./page-words";
import { columnKey } from "./read-template";
import type { ListItem, TemplateSource } from "./field-list";

type Resolve = (content: CellContent) => CellContent;

/** What is written on a copy for a part of the template. */
type Part = Pick<SheetPlan, "blocks" | "formats" | "names">;

function hidden(name: string, range: string): NamePlan {
  return { name, range, comment: "", isHidden: true };
}

/** Where a row of the template stands below the rows that repeat before it. */
function rowOnPlan(
  row: number,
  { repeated }: OwnTemplate,
  rowsOf: (rows: RepeatedRows) => number,
): number {
  return repeated.reduce(
    (at, rows) => (rows.row + rows.lines <= row ? at + rowsOf(rows) - rows.lines : at),
    row,
  );
}

/** Where everything stands on a copy that has just been filled. */
function layoutOf(template: OwnTemplate, our: OurSheet): SheetLayout {
  const lists = new Map(our.lists.map((list) => [list.key, list]));
  // Where there is no item, the rows of the template stay.
  const rowsOf = ({ key, lines }: RepeatedRows): number =>
    Math.max(lines, lists.get(key)?.rows.length ?? 0);
  return {
    fields: Object.fromEntries(
      template.cells.map((cell) => [
        fieldPlace(cell),
        { row: rowOnPlan(cell.row, template, rowsOf), column: cell.column },
      ]),
    ),
    lists: Object.fromEntries(
      template.repeated.map((rows) => {
        const columns = columnsOf(rows);
        const first = Math.min(...columns.map(({ at }) => at));
        const last = Math.max(...columns.map(({ at }) => at));
        return [
          rows.key,
          {
            row: rowOnPlan(rows.row, template, rowsOf) - 1,
            column: first,
            rows: rowsOf(rows),
            width: last - first + 1,
            columns: Object.fromEntries(columns.map(({ column, at }) => [column.key, at])),
            table: null,
          },
        ];
      }),
    ),
    lines: {},
  };
}

/** Cells side by side that are filled in every item, as one block where an item takes one row. */
function blocksOf(rows: RepeatedRows, list: OurList, top: number, resolved: Resolve): CellBlock[] {
  const sorted = [...rows.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: TemplateCell[][] = [];
  for (const cell of sorted) {
    const last = runs.at(-1)?.at(-1);
    if (last?.row === cell.row && last.column + 1 === cell.column) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  const records = Math.max(1, list.rows.length / rows.lines);
  const cellsOf = (run: readonly TemplateCell[], record: number): CellContent[] =>
    run.map((cell) => {
      const line = cell.row - rows.row;
      const content =
        list.rows[record * rows.lines + line]?.cells[columnKey(rows, cell.row, cell.column)];
      return resolved(content ?? null);
    });
  return runs.flatMap((run): CellBlock[] => {
    const [first] = run;
    if (first === undefined) return [];
    const place = { row: top + first.row - rows.row, column: first.column };
    if (rows.lines === 1) {
      const cells = Array.from({ length: records }, (_, record) => cellsOf(run, record));
      return [{ ...place, cells }];
    }
    return Array.from({ length: records }, (_, record) => ({
      row: place.row + record * rows.lines,
      column: place.column,
      cells: [cellsOf(run, record)],
    }));
  });
}

/** The cells outside of rows that repeat. */
function partOfFields(
  template: OwnTemplate,
  source: TemplateSource,
  our: OurSheet,
  layout: SheetLayout,
  resolved: Resolve,
): Part {
  const tell = (field: string): Told => toldOf(field, source, undefined, null);
  const contents = new Map(our.fields.map(({ place, content }) => [place, content]));
  const blocks: CellBlock[] = [];
  const formats: RangeFormat[] = [];
  const names: NamePlan[] = [];
  for (const cell of template.cells) {
    const place = fieldPlace(cell);
    const { row, column } = layout.fields[place] ?? cell;
    const isFilled = contents.has(place);
    const content = isFilled ? (contents.get(place) ?? null) : contentOf(cell, tell, template);
    blocks.push({ row, column, cells: [[resolved(content)]] });
    const address = cellAddress(row, column);
    if (isFilled) names.push(hidden(hiddenName(place), address));
    const numberFormat = numberFormatOf(cell, tell);
    if (numberFormat !== null) formats.push({ range: address, numberFormat });
    const hasAccount = names.some(({ name }) => name === "Account");
    if (onlyField(cell)?.field.toLowerCase() === "account.name" && !hasAccount) {
      names.push({ name: "Account", range: address, comment: "Name of the account" });
    }
  }
  return { blocks, formats, names };
}

/** The rows that one line of the template repeats in, for each item. */
function formatsOfCell(
  { row, column }: TemplateCell,
  rows: RepeatedRows,
  place: SheetLayout["lists"][string],
  numberFormat: string,
): readonly RangeFormat[] {
  const top = place.row + 1;
  if (rows.lines === 1) {
    const range = rangeAddress({ row: top, column, rows: place.rows, columns: 1 });
    return [{ range, numberFormat }];
  }
  const formats: RangeFormat[] = [];
  for (let at = top + row - rows.row; at < top + place.rows; at += rows.lines) {
    formats.push({ range: cellAddress(at, column), numberFormat });
  }
  return formats;
}

/** The formats of a cell in every item, and of those that show their numbers otherwise. */
function formatsOfColumn(
  cell: TemplateCell,
  rows: RepeatedRows,
  source: TemplateSource,
  place: SheetLayout["lists"][string],
): readonly RangeFormat[] {
  const formatFor = (item: ListItem | null): string | null =>
    numberFormatOf(cell, (field) => toldOf(field, source, rows, item));
  const usual = formatFor(null);
  const first = place.row + 1 + cell.row - rows.row;
  return [
    ...(usual === null ? [] : formatsOfCell(cell, rows, place, usual)),
    ...itemsOf(rows, source).flatMap((item, record): readonly RangeFormat[] => {
      const numberFormat = item.numbersAs === undefined ? usual : formatFor(item);
      const range = cellAddress(first + record * rows.lines, cell.column);
      return numberFormat === null || numberFormat === usual ? [] : [{ range, numberFormat }];
    }),
  ];
}

/** The rows that repeat for the items of a list. */
function partOfList(
  rows: RepeatedRows,
  source: TemplateSource,
  list: OurList,
  place: SheetLayout["lists"][string],
  resolved: Resolve,
): Part {
  const top = place.row + 1;
  const { column, width } = place;
  const area = { row: place.row, column, rows: place.rows + 1, columns: width };
  return {
    blocks: blocksOf(rows, list, top, resolved),
    formats: rows.cells.flatMap((cell) => formatsOfColumn(cell, rows, source, place)),
    names: [
      hidden(listName(rows), rangeAddress(area)),
      ...[...new Set(Object.values(place.columns))].map((at) =>
        hidden(
          columnName(rows, at),
          rangeAddress({ row: top, column: at, rows: place.rows, columns: 1 }),
        ),
      ),
    ],
  };
}

/** A plan, or the review of a period, on a copy of the sheet that is its template. */
export function ownPlanSheet(
  template: OwnTemplate,
  source: TemplateSource,
  sheetId: string,
): SheetPlan {
  const our = ourOwnPlan(template, source);
  const layout = layoutOf(template, our);
  const addresses = layoutAddresses(layout);
  const known = knownPlaces(our);
  const resolved: Resolve = (content) => resolveContent(content, addresses, {}, known);
  const repeated = template.repeated.flatMap((rows) => {
    const place = layout.lists[rows.key];
    const list = our.lists.find(({ key }) => key === rows.key);
    return place === undefined || list === undefined ? [] : [{ rows, place, list }];
  });
  const conditional = template.conditional.map(({ key, row, count }) => ({
    name: hiddenName(key),
    row: rowOnPlan(row, template, ({ key: list, lines }) => layout.lists[list]?.rows ?? lines),
    count,
  }));
  const parts = [
    partOfFields(template, source, our, layout, resolved),
    ...repeated.map(({ rows, place, list }) => partOfList(rows, source, list, place, resolved)),
  ];
  return {
    sheetName:
      source.review === null
        ? sheetNameFor("plan", source.facts.account)
        : sheetNameFor("review", source.facts.account, source.review.period.label),
    showGridlines: true,
    columnWidths: [],
    blocks: parts.flatMap(({ blocks }) => blocks),
    formats: parts.flatMap(({ formats }) => formats),
    tables: [],
    names: [
      ...parts.flatMap(({ names }) => names),
      ...conditional.map(({ name, row, count }) =>
        hidden(name, rangeAddress({ row, column: 0, rows: count, columns: 1 })),
      ),
    ],
    validations: [],
    conditionalFormats: [],
    charts: [],
    links: [],
    frozen: { rows: 0, columns: 0 },
    print: { orientation: "Portrait" },
    firstCell: "A1",
    copyOf: {
      sheetId,
      account: source.facts.account,
      period: source.review?.period ?? null,
      repeats: repeated.map(({ rows: { lines }, place }) => ({
        row: place.row + 1,
        lines,
        records: place.rows / lines,
      })),
      hides: conditional.filter(
        ({ name }) => our.shownRows?.find((shown) => shown.name === name)?.isShown !== true,
      ),
      page: filledPage(template, source),
      charts: template.charts.flatMap(({ name, rows, categories, values }) => {
        const place = layout.lists[rows];
        if (place === undefined) return [];
        const range = (column: number) =>
          rangeAddress({ row: place.row + 1, column, rows: place.rows, columns: 1 });
        return [{ name, categories: range(categories), values: values.map(range) }];
      }),
    },
  };
}
